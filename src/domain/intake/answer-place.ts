import { type Activation, type ActivationId, confirmationIdOf } from '../activation'
import type { InstallationId } from '../installation-id'

/** Why a PC is thought to be the one that an answer belongs to. */
export type PlaceReason =
  /** Its installation ID stands beside the answer. */
  | 'owner'
  /** The answer was brought in from its own screen. */
  | 'opened-from'
  /** It was taken to the portal last. */
  | 'sent-last'
  /** No other one waits. */
  | 'only'

/** Where a confirmation ID that came in would go. Nothing but a proposal. */
export type AnswerPlace =
  /** `pc` null: the user has to say which of the waiting ones. */
  | {
      readonly kind: 'waiting'
      readonly pc: Activation | null
      readonly why: PlaceReason | null
      readonly waiting: readonly Activation[]
    }
  /** It is kept for this PC already. */
  | { readonly kind: 'kept-already'; readonly pc: Activation }
  /** The PC whose installation ID stands beside it has another confirmation ID. */
  | { readonly kind: 'other-answer'; readonly pc: Activation }
  /** The installation ID beside it is of no PC here. */
  | { readonly kind: 'unknown-owner'; readonly installationId: InstallationId }
  | { readonly kind: 'nobody-waits' }

/** What the phone knows of an answer that came in. */
export type AnswerFacts = {
  readonly confirmationId: string
  readonly beside: readonly InstallationId[]
  /** The PCs that have one of the installation IDs beside it, the newest first. */
  readonly owners: readonly Activation[]
  /** The PCs that have this confirmation ID. */
  readonly holders: readonly Activation[]
  /** All PCs that have an installation ID and no answer. */
  readonly waiting: readonly Activation[]
  readonly openedFrom: ActivationId | null
}

/** Which PC an answer belongs to: what stands beside it counts most, then the screen it came from, then the portal. */
export function placeAnswer(facts: AnswerFacts): AnswerPlace {
  const { confirmationId, beside, owners, holders, openedFrom } = facts
  const waiting = inWaitingOrder(facts.waiting)
  const [holder] = holders.filter(pc => owners.length === 0 || owners.some(({ id }) => id === pc.id))
  if (holder) return { kind: 'kept-already', pc: holder }
  const owner = owners.find(pc => 'answer' in pc.stage)
  if (owner) return { kind: 'waiting', pc: owner, why: 'owner', waiting: withPc(waiting, owner) }
  const [answered] = owners
  if (answered) {
    const same = confirmationIdOf(answered) === confirmationId
    return { kind: same ? 'kept-already' : 'other-answer', pc: answered }
  }
  const [stranger] = beside
  if (stranger !== undefined) return { kind: 'unknown-owner', installationId: stranger }
  const here = waiting.find(({ id }) => id === openedFrom)
  if (here) return { kind: 'waiting', pc: here, why: 'opened-from', waiting }
  const [first, second] = waiting
  if (!first) return { kind: 'nobody-waits' }
  if (isAtPortal(first)) return { kind: 'waiting', pc: first, why: 'sent-last', waiting }
  return second
    ? { kind: 'waiting', pc: null, why: null, waiting }
    : { kind: 'waiting', pc: first, why: 'only', waiting }
}

/** The PC that was taken to the portal last and has no answer yet. */
export function sentLast(waiting: readonly Activation[]): Activation | null {
  const [first] = inWaitingOrder(waiting)
  return first && isAtPortal(first) ? first : null
}

/** Taken to the portal, and not refused there. */
function isAtPortal({ stage }: Activation): boolean {
  return stage.kind === 'handed-over' && stage.refusal === null
}

/** Those at the portal first, the last one on top. */
function inWaitingOrder(waiting: readonly Activation[]): readonly Activation[] {
  return waiting
    .filter(({ stage }) => 'answer' in stage)
    .sort(
      (one, other) => Number(isAtPortal(other)) - Number(isAtPortal(one)) || other.changedAt - one.changedAt,
    )
}

function withPc(waiting: readonly Activation[], pc: Activation): readonly Activation[] {
  return waiting.some(({ id }) => id === pc.id) ? waiting : [pc, ...waiting]
}
