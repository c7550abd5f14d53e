import type { ConfirmationId } from './confirmation-id'
import { emptyEntry, type IdEntry } from './id-entry'
import { installationShape63 } from './id-shape'
import type { InstallationId } from './installation-id'
import type { Instant } from './instant'
import type { Product } from './product'
import type { VisitId } from './visit'

declare const brand: unique symbol

/** Names one activation in storage and in the address; random, says nothing about the PC. */
export type ActivationId = string & { readonly [brand]: 'activation' }

/** One PC's activation: what it is called, what is activated, and how far it is. */
export type Activation = {
  readonly id: ActivationId
  /** The user's name for the PC, such as "PC-07 reception". */
  readonly name: string
  /** Where the PC stands, such as "2F server room"; may be empty. */
  readonly room: string
  /** The visit it belongs to, if any. */
  readonly visitId: VisitId | null
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
 * copied one by one (0 to 9), `answer` is the confirmation ID so far, `refusal` what the portal said instead.
 */
export type WaitingStage = {
  readonly kind: 'taken' | 'handed-over'
  readonly installationId: InstallationId
  readonly copiedGroups: number
  readonly answer: IdEntry
  readonly refusal: PortalRefusal | null
}

/** The portal gave no confirmation ID; `reason` in the user's or the portal's words. */
export type PortalRefusal = { readonly reason: string; readonly at: Instant }

/** What is known from the confirmation ID on. */
export type Confirmation = {
  readonly installationId: InstallationId
  readonly confirmationId: ConfirmationId
  /** Groups (from 0) that do not add up and that the user chose to use anyway. */
  readonly acceptedAnyway: readonly number[]
  /** How many groups the colleague has read back correctly, 0 to 8. */
  readonly confirmedGroups: number
}

/** The confirmation ID is stored; being read aloud, or read back whole. */
export type KeptStage = { readonly kind: 'kept' | 'read-back' } & Confirmation

/** The PC says Licensed; `by` names who saw it, may be empty. */
export type LicensedStage = {
  readonly kind: 'licensed'
  readonly licensedAt: Instant
  readonly by: string
} & Confirmation

/** The PC refused; `code` as it showed it (`0xC004F04D`), null where it showed none; `by` names who saw it. */
export type FailedStage = {
  readonly kind: 'failed'
  readonly code: string | null
  readonly failedAt: Instant
  readonly by: string
} & Confirmation

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

/** Where a PC belongs: the visit, and the room it stands in. */
export type PcPlace = { readonly visitId: VisitId | null; readonly room: string }

/** A new activation, with nothing taken yet. */
export function newActivation(
  id: ActivationId,
  name: string,
  product: Product,
  now: Instant,
  { visitId, room }: PcPlace = { visitId: null, room: '' },
): Activation {
  const stage: TakingStage = { kind: 'taking', entry: emptyEntry(installationShape63) }
  return { id, name, room, visitId, product, createdAt: now, changedAt: now, revision: 0, stage }
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

/** Whether a confirmation ID is kept that the PC has not been licensed with yet. */
export function waitsForDigits(activation: Activation): boolean {
  return confirmationIdOf(activation) !== null && !isDone(activation)
}
