import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ActivationId } from '../domain/activation'
import { parseInstallationLink } from '../domain/installation-link'
import type { Ports } from '../ports/ports'
import { type ActivationPlace, parseRoute, type Route, routePath } from './route'

/** Where the user is, and the ways to go elsewhere. */
export type RouteStore = {
  readonly route: ReadonlySignal<Route>
  go(route: Route): void
  /** Goes there without leaving an entry for the back gesture. */
  replace(route: Route): void
  goToActivation(id: ActivationId, place: ActivationPlace): void
  /** Leaves the place for good: the back gesture does not return to a PC that was dropped or deleted. */
  goHome(): void
  /** Where the app opens the next time, if the phone kills it while the user is away. */
  comeBackTo(route: Route): void
}

/**
 * Follows the address, remembers it for a killed app, and strips digits that came by a link at once.
 * @param lastPath where the user was when the app ended; counts where it is opened without a path
 */
export function createRouteStore({ navigation, lastPlace }: Ports, lastPath: string | null): RouteStore {
  const here = signal<Route>(firstRoute())

  function firstRoute(): Route {
    const link = takeLink()
    if (link) return link
    const path = navigation.path()
    if (path !== '' && path !== '/') return parseRoute(path)
    if (lastPath === null) return { kind: 'home' }
    const route = parseRoute(lastPath)
    if (route.kind !== 'home') navigation.go(lastPath)
    return route
  }

  function takeLink(): Route | null {
    const digits = parseInstallationLink(navigation.path())
    if (digits === null) return null
    navigation.go('/', true)
    return { kind: 'link', digits }
  }

  function arrive(route: Route) {
    here.value = route
    if (route.kind !== 'new') lastPlace.write(routePath(route))
  }

  function go(route: Route, replace = false) {
    arrive(route)
    navigation.go(routePath(route), replace)
  }

  navigation.onChange(() => {
    const link = takeLink()
    if (link) return arrive(link)
    const path = navigation.path() || '/'
    if (path !== routePath(here.value)) arrive(parseRoute(path))
  })

  return {
    route: computed(() => here.value),
    go: route => go(route),
    replace: route => go(route, true),
    goToActivation: (id, place) => go({ kind: 'activation', id, place }),
    goHome: () => go({ kind: 'home' }, true),
    comeBackTo: route => lastPlace.write(routePath(route)),
  }
}
