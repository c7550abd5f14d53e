import type { Share, ShareOutcome } from '../ports/share'
import { unavailableShare } from './unavailable-share'

/** The phone's share sheet, where the browser has one. */
export function browserShare(): Share {
  const browser: Partial<Navigator> = navigator
  if (typeof browser.share !== 'function') return unavailableShare
  return {
    available: true,
    share: text =>
      navigator.share({ text }).then(
        (): ShareOutcome => 'shared',
        // An AbortError is the user's own "no"; all else is the phone's.
        (error: unknown): ShareOutcome =>
          error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused',
      ),
  }
}
