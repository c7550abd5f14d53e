import type { Ports } from '../ports/ports'
import { type ActivationStore, createActivationStore } from './activation-store'
import { type BoardStore, createBoardStore } from './board-store'
import { createPreferencesStore, type PreferencesStore } from './preferences-store'
import { createRouteStore, type RouteStore } from './route-store'
import { createUpdateStore, type UpdateStore } from './update-store'

/** What lives as long as the app; the stores of single screens are made with it, by the screen. */
export type AppStores = {
  readonly ports: Ports
  readonly preferences: PreferencesStore
  readonly routes: RouteStore
  readonly activation: ActivationStore
  readonly board: BoardStore
  readonly update: UpdateStore
}

/** Makes the stores once, at start. */
export function createAppStores(ports: Ports, lastPath: string | null): AppStores {
  return {
    ports,
    preferences: createPreferencesStore(ports),
    routes: createRouteStore(ports, lastPath),
    activation: createActivationStore(ports),
    board: createBoardStore(ports),
    update: createUpdateStore(ports),
  }
}
