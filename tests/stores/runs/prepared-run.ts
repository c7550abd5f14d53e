import { type Activation, installationIdOf } from '../../../src/domain/activation'
import { keepConfirmationId, takeInstallationId } from '../../../src/domain/activation-moves'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { createAppStores } from '../../../src/stores/app-stores'
import { workStoresOf } from '../../../src/stores/work-stores'
import { fakePorts } from '../../fakes/fake-ports'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { atRest, madeActivation } from '../opened-activation'

/** The visit that the tests' technician is at. */
export const visit: Visit = {
  id: 'visit-1' as VisitId,
  site: 'Plant 2',
  date: '2026-11-22',
  note: '',
  technician: 'R. Sato',
  createdAt: 1000,
  changedAt: 1000,
  revision: 0,
  closedAt: null,
}

/** A PC of a visit whose installation ID is taken; the n-th has the n-th invented ID, unless another is named. */
export function takenPc(n: number, id = n, visitId: VisitId | null = null): Activation {
  const made = madeActivation(`PC-0${n}`, 1000 * n)
  return takeInstallationId({ ...made, visitId }, inventedInstallationId(id))
}

/** The same with its confirmation ID. */
export function keptPc(n: number, visitId: VisitId | null = null): Activation {
  return keepConfirmationId(takenPc(n, n, visitId), inventedConfirmationId(n))
}

/** The stores over a phone with these PCs. `restarted` is the app after a kill: the same phone, new stores. */
export async function phoneWith(activations: readonly Activation[], visitId: VisitId | null = null) {
  const phone = fakePorts()
  phone.storage.keep(...activations)
  phone.records.keepVisits(visit)
  phone.preferences.write({ visit: visitId })
  const started = () => workStoresOf(createAppStores(phone.ports, null))
  return { ...phone, app: started(), restarted: started }
}

/** Opens the PC that is up, as the run's screen does. */
export async function openUp(
  app: ReturnType<typeof workStoresOf>,
  run: { readonly current: { readonly value: Activation | null } },
): Promise<Activation> {
  await atRest()
  const up = run.current.value
  if (!up) throw new Error('No PC is up')
  await app.activation.open(up.id)
  return up
}

/** The text of a portal page that shows the PC's own installation ID beside the answer. */
export function pageOf(pc: Activation, confirmationId: string): string {
  return `Installation ID: ${installationIdOf(pc)}\n\nConfirmation ID: ${confirmationId}`
}
