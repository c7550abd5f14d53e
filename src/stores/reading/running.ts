import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Clock } from '../../ports/clock'

/** Reading by itself: still, saying a group, waiting before the next one, or everything was said. */
export type Run =
  | { readonly kind: 'halted' }
  | { readonly kind: 'reading' }
  /** Whole seconds until the next group. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** Every group that waited was said, and none is confirmed by that: `confirmAll` is to be offered. */
  | { readonly kind: 'finished' }

/** What a run reads. */
export type RunPlan = {
  /** Whether there is a group behind the one just said. */
  hasNext(): boolean
  /** Shows and says the next one. */
  goOn(): void
  /** Seconds between two groups. */
  pause(): number
}

/** Goes from group to group by the clock. */
export type Running = {
  readonly run: ReadonlySignal<Run>
  isOn(): boolean
  /** A group is being said. */
  read(): void
  /** It was heard to its end: waits, or ends the run behind the last group. */
  heard(): void
  /** Everything was said. */
  finish(): void
  stop(): void
}

const second = 1000

/** Stands still at first. */
export function createRunning(clock: Clock, plan: RunPlan): Running {
  const run = signal<Run>({ kind: 'halted' })
  let cancel: () => void = () => undefined

  function become(next: Run) {
    cancel()
    cancel = () => undefined
    run.value = next
  }

  function wait(seconds: number) {
    if (seconds <= 0) return plan.goOn()
    become({ kind: 'waiting', seconds: Math.ceil(seconds) })
    cancel = clock.after(Math.min(seconds, 1) * second, () => wait(seconds - 1))
  }

  return {
    run: computed(() => run.value),
    isOn: () => run.value.kind === 'reading' || run.value.kind === 'waiting',
    read: () => become({ kind: 'reading' }),
    heard() {
      if (plan.hasNext()) wait(plan.pause())
      else become({ kind: 'finished' })
    },
    finish: () => become({ kind: 'finished' }),
    stop: () => become({ kind: 'halted' }),
  }
}
