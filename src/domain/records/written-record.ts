import type { Activation, Stage } from '../activation'
import type { IdEntry } from '../id-entry'
import type { Visit } from '../visit'
import { writtenInstant } from './written-time'

/** A visit as version 1 of the format writes it; the order of the fields is part of it. */
export function writtenVisit(visit: Visit) {
  const { id, site, date, note, technician } = visit
  return {
    id,
    site,
    date,
    note,
    technician,
    createdAt: writtenInstant(visit.createdAt),
    changedAt: writtenInstant(visit.changedAt),
    closedAt: visit.closedAt === null ? null : writtenInstant(visit.closedAt),
  }
}

/** An activation as version 1 of the format writes it; the order of the fields is part of it. */
export function writtenActivation(activation: Activation) {
  const { id, name, room, visitId, product } = activation
  return {
    id,
    name,
    room,
    visitId,
    product: { kind: product.kind, release: product.release, activationId: product.activationId },
    createdAt: writtenInstant(activation.createdAt),
    changedAt: writtenInstant(activation.changedAt),
    stage: writtenStage(activation.stage),
  }
}

function writtenStage(stage: Stage) {
  if (stage.kind === 'taking') return { kind: stage.kind, entry: writtenEntry(stage.entry) }
  const { kind, installationId } = stage
  if (!('confirmationId' in stage)) {
    const { copiedGroups, answer, refusal } = stage
    const written = refusal && { reason: refusal.reason, at: writtenInstant(refusal.at) }
    return { kind, installationId, copiedGroups, answer: writtenEntry(answer), refusal: written }
  }
  const { confirmationId, acceptedAnyway, confirmedGroups } = stage
  const confirmed = { kind, installationId, confirmationId, acceptedAnyway, confirmedGroups }
  if (stage.kind === 'licensed') {
    return { ...confirmed, licensedAt: writtenInstant(stage.licensedAt), by: stage.by }
  }
  if (stage.kind === 'failed') {
    return { ...confirmed, code: stage.code, failedAt: writtenInstant(stage.failedAt), by: stage.by }
  }
  return confirmed
}

function writtenEntry({ shape, groups, current, startOver }: IdEntry) {
  return { groupLength: shape.groupLength, groups, current, startOver }
}
