import type { ConfirmationId } from './confirmation-id'
import { emptyEntry, type IdEntry } from './id-entry'
import { confirmationShape, installationShape63 } from './id-groups'
import type { InstallationId } from './installation-id'
import type { Product } from './product'

declare const brand: unique symbol

/** Names one activation in storage and in the address; random, says nothing about the PC. */
export type ActivationId = string & { readonly [brand]: 'activation' }

/** Milliseconds since 1970, from the clock port. */
export type Instant = number

/** One PC's activation: what it is called, what is activated, and how far it is. */
export type Activation = {
  readonly id: ActivationId
  /** The user's name for the PC, such as "PC-07 reception". */
  readonly name: string
  readonly product: Product
  readonly createdAt: Instant
  readonly changedAt: Instant
  /** Counts the writes, so that a second tab cannot overwrite what it has not seen. */
  readonly revision: number
  readonly stage: Stage
}

/** How far an activation is. Each stage holds all that the stages before it found out. */
export type Stage = TakingStage | WaitingStage | KeptStage | LicensedStage | FailedStage

/** The installation ID is being taken; `entry` holds every digit accepted so far. */
export type TakingStage = { readonly kind: 'taking'; readonly entry: IdEntry }

/**
 * The installation ID is proven; not yet, or already, taken to the portal. `copiedGroups` counts the groups
 * copied one by one (0 to 9), `answer` is the confirmation ID so far.
 */
export type WaitingStage = {
  readonly kind: 'taken' | 'handed-over'
  readonly installationId: InstallationId
  readonly copiedGroups: number
  readonly answer: IdEntry
}

type WithConfirmation = {
  readonly installationId: InstallationId
  readonly confirmationId: ConfirmationId
  /** Groups (from 0) that do not add up and that the user chose to use anyway. */
  readonly acceptedAnyway: readonly number[]
  /** How many groups the colleague has read back correctly, 0 to 8. */
  readonly confirmedGroups: number
}

/** The confirmation ID is stored; being read aloud, or read back whole. */
export type KeptStage = { readonly kind: 'kept' | 'read-back' } & WithConfirmation

/** The PC says Licensed. */
export type LicensedStage = { readonly kind: 'licensed'; readonly licensedAt: Instant } & WithConfirmation

/** The PC refused; `code` as it showed it (`0xC004F04D`), null where it showed none. */
export type FailedStage = {
  readonly kind: 'failed'
  readonly code: string | null
  readonly failedAt: Instant
} & WithConfirmation

/** The five steps that a user sees: take the ID, portal, keep the answer, read it aloud, licensed. */
export const stepCount = 5

/** How many of the five steps are done. */
export function stepsDone(activation: Activation): number {
  const done = {
    taking: 0,
    taken: 1,
    'handed-over': 2,
    kept: 3,
    'read-back': 4,
    failed: 4,
    licensed: 5,
  } as const
  return done[activation.stage.kind]
}

/** Finished work recedes on the board: licensed needs nothing more. */
export function isDone(activation: Activation): boolean {
  return activation.stage.kind === 'licensed'
}

/** A new activation, with nothing taken yet. */
export function newActivation(id: ActivationId, name: string, product: Product, now: Instant): Activation {
  const stage: TakingStage = { kind: 'taking', entry: emptyEntry(installationShape63) }
  return { id, name, product, createdAt: now, changedAt: now, revision: 0, stage }
}

/** Whether nothing of worth is in it: it may be dropped without asking. */
export function isUntouched(activation: Activation): boolean {
  return activation.stage.kind === 'taking' && activation.stage.entry.groups.every(digits => digits === '')
}

/** The proven installation ID, once there is one. */
export function installationIdOf(activation: Activation): InstallationId | null {
  return activation.stage.kind === 'taking' ? null : activation.stage.installationId
}

/** The stored confirmation ID, once there is one. */
export function confirmationIdOf(activation: Activation): ConfirmationId | null {
  return 'confirmationId' in activation.stage ? activation.stage.confirmationId : null
}

/** Typing: keeps the digits so far. */
export function keepEntry(activation: Activation, entry: IdEntry): Activation {
  return activation.stage.kind === 'taking' ? { ...activation, stage: { kind: 'taking', entry } } : activation
}

/** The installation ID is proven. A different one drops the answer that belonged to the old one. */
export function takeInstallationId(activation: Activation, installationId: InstallationId): Activation {
  if (installationIdOf(activation) === installationId) return activation
  return {
    ...activation,
    stage: { kind: 'taken', installationId, copiedGroups: 0, answer: emptyEntry(confirmationShape) },
  }
}

/** Starts over with the installation ID: after new hardware or a new key the old pair is worthless. */
export function retakeInstallationId(activation: Activation): Activation {
  return { ...activation, stage: { kind: 'taking', entry: emptyEntry(installationShape63) } }
}

/** The user went to the portal with it. */
export function handOver(activation: Activation): Activation {
  const { stage } = activation
  return stage.kind === 'taken' ? { ...activation, stage: { ...stage, kind: 'handed-over' } } : activation
}

/** Counts the groups that were copied one by one; 0 starts over. */
export function countCopiedGroups(activation: Activation, copiedGroups: number): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, copiedGroups } }
}

/** Typing the answer: keeps the digits so far. */
export function keepAnswer(activation: Activation, answer: IdEntry): Activation {
  const { stage } = activation
  if (stage.kind !== 'taken' && stage.kind !== 'handed-over') return activation
  return { ...activation, stage: { ...stage, answer } }
}

/** Stores the confirmation ID under its installation ID; nothing is read aloud yet. */
export function keepConfirmationId(
  activation: Activation,
  confirmationId: ConfirmationId,
  acceptedAnyway: readonly number[] = [],
): Activation {
  const installationId = installationIdOf(activation)
  if (installationId === null) return activation
  return {
    ...activation,
    stage: { kind: 'kept', installationId, confirmationId, acceptedAnyway, confirmedGroups: 0 },
  }
}

/** Takes the confirmation ID back out, to enter another one for the same installation ID. */
export function dropConfirmationId(activation: Activation): Activation {
  const installationId = installationIdOf(activation)
  if (installationId === null) return activation
  return {
    ...activation,
    stage: { kind: 'handed-over', installationId, copiedGroups: 0, answer: emptyEntry(confirmationShape) },
  }
}

/** The colleague has read back this many groups correctly, 0 to 8; at 8 the ID is read back. */
export function confirmGroups(activation: Activation, confirmedGroups: number): Activation {
  const { stage } = activation
  if (!('confirmationId' in stage)) return activation
  const { installationId, confirmationId, acceptedAnyway } = stage
  const kind = confirmedGroups >= confirmationShape.groupCount ? 'read-back' : 'kept'
  return { ...activation, stage: { kind, installationId, confirmationId, acceptedAnyway, confirmedGroups } }
}

/** The PC says Licensed. */
export function markLicensed(activation: Activation, now: Instant): Activation {
  const { stage } = activation
  if (!('confirmationId' in stage)) return activation
  const { installationId, confirmationId, acceptedAnyway, confirmedGroups } = stage
  return {
    ...activation,
    stage: {
      kind: 'licensed',
      licensedAt: now,
      installationId,
      confirmationId,
      acceptedAnyway,
      confirmedGroups,
    },
  }
}

/** The PC refused, with the code it showed or none. */
export function markFailed(activation: Activation, code: string | null, now: Instant): Activation {
  const { stage } = activation
  if (!('confirmationId' in stage)) return activation
  const { installationId, confirmationId, acceptedAnyway, confirmedGroups } = stage
  return {
    ...activation,
    stage: {
      kind: 'failed',
      code,
      failedAt: now,
      installationId,
      confirmationId,
      acceptedAnyway,
      confirmedGroups,
    },
  }
}
