/** What a service worker sees of who posted: `Sec-Fetch-Site` is not among it. */
export type PostedFrom = { readonly origin: string | null; readonly referrer: string }

/**
 * Whether a page of another site posted this. The phone's share sheet posts with the origin `null` and without a
 * referrer, and a page can make itself look the same: so this keeps the careless out and no more.
 */
export function isForeign({ origin, referrer }: PostedFrom, own: string): boolean {
  if (origin !== null && origin !== 'null' && origin !== own) return true
  return /^https?:/.test(referrer) && new URL(referrer).origin !== own
}
