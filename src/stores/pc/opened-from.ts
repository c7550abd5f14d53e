import type { ActivationId } from '../../domain/activation'
import type { Ports } from '../../ports/ports'
import type { AppStores } from '../app-stores'

/** The places about the PC's side: they belong to no activation, but know which one they were opened from. */
export type PcSidePlace = 'errors' | 'commands'

const opened = new WeakMap<Ports['activationStorage'], ActivationId>()

/** Opens a place about the PC's side; with an activation it leads back to it in one tap. */
export function openPcSide(app: AppStores, place: PcSidePlace, from: ActivationId | null): void {
  const { activationStorage } = app.ports
  if (from === null) opened.delete(activationStorage)
  else opened.set(activationStorage, from)
  app.routes.go({ kind: 'day', place })
}

/** The activation that the place was opened from; null from the settings, or after the app was started anew. */
export function openedFrom({ activationStorage }: Pick<Ports, 'activationStorage'>): ActivationId | null {
  return opened.get(activationStorage) ?? null
}
