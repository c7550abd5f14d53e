import type { Navigation } from '../ports/navigation'
import { modeEnding } from './practice-mode'

/** The address bar's fragment and the phone's own history. */
export function browserNavigation(): Navigation {
  const listeners = new Set<() => void>()
  const path = () => location.hash.slice(1)
  let told = path()
  const tell = () => {
    if (path() === told) return
    told = path()
    for (const listener of listeners) listener()
  }
  // A changed fragment gives one or the other, depending on the browser and on who changed it.
  window.addEventListener('popstate', tell)
  window.addEventListener('hashchange', tell)
  const go = (next: string, replace = false) => {
    if (next === path()) return
    if (replace) history.replaceState(null, '', `#${next}`)
    else history.pushState(null, '', `#${next}`)
    tell()
  }
  return {
    path,
    address: () => location.origin + location.pathname + modeEnding,
    go,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
