import {
  type Activation,
  type ActivationId,
  confirmationIdOf,
  type FailedStage,
  installationIdOf,
  isDone,
  type KeptStage,
  type LicensedStage,
  type PortalRefusal,
  type Stage,
  type TakingStage,
  type WaitingStage,
} from '../../domain/activation'
import { type BoardState, boardStateOf } from '../../domain/board-state'
import type { ConfirmationId } from '../../domain/confirmation-id'
import type { IdEntry } from '../../domain/id-entry'
import type { IdShape } from '../../domain/id-shape'
import type { InstallationId } from '../../domain/installation-id'
import type { Product } from '../../domain/product'
import type { VisitId } from '../../domain/visit'
import { count, flag, list, nullable, number, object, oneOf, type Reader, text, withDefault } from './shape'

/** One activation as it lies in the database: itself, and what the indexes need (an absent ID has no field). */
export type ActivationRecord = Activation & {
  /** 1 while there is work left, so that reading the index backwards gives open work first. */
  readonly open: 0 | 1
  readonly installationId?: InstallationId
  readonly confirmationId?: ConfirmationId
  /** The visit's name, '' for none. */
  readonly visit: VisitId | ''
  readonly state: BoardState
}

/** The record that stands for an activation. */
export function recordOf(activation: Activation): ActivationRecord {
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  return {
    ...activation,
    open: isDone(activation) ? 0 : 1,
    visit: activation.visitId ?? '',
    state: boardStateOf(activation),
    ...(installationId === null ? {} : { installationId }),
    ...(confirmationId === null ? {} : { confirmationId }),
  }
}

/** The activation in a record, or null where the record is damaged: then it is left as it is. */
export function activationIn(record: unknown): Activation | null {
  return readActivation(record) ?? null
}

/** A record that is there but damaged: it is left alone, and nothing is written over it. */
export const unreadable = (record: unknown) =>
  ({ kind: 'fault', fault: { kind: 'failed', detail: 'unreadable-record', record } }) as const

const installationId = text<InstallationId>(/^(\d{54}|\d{63})$/)

const entryFields = object<IdEntry>({
  shape: object<IdShape>({ groupCount: oneOf(8, 9), groupLength: oneOf(6, 7) }),
  groups: list(text(/^\d{0,7}$/)),
  current: count,
  startOver: flag,
})

const entry: Reader<IdEntry> = value => {
  const read = entryFields(value)
  return read && read.groups.length === read.shape.groupCount && read.current < read.groups.length
    ? read
    : undefined
}

const instant = number()
/** Fields that older versions did not write. */
const written = withDefault(text(), '')

const waiting = {
  installationId,
  copiedGroups: count,
  answer: entry,
  refusal: withDefault(nullable(object<PortalRefusal>({ reason: text(), at: instant })), null),
}
const confirmed = {
  installationId,
  confirmationId: text<ConfirmationId>(/^\d{48}$/),
  acceptedAnyway: list(count),
  confirmedGroups: count,
}
const stages: { readonly [Kind in Stage['kind']]: Reader<Stage> } = {
  taking: object<TakingStage>({ kind: oneOf('taking'), entry }),
  taken: object<WaitingStage>({ kind: oneOf('taken'), ...waiting }),
  'handed-over': object<WaitingStage>({ kind: oneOf('handed-over'), ...waiting }),
  kept: object<KeptStage>({ kind: oneOf('kept'), ...confirmed }),
  'read-back': object<KeptStage>({ kind: oneOf('read-back'), ...confirmed }),
  licensed: object<LicensedStage>({
    kind: oneOf('licensed'),
    licensedAt: instant,
    by: written,
    ...confirmed,
  }),
  failed: object<FailedStage>({
    kind: oneOf('failed'),
    code: nullable(text()),
    failedAt: instant,
    by: written,
    ...confirmed,
  }),
}

const stageReaders = new Map<unknown, Reader<Stage>>(Object.entries(stages))

const readActivation = object<Activation>({
  id: text<ActivationId>(/./),
  name: text(),
  room: written,
  visitId: withDefault(nullable(text<VisitId>(/./)), null),
  product: object<Product>({
    kind: oneOf('windows', 'esu', 'office'),
    release: nullable(text()),
    activationId: nullable(text()),
  }),
  createdAt: instant,
  changedAt: instant,
  revision: count,
  // By its kind at once: trying all of them costs more than everything else in a record.
  stage: value => stageReaders.get((value as { readonly kind?: unknown } | null)?.kind)?.(value),
})
