import { computed, effect } from '@preact/signals'
import { confirmationIdOf } from '../../domain/activation'
import type { Instruments } from '../../ports/instruments'
import type { MediaKey } from '../../ports/media-keys'
import type { VoiceStore } from '../voice-store'
import type { WorkStores } from '../work-stores'

/** What can happen from outside while the readback screen is open. */
export type VisitEvents = {
  onKey(key: MediaKey): void
  /** The app goes to the background. */
  onLeave(): void
  onReturn(): void
  /** The confirmation ID was deleted, or replaced by another one, elsewhere. */
  onOtherId(): void
  /** The user chose the closed loop. */
  onClosedLoop(): void
}

/** Keeps the screen on, claims the media keys, loads the clips and listens; returns the way to end all of it. */
export function beginVisit(
  { activation, ports }: WorkStores,
  { wakeLock, mediaKeys }: Instruments,
  voice: VoiceStore,
  events: VisitEvents,
): () => void {
  const open = activation.activation
  const id = computed(() => open.value && confirmationIdOf(open.value))
  const mode = computed(() => voice.preferences.values.value.mode)
  let shownId = id.value

  wakeLock.hold()
  const ends = [
    wakeLock.release,
    mediaKeys.claim(open.value?.name ?? '', events.onKey),
    ports.device.onLeave(events.onLeave),
    ports.device.onReturn(events.onReturn),
    effect(() => voice.prepare()),
    effect(() => {
      if (mode.value === 'closed-loop') events.onClosedLoop()
    }),
    effect(() => {
      if (id.value === shownId) return
      shownId = id.value
      events.onOtherId()
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
