import type { Locator } from '@playwright/test'

/** A hand on the phone that counts what it does, part of the day by part of the day. */
export type CountingHand = {
  /** The part that the taps from here on belong to. */
  begin(part: string): void
  tap(target: Locator): Promise<void>
  /** A tap that was made otherwise. */
  count(): void
  /** Counts as one field: how long its text is, is another matter. */
  fill(target: Locator, text: string): Promise<void>
  taps(part: string): number
  fields(part: string): number
}

/** A hand that has done nothing yet. */
export function countingHand(): CountingHand {
  const counts = new Map<string, { taps: number; fields: number }>()
  let current = { taps: 0, fields: 0 }
  return {
    begin(part) {
      current = counts.get(part) ?? { taps: 0, fields: 0 }
      counts.set(part, current)
    },
    async tap(target) {
      await target.click()
      current.taps++
    },
    count() {
      current.taps++
    },
    async fill(target, text) {
      await target.fill(text)
      current.fields++
    },
    taps: part => counts.get(part)?.taps ?? 0,
    fields: part => counts.get(part)?.fields ?? 0,
  }
}
