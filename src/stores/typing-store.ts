import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { keepEntry, takeInstallationId } from '../domain/activation-moves'
import { entryDigits, entryOf, type IdEntry } from '../domain/id-entry'
import { cutIntoGroups, type IdGroup } from '../domain/id-groups'
import type { IdProblem } from '../domain/id-problems'
import { digitCount, installationShape54, installationShape63 } from '../domain/id-shape'
import { findIdsIn } from '../domain/id-text'
import { entryGroups } from '../domain/id-typing'
import { likelyInstallationShape, parseInstallationId } from '../domain/installation-id'
import { askAgainAnnouncement, installationGroupAnnouncement } from '../domain/reading/announcement'
import type { Instruments } from '../ports/instruments'
import { chosenFeedback, createEntryStore, type EntryStore } from './entry-store'
import { createVoiceStore, type VoiceStore } from './voice-store'
import type { WorkStores } from './work-stores'

/** Typing an installation ID from the screen, or by ear. */
export type TypingStore = EntryStore & {
  readonly voice: VoiceStore
  readonly groups: ReadonlySignal<readonly IdGroup[]>
  readonly current: ReadonlySignal<number>
  readonly groupLength: ReadonlySignal<number>
  readonly mode: ReadonlySignal<'screen' | 'dictation'>
  /** A group length with which the digits add up where they do not now, or null. */
  readonly betterLength: ReadonlySignal<6 | 7 | null>
  /** Equal groups, once all are proven: a question, not a fault. */
  readonly questions: ReadonlySignal<readonly IdProblem[]>
  readonly proven: ReadonlySignal<boolean>
  /** A text came in whose digits are not just one ID: nothing of it was typed. */
  readonly unclearText: ReadonlySignal<boolean>
  setMode(mode: 'screen' | 'dictation'): void
  setGroupLength(length: 6 | 7): void
  sayLastGroup(): void
  /** Takes the proven ID; true once it is stored. */
  accept(): Promise<boolean>
}

/** Longer texts are pasted, and looked through for an ID instead of typed digit by digit. */
const longestTyping = 40

/** Types into the open activation; every digit is stored at once. */
export function createTypingStore(app: WorkStores, instruments: Instruments): TypingStore {
  const { activation, preferences } = app
  const voice = createVoiceStore(app, instruments)
  const { style } = voice.preferences
  const mode = signal<'screen' | 'dictation'>('screen')
  const lastGroup = signal<number | null>(null)
  const unclearText = signal(false)
  /** Digits that the shorter shape has no room for: choosing the longer one again brings them back. */
  let spilled = ''

  const entry = computed<IdEntry | null>(() => {
    const stage = activation.activation.value?.stage
    return stage?.kind === 'taking' ? stage.entry : null
  })
  const write = (next: IdEntry) => void activation.change(open => keepEntry(open, next))
  const reading = computed(() => parseInstallationId(entry.value ? entryDigits(entry.value) : ''))
  const proven = computed(() => reading.value.kind === 'valid')

  const keys = createEntryStore(
    {
      read: () => entry.value,
      write,
      refusesWrong: () => mode.value === 'dictation',
      onEvent(event, typed) {
        if (event.kind === 'group-right') lastGroup.value = event.group
        if (event.kind === 'complete') lastGroup.value = typed.current
        if (mode.value !== 'dictation') return
        if (event.kind === 'refused')
          void voice.say(askAgainAnnouncement(event.group + 1, style.value, 'plain'))
        else if (event.kind === 'group-right' || event.kind === 'complete') sayLastGroup()
      },
    },
    chosenFeedback(instruments.feedback, () => preferences.values.value.feedback),
  )

  function sayLastGroup() {
    const group = lastGroup.value
    const digits = group === null ? undefined : entry.value?.groups[group]
    if (group === null || !digits) return
    void voice.say(installationGroupAnnouncement(group + 1, digits, style.value))
  }

  return {
    ...keys,
    type(text) {
      spilled = ''
      unclearText.value = false
      if (text.length <= longestTyping) return keys.type(text)
      const { ids } = findIdsIn(text)
      const [only] = ids
      unclearText.value = ids.length !== 1 || only?.kind !== 'installation-id'
      if (only && !unclearText.value) write(entryOf(only.digits, likelyInstallationShape(only.digits)))
    },
    erase() {
      spilled = ''
      unclearText.value = false
      keys.erase()
    },
    voice,
    groups: computed(() => (entry.value ? entryGroups(entry.value) : [])),
    current: computed(() => entry.value?.current ?? 0),
    groupLength: computed(() => entry.value?.shape.groupLength ?? 7),
    mode: computed(() => mode.value),
    betterLength: computed(() => (entry.value ? betterLength(entry.value) : null)),
    questions: computed(() => (reading.value.kind === 'valid' ? reading.value.questions : [])),
    proven,
    unclearText: computed(() => unclearText.value),
    setMode(next) {
      if (next === 'dictation') voice.prepare()
      voice.stop()
      mode.value = next
    },
    setGroupLength(length) {
      if (!entry.value) return
      const shape = length === 6 ? installationShape54 : installationShape63
      const digits = entryDigits(entry.value) + spilled
      spilled = digits.slice(digitCount(shape))
      write(entryOf(digits, shape))
    },
    sayLastGroup,
    async accept() {
      const { value } = reading
      return value.kind === 'valid' && (await activation.change(open => takeInstallationId(open, value.id)))
    },
  }
}

function betterLength(entry: IdEntry): 6 | 7 | null {
  const digits = entryDigits(entry)
  const now = entryGroups(entry)
  if (!now.some(group => group.state === 'wrong')) return null
  const other = entry.shape.groupLength === 7 ? installationShape54 : installationShape63
  const complete = cutIntoGroups(digits, other).filter(group => group.digits.length === group.length)
  const allRight = complete.length >= 3 && complete.every(group => group.state === 'right')
  return allRight ? (other.groupLength === 6 ? 6 : 7) : null
}
