import { type Signal, signal } from '@preact/signals'
import type { ActivationId } from '../domain/activation'
import type { Ports } from '../ports/ports'
import { type BoardStore, createBoardStore } from './board-store'
import { createPreferencesStore, type PreferencesStore } from './preferences-store'
import { createRouteStore, type RouteStore } from './route-store'
import { createUpdateStore, type UpdateStore } from './update-store'

/** What lives as long as the app and stands on the first screen. */
export type AppStores = {
  readonly ports: Ports
  readonly preferences: PreferencesStore
  readonly routes: RouteStore
  readonly board: BoardStore
  readonly update: UpdateStore
  /** The activation with something unsaved that the user must settle first. */
  readonly unsaved: Signal<ActivationId | null>
  /** PCs that came back from the second copy when the app started. */
  readonly broughtBack: Signal<number>
}

/** Makes the stores once, at start. */
export function createAppStores(ports: Ports, lastPath: string | null): AppStores {
  const preferences = createPreferencesStore(ports)
  return {
    ports,
    preferences,
    routes: createRouteStore(ports, lastPath),
    board: createBoardStore(ports, preferences),
    update: createUpdateStore(ports),
    unsaved: signal(null),
    broughtBack: signal(0),
  }
}
