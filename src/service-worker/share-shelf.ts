import { shareKeptFor, type TakenShare } from '../domain/intake/share-hand-over'
import type { ReceivedShare } from './received-share'

/** Keeps the share that came last, in memory only, until its page asks for it or its time is over. */
export type ShareShelf = {
  /** Puts a share in the place of the one before. `done` settles when nothing of it is kept any more. */
  put(share: ReceivedShare): { readonly token: string; readonly done: Promise<void> }
  /** Hands a share over, once. */
  take(token: string): TakenShare<ReceivedShare>
}

type Kept = { readonly token: string; readonly share: ReceivedShare; readonly end: () => void }

/** `after` is the clock: calls back after some milliseconds, and returns the way to cancel. */
export function shareShelf(
  after: (milliseconds: number, callback: () => void) => () => void,
  newToken: () => string,
): ShareShelf {
  let kept: Kept | null = null
  return {
    put(share) {
      kept?.end()
      const token = newToken()
      const done = new Promise<void>(resolve => {
        const end = () => {
          if (kept?.token === token) kept = null
          stop()
          resolve()
        }
        const stop = after(shareKeptFor, end)
        kept = { token, share, end }
      })
      return { token, done }
    },
    take(token) {
      if (kept?.token !== token) return { kind: 'gone' }
      const { share, end } = kept
      end()
      return { kind: 'shared', things: share }
    },
  }
}
