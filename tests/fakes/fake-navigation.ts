import type { Navigation } from '../../src/ports/navigation'

/** An address bar with a history. */
export interface FakeNavigation extends Navigation {
  /** Every path of the history up to the one shown. */
  readonly history: readonly string[]
  /** The user follows a link into the app, or types into the address bar. */
  follow(path: string): void
  /** The user's back gesture. */
  back(): void
}

/** A history in memory. */
export function fakeNavigation(first = ''): FakeNavigation {
  const history = [first]
  const listeners = new Set<() => void>()
  const path = () => history.at(-1) ?? ''

  function go(next: string, replace = false) {
    if (next === path()) return
    if (replace) history.pop()
    history.push(next)
    for (const listener of listeners) listener()
  }

  return {
    history,
    path,
    address: () => 'https://yomiage.example/app/',
    go,
    follow: next => go(next),
    back() {
      if (history.length < 2) return go('/', true)
      history.pop()
      for (const listener of listeners) listener()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
