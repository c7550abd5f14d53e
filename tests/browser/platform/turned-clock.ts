import type { Clock } from '../../../src/ports/clock'

/** A clock that stands still until it is turned. */
export function turnedClock() {
  let now = 1_000_000
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>()
  const clock: Clock = {
    now: () => now,
    after(milliseconds, callback) {
      const entry = { at: now + milliseconds, callback }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
  }
  /** Moves on, calling back what falls due on the way. */
  function turn(milliseconds: number) {
    const until = now + milliseconds
    for (;;) {
      const due = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      waiting.delete(due)
      now = due.at
      due.callback()
    }
    now = until
  }
  return { clock, turn, pending: () => waiting.size }
}
