import type { Clock } from '../../src/ports/clock'

/** Time that stands still until it is turned. */
export interface FakeClock extends Clock {
  /** Lets some milliseconds pass; what falls due is called in its order. */
  turn(milliseconds: number): void
}

/** A clock turned by hand. */
export function fakeClock(start = 1_700_000_000_000): FakeClock {
  let now = start
  let waiting: { readonly at: number; readonly callback: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, callback) {
      const one = { at: now + milliseconds, callback }
      waiting.push(one)
      return () => {
        waiting = waiting.filter(other => other !== one)
      }
    },
    turn(milliseconds) {
      const end = now + milliseconds
      const nextDue = () => waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      for (let due = nextDue(); due; due = nextDue()) {
        const { at, callback } = due
        waiting = waiting.filter(other => other !== due)
        now = at
        callback()
      }
      now = end
    },
  }
}
