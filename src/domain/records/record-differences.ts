import { type Activation, confirmationIdOf, installationIdOf } from '../activation'
import type { Visit } from '../visit'
import { writtenInstant } from './written-time'

/** What two versions of one record may differ in. */
export type DifferingField =
  | 'name'
  | 'room'
  | 'visit'
  | 'product'
  | 'state'
  | 'installation-id'
  | 'confirmation-id'
  /** Digits typed, groups copied or read back, groups accepted anyway. */
  | 'progress'
  | 'refusal'
  | 'error-code'
  /** When it was licensed or failed, and who saw it. */
  | 'result'
  | 'site'
  | 'date'
  | 'note'
  | 'technician'
  | 'closed'

/** One field that differs, as each side has it; IDs bare, instants as `2026-11-22T09:30:00.000Z`, '' where there is nothing. */
export type Difference = { readonly field: DifferingField; readonly mine: string; readonly theirs: string }

type Fields<Field extends DifferingField> = Readonly<Record<Field, string>>

/** What two activations differ in; when they were made or changed does not count, nor their record IDs. */
export function activationDifferences(mine: Activation, theirs: Activation): Difference[] {
  return differences(activationFields(mine), activationFields(theirs))
}

/** What two visits differ in; when they were made or changed does not count. */
export function visitDifferences(mine: Visit, theirs: Visit): Difference[] {
  return differences(visitFields(mine), visitFields(theirs))
}

function differences<Field extends DifferingField>(mine: Fields<Field>, theirs: Fields<Field>): Difference[] {
  return (Object.keys(mine) as Field[])
    .filter(field => mine[field] !== theirs[field])
    .map(field => ({ field, mine: mine[field], theirs: theirs[field] }))
}

function activationFields(activation: Activation) {
  const { name, room, visitId, product, stage } = activation
  const refusal = 'refusal' in stage && stage.refusal
  return {
    name,
    room,
    visit: visitId ?? '',
    product: joined(product.kind, product.release, product.activationId),
    state: stage.kind,
    'installation-id': installationIdOf(activation) ?? '',
    'confirmation-id': confirmationIdOf(activation) ?? '',
    progress: progress(stage),
    refusal: refusal ? joined(refusal.reason, writtenInstant(refusal.at)) : '',
    'error-code': ('code' in stage && stage.code) || '',
    result: result(stage),
  }
}

function visitFields({ site, date, note, technician, closedAt }: Visit) {
  return { site, date, note, technician, closed: closedAt === null ? '' : writtenInstant(closedAt) }
}

function progress(stage: Activation['stage']): string {
  if (stage.kind === 'taking') return entryText(stage.entry)
  if (!('confirmationId' in stage)) return joined(String(stage.copiedGroups), entryText(stage.answer))
  return joined(String(stage.confirmedGroups), stage.acceptedAnyway.join(' '))
}

function entryText({ groups }: { readonly groups: readonly string[] }): string {
  return groups.join(' ').trim()
}

function result(stage: Activation['stage']): string {
  if (stage.kind === 'licensed') return joined(writtenInstant(stage.licensedAt), stage.by)
  return stage.kind === 'failed' ? joined(writtenInstant(stage.failedAt), stage.by) : ''
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join(' · ')
}
