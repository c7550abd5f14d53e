import * as v from 'valibot'
import {
  type Activation,
  type ActivationId,
  confirmationIdOf,
  installationIdOf,
  isDone,
  type Stage,
} from '../domain/activation'
import type { ConfirmationId } from '../domain/confirmation-id'
import type { IdEntry } from '../domain/id-entry'
import type { InstallationId } from '../domain/installation-id'
import type { Product } from '../domain/product'

/** One activation as it lies in the database: itself, and what the indexes need (an absent ID has no field). */
export type ActivationRecord = Activation & {
  /** 1 while there is work left, so that reading the index backwards gives open work first. */
  readonly open: 0 | 1
  readonly installationId?: InstallationId
  readonly confirmationId?: ConfirmationId
}

/** The record that stands for an activation. */
export function recordOf(activation: Activation): ActivationRecord {
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  return {
    ...activation,
    open: isDone(activation) ? 0 : 1,
    ...(installationId === null ? {} : { installationId }),
    ...(confirmationId === null ? {} : { confirmationId }),
  }
}

/** The activation in a record, or null where the record is damaged: then it is left as it is. */
export function activationIn(record: unknown): Activation | null {
  const parsed = v.safeParse(activationSchema, record)
  return parsed.success ? parsed.output : null
}

/** A record that is there but damaged: it is left alone, and nothing is written over it. */
export const unreadable = { kind: 'fault', fault: { kind: 'failed', detail: 'unreadable-record' } } as const

const digits = <Id extends string>(shape: RegExp) =>
  v.custom<Id>(value => typeof value === 'string' && shape.test(value))

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const nullableString = v.nullable(v.string())

const entrySchema: v.GenericSchema<unknown, IdEntry> = v.pipe(
  v.object({
    shape: v.object({ groupCount: v.picklist([8, 9]), groupLength: v.picklist([6, 7]) }),
    groups: v.array(v.pipe(v.string(), v.regex(/^\d{0,7}$/))),
    current: count,
    startOver: v.boolean(),
  }),
  v.check(({ shape, groups, current }) => groups.length === shape.groupCount && current < groups.length),
)

const installationId = digits<InstallationId>(/^(\d{54}|\d{63})$/)

const confirmed = {
  installationId,
  confirmationId: digits<ConfirmationId>(/^\d{48}$/),
  acceptedAnyway: v.array(count),
  confirmedGroups: count,
}

const stageSchema: v.GenericSchema<unknown, Stage> = v.variant('kind', [
  v.object({ kind: v.literal('taking'), entry: entrySchema }),
  v.object({
    kind: v.picklist(['taken', 'handed-over']),
    installationId,
    copiedGroups: count,
    answer: entrySchema,
  }),
  v.object({ kind: v.picklist(['kept', 'read-back']), ...confirmed }),
  v.object({ kind: v.literal('licensed'), licensedAt: v.number(), ...confirmed }),
  v.object({ kind: v.literal('failed'), code: nullableString, failedAt: v.number(), ...confirmed }),
])

const productSchema: v.GenericSchema<unknown, Product> = v.object({
  kind: v.picklist(['windows', 'esu', 'office']),
  release: nullableString,
  activationId: nullableString,
})

const activationSchema: v.GenericSchema<unknown, Activation> = v.object({
  id: v.custom<ActivationId>(value => typeof value === 'string' && value !== ''),
  name: v.string(),
  product: productSchema,
  createdAt: v.number(),
  changedAt: v.number(),
  revision: count,
  stage: stageSchema,
})
