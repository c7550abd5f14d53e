import type { ReadonlySignal } from '@preact/signals'
import { confirmationShape } from '../../domain/id-shape'
import {
  confirmedFromStart,
  isAllSaid,
  isReadBack,
  jumpTo,
  nextUnsaid,
  type ReadbackPosition,
  type Said,
} from '../../domain/readback'
import type { Clock } from '../../ports/clock'
import type { SpeechOutcome } from '../../ports/speech'
import type { GroupVoice } from './group-voice'
import type { ReadbackPlace } from './readback-place'
import { createRunning, type Run } from './running'

/** Shows groups and says them; goes on by itself while a run is on. */
export type GroupReader = {
  readonly run: ReadonlySignal<Run>
  /** The group changed a moment ago: a tap now was meant for the one before, or is the bounce of the last tap. */
  justChanged(): boolean
  /** Says the group shown; a run goes on behind it. */
  say(): void
  /** The user wants one part alone: a run ends. */
  sayPart(said: Said): void
  /** Shows and says another group; a run goes on from there. */
  show(position: ReadbackPosition): void
  showWhole(group: number): void
  /** A new visit: taps from the screen before do not count. */
  arrive(): void
  /** Reads on by itself from the group shown. */
  go(): void
  /** The user takes over. What a run has said stays said. */
  endRun(): void
  /** Nothing was said yet. */
  reset(): void
  startWholePass(): void
  endWholePass(): void
}

const lastGroup = confirmationShape.groupCount - 1

/** A second tap that comes sooner was not meant for what it hits. */
const bounceMilliseconds = 400

/** `onShow` is told of every change of the group; `groupPause` is in seconds. */
export function createGroupReader(
  clock: Clock,
  place: ReadbackPlace,
  voice: GroupVoice,
  { onShow, groupPause }: { onShow(): void; groupPause(): number },
): GroupReader {
  /** What runs have said to its end. */
  const said = new Set<number>()
  let changedAt = Number.NEGATIVE_INFINITY

  const running = createRunning(clock, {
    // In the whole pass the colleague only compares.
    pause: () => (place.whole.value === null ? groupPause() : groupPause() / 2),
    hasNext: () => place.whole.value !== null || nextUnsaid(place.position.value, said) !== null,
    goOn() {
      const { value } = place.position
      if (place.whole.value !== null) showWhole(place.whole.value + 1)
      else show(jumpTo(value, nextUnsaid(value, said) ?? -1))
    },
  })

  function heard(outcome: SpeechOutcome, index: number) {
    if (!running.isOn()) return
    // Unheard groups are not gone past.
    if (outcome !== 'ended') return running.stop()
    said.add(index)
    if (place.whole.value === lastGroup) return endWholePass()
    running.heard()
    if (!running.isOn()) arrive()
  }

  function say() {
    const index = place.group.value?.index
    if (index === undefined) running.stop()
    else if (running.isOn()) running.read()
    voice.say({ kind: 'group' }, outcome => heard(outcome, index ?? 0))
  }

  function arrive() {
    changedAt = clock.now()
  }

  function sayNew() {
    arrive()
    onShow()
    say()
  }

  function show(position: ReadbackPosition) {
    place.show(position)
    sayNew()
  }

  function showWhole(group: number) {
    place.showWhole(group)
    sayNew()
  }

  function endRun() {
    if (running.isOn()) running.stop()
  }

  function go() {
    if (running.isOn() || !place.group.value) return
    const { value } = place.position
    if (place.whole.value === null) {
      if (running.run.value.kind === 'finished') place.show(jumpTo(value, confirmedFromStart(value)))
      said.clear()
    }
    voice.setOn(true)
    running.read()
    sayNew()
  }

  function endWholePass() {
    if (place.whole.value === null) return
    place.showWhole(null)
    const { value } = place.position
    if (!isReadBack(value) && isAllSaid(value, said)) running.finish()
    else running.stop()
    voice.silence()
    arrive()
    onShow()
  }

  return {
    run: running.run,
    // Also where the clock was set back: it must not hold up the taps until it has caught up.
    justChanged: () => Math.abs(clock.now() - changedAt) < bounceMilliseconds,
    say,
    sayPart(part) {
      endRun()
      voice.say(part)
    },
    show,
    showWhole,
    arrive,
    go,
    endRun,
    reset() {
      running.stop()
      said.clear()
    },
    startWholePass() {
      endRun()
      place.showWhole(0)
      if (place.group.value) go()
      else place.showWhole(null)
    },
    endWholePass,
  }
}
