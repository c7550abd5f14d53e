import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ActivationId } from '../domain/activation'
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
  const here = signal<Route>({ kind: 'home' })

  /** The address then holds the route's own path and nothing else, such as digits that came by a link. */
  function show(route: Route, replace = true) {
    here.value = route
    navigation.go(routePath(route), replace)
  }

  function arrive(route: Route, replace?: boolean) {
    if (route.kind !== 'new') lastPlace.write(routePath(route))
    show(route, replace)
  }

  function follow(to: (route: Route) => void) {
    const path = navigation.path() || '/'
    if (path === routePath(here.value)) return
    to(/^(iid|pcs)=/.test(path) ? { kind: 'link', fragment: path } : parseRoute(path))
  }

  navigation.onChange(() => follow(arrive))
  const last = parseRoute(lastPath ?? '')
  if (navigation.path().length > 1) follow(show)
  else if (last.kind !== 'home') show(last, false)

  return {
    route: computed(() => here.value),
    go: route => arrive(route, false),
    replace: route => arrive(route),
    goToActivation: (id, place) => arrive({ kind: 'activation', id, place }, false),
    goHome: () => arrive({ kind: 'home' }),
    comeBackTo: route => lastPlace.write(routePath(route)),
  }
}
