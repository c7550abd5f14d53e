import type { Navigation } from '../ports/navigation'

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
    if (replace) history.replaceState(history.state, '', `#${next}`)
    else history.pushState({ depth: depth() + 1 }, '', `#${next}`)
    tell()
  }
  return {
    path,
    go,
    back() {
      // Opened right here, by a link or a shortcut: a step back would leave the app.
      if (depth() > 0) history.back()
      else go('/', true)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** How many steps of this app lie behind the current one; kept in the history itself, so it survives a reload. */
function depth(): number {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('depth' in state)) return 0
  return typeof state.depth === 'number' ? state.depth : 0
}
