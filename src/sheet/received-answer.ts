import { findIdsIn } from '../domain/id-text'
import type { Product } from '../domain/product'
import { type LinkedActivation, parseActivationLink } from '../domain/transfer/activation-link'
import { groupsOf, type TypedGroups } from './typed-groups'

/** Whose answer it is, as far as the phone told. */
export type Claim = {
  /** Null where the phone showed the bare digits or the command. */
  readonly installationId: string | null
  readonly name: string
  readonly product: Product | null
  /** The GUID in a command that was scanned. */
  readonly activationId: string | null
}

/** What a scanned code or a pasted text brought. */
export type Received =
  /** All or some of the digits, as they stand; right or wrong is for the boxes to show. */
  | { readonly kind: 'digits'; readonly groups: TypedGroups; readonly claim: Claim }
  /** The answer to other installation IDs than the one pasted here: nothing is taken. */
  | { readonly kind: 'other-pc'; readonly names: readonly string[] }
  /** Several answers, and no installation ID here that could choose between them. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  /** The right PC, but the portal has not answered yet. */
  | { readonly kind: 'unanswered'; readonly name: string }
  | { readonly kind: 'installation-id-only' }
  | { readonly kind: 'damaged-link' }
  | { readonly kind: 'newer-link' }
  | { readonly kind: 'nothing' }

/**
 * Reads what the phone shows or sends: a link (`#pcs=…`), the deposit command, a message, or the bare 48 digits.
 * @param installationIds those proven in the pasted text; a link for other ones is refused
 */
export function receiveAnswer(text: string, installationIds: readonly string[]): Received {
  const fragment = /#(pcs=[\w.-]+)/.exec(text)?.[1]
  if (fragment !== undefined) return receiveLink(fragment, installationIds)
  const { ids } = findIdsIn(text)
  const given = ids.filter(({ kind, valid }) => kind === 'installation-id' && valid)
  const answers = ids.filter(({ kind }) => kind === 'confirmation-id')
  const answer = answers.find(({ valid }) => valid) ?? answers[0]
  if (answer === undefined) return { kind: given.length > 0 ? 'installation-id-only' : 'nothing' }
  if (answers.filter(({ valid }) => valid).length > 1) return { kind: 'several', names: [] }
  const own = given.find(({ digits }) => installationIds.includes(digits)) ?? given[0] ?? null
  if (own && installationIds.length > 0 && !installationIds.includes(own.digits)) {
    return { kind: 'other-pc', names: [] }
  }
  const { activationId } = answer
  const claim = { installationId: own?.digits ?? null, name: '', product: null, activationId }
  const groups = answer.valid ? groupsOf(answer.digits) : answer.groups.map(({ digits }) => digits)
  return { kind: 'digits', groups, claim }
}

function receiveLink(fragment: string, installationIds: readonly string[]): Received {
  const link = parseActivationLink(fragment)
  if (link.kind !== 'activations') return { kind: link.kind === 'newer' ? 'newer-link' : 'damaged-link' }
  const all = link.activations
  const fitting = all.filter(({ installationId }) => installationIds.includes(installationId))
  if (installationIds.length > 0 && fitting.length === 0) return { kind: 'other-pc', names: namesOf(all) }
  const chosen = fitting.length > 0 ? fitting : all
  const answered = chosen.filter(({ confirmationId }) => confirmationId !== null)
  const [first] = answered
  if (first === undefined) return { kind: 'unanswered', name: namesOf(chosen)[0] ?? '' }
  if (answered.length > 1) return { kind: 'several', names: namesOf(answered) }
  const { installationId, name, product } = first
  const claim = { installationId, name, product, activationId: product.activationId }
  return { kind: 'digits', groups: groupsOf(first.confirmationId ?? ''), claim }
}

function namesOf(activations: readonly LinkedActivation[]): string[] {
  return activations.map(({ name }) => name).filter(name => name !== '')
}
