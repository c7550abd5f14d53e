import {
  keepConfirmationId,
  markFailed,
  markLicensed,
  takeInstallationId,
} from '../../../src/domain/activation-moves'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { madeActivation, startedApp } from '../opened-activation'

/** A visit as it was made. */
export const visit: Visit = {
  id: 'visit-0001' as VisitId,
  site: 'North plant',
  date: '2026-11-20',
  note: '',
  technician: 'Sato',
  createdAt: 1000,
  changedAt: 1000,
  revision: 0,
  closedAt: null,
}

/** PCs of that visit: licensed, failed, with an ID, and one to be scanned. */
export function visitPcs() {
  const taken = (n: number) => ({
    ...takeInstallationId(madeActivation(`PC-0${n}`, n * 1000), inventedInstallationId(n)),
    visitId: visit.id,
  })
  const kept = (n: number) => keepConfirmationId(taken(n), inventedConfirmationId(n))
  return {
    licensed: { ...markLicensed(kept(1), 5000, 'Sato'), changedAt: 5000 },
    failed: { ...markFailed(kept(2), '0xC004F031', 5000, 'Sato'), changedAt: 5000 },
    taken: taken(3),
    untouched: { ...madeActivation('PC-04', 4000), visitId: visit.id },
  }
}

/** The stores over a phone with that visit. */
export function appWithVisit() {
  const started = startedApp()
  const pcs = visitPcs()
  started.storage.keep(...Object.values(pcs))
  started.records.keepVisits(visit)
  return { ...started, pcs }
}

/** A file with this text. */
export function textFile(text: string, name = 'some.json'): File {
  return new File([text], name)
}
