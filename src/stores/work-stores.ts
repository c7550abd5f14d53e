import { type ActivationStore, createActivationStore } from './activation-store'
import type { AppStores } from './app-stores'

/** What the screens of one PC work with: the app's stores and the open activation. */
export type WorkStores = AppStores & { readonly activation: ActivationStore }

const made = new WeakMap<AppStores, WorkStores>()

/** Made when the first PC is opened; lives as long as the app, for what is unsaved. */
export function workStoresOf(app: AppStores): WorkStores {
  const stores = made.get(app) ?? { ...app, activation: createActivationStore(app) }
  made.set(app, stores)
  return stores
}
