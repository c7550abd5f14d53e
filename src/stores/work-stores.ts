import { type ActivationStore, createActivationStore } from './activation-store'
import type { AppStores } from './app-stores'

/** What the screens of one PC work with: the app's stores and the open activation. */
export type WorkStores = AppStores & { readonly activation: ActivationStore }

/** Made when the first PC is opened; lives as long as the app. */
export function createWorkStores(app: AppStores): WorkStores {
  return { ...app, activation: createActivationStore(app) }
}
