import type { Clock } from '../../ports/clock'

/** What a promise settles to, or `late` once that many milliseconds have passed without. */
export function settledWithin<T>(
  promise: Promise<T>,
  milliseconds: number,
  clock: Clock,
): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(milliseconds, () => resolve('late'))
    promise.then(resolve, reject).finally(stop)
  })
}
