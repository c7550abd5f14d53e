import type { ActivationId } from '../../domain/activation'
import type { Ports } from '../../ports/ports'
import type { AppStores } from '../app-stores'
import type { Route } from '../route'

/** The PC that something is brought in for, which is proposed first, and the screen that the way back leads to. */
export type OpenedFor = { readonly id: ActivationId; readonly back: Route }

const opened = new WeakMap<Ports['activationStorage'], OpenedFor>()

/** Opens the place where anything can be brought in; null: from no PC's screen. */
export function openIntake(app: AppStores, from: OpenedFor | null): void {
  const { activationStorage } = app.ports
  if (from) opened.set(activationStorage, from)
  else opened.delete(activationStorage)
  app.routes.go({ kind: 'day', place: 'intake' })
}

/** Where it was opened from, once: what is shared later belongs to no screen. */
export function takeOpenedFor({ activationStorage }: Pick<Ports, 'activationStorage'>): OpenedFor | null {
  const from = opened.get(activationStorage) ?? null
  opened.delete(activationStorage)
  return from
}
