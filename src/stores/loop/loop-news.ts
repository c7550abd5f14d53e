import type { StorageFault } from '../../ports/activation-storage'
import type { Refusal } from './loop-judge'

/** What the last sight, or the last tap, came to. */
export type LoopNews =
  /** Stored, with the transaction completed. */
  | { readonly kind: 'stored'; readonly name: string; readonly isNew: boolean }
  /** That installation ID is another PC's already; nothing was stored. */
  | { readonly kind: 'already'; readonly name: string }
  /** The code names a PC that has another installation ID; nothing was stored. */
  | { readonly kind: 'name-taken'; readonly name: string }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'undone'; readonly name: string }
  /** What was asked about was not stored. */
  | { readonly kind: 'dropped' }
  /** Changed in another tab since: it was left as it is. */
  | { readonly kind: 'undo-conflict'; readonly name: string }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** Whether something before the camera was turned away: said aloud, and by the low tone. */
export function isRefusal(news: LoopNews): boolean {
  return news.kind === 'already' || news.kind === 'name-taken' || news.kind === 'refused'
}
