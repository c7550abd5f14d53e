import type { Clock } from '../../ports/clock'

/** One wait at a time. */
export interface RestartableTimer {
  /** Waits anew; a wait that was running is forgotten. */
  restart(milliseconds: number, callback: () => void): void
  /** Waits, unless it waits already. */
  startOnce(milliseconds: number, callback: () => void): void
  stop(): void
}

/** A timer on the clock port. */
export function restartableTimer(clock: Clock): RestartableTimer {
  let cancel: (() => void) | null = null
  const stop = () => {
    cancel?.()
    cancel = null
  }
  const restart = (milliseconds: number, callback: () => void) => {
    stop()
    cancel = clock.after(milliseconds, () => {
      cancel = null
      callback()
    })
  }
  return {
    stop,
    restart,
    startOnce: (milliseconds, callback) => {
      if (cancel === null) restart(milliseconds, callback)
    },
  }
}
