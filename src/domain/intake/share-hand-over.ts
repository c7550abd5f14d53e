/** Milliseconds that what was shared is kept for the page that asks for it; then it is gone. */
export const shareKeptFor = 60_000

/** What the page says to the service worker to get what was shared under that token; answered on the message's port. */
export type TakeShared = { readonly type: 'TAKE_SHARED'; readonly token: string }

/** The answer: what was shared, once; or that nothing of that token is there. */
export type TakenShare<Things> =
  | { readonly kind: 'shared'; readonly things: Things }
  | { readonly kind: 'gone' }

/** The fragment that a share lands on; the token says which share the page may ask for. */
export function shareFragment(token: string): string {
  return `#/day/intake/${token}`
}

/** The token in the address that a page was opened with; null where it was not opened by a share. */
export function shareTokenIn(address: string): string | null {
  return /#\/day\/intake\/([\w-]{1,64})$/.exec(address)?.[1] ?? null
}
