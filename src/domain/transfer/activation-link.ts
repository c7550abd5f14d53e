import { type Activation, confirmationIdOf, installationIdOf } from '../activation'
import { type ConfirmationId, useConfirmationIdAnyway } from '../confirmation-id'
import { groupLetters } from '../id-shape'
import { type InstallationId, parseInstallationId } from '../installation-id'
import type { Product } from '../product'
import { checkWord } from './check-word'
import { linkedProduct, productFields } from './linked-product'
import { longestName, plainName } from './plain-name'
import { decodeText, encodeText } from './text-code'

/** One PC as a link carries it. */
export type LinkedActivation = {
  readonly name: string
  readonly product: Product
  readonly installationId: InstallationId
  /** Null where the portal has not answered yet. */
  readonly confirmationId: ConfirmationId | null
  /** Groups (from 0) that do not add up and that the sender chose to use anyway. */
  readonly acceptedAnyway: readonly number[]
}

/** What a fragment holds. */
export type ActivationLink =
  | { readonly kind: 'activations'; readonly activations: readonly LinkedActivation[] }
  /** Made by a version that writes what this one cannot read. */
  | { readonly kind: 'newer' }
  /** Cut, altered, or never such a link. */
  | { readonly kind: 'damaged' }

/** A fragment's length at the most: longer ones are cut by messengers. */
export const longestFragment = 2000

const prefix = 'pcs='
const version = '1'
const fieldsEach = 6
const none = '0'
/** `pcs=` version, fields, check word. */
const wholeLink = /^pcs=\d{1,3}(?:\.[\w-]+)+\.\w{7}$/
const damaged: ActivationLink = { kind: 'damaged' }

/** What a link carries of an activation; null before its installation ID is proven. */
export function linkedActivation(activation: Activation): LinkedActivation | null {
  const installationId = installationIdOf(activation)
  if (installationId === null) return null
  const { stage, product } = activation
  return {
    name: plainName(activation.name),
    product,
    installationId,
    confirmationId: confirmationIdOf(activation),
    acceptedAnyway: 'acceptedAnyway' in stage ? stage.acceptedAnyway : [],
  }
}

/**
 * The fragment (without `#`) that carries these PCs, or null where it would be longer than 2,000 characters. Its form:
 * docs/data.md, "Links that carry a PC".
 */
export function activationFragment(activations: readonly LinkedActivation[]): string | null {
  const body = [version, ...activations.flatMap(fieldsOf)].join('.')
  const fragment = `${prefix}${body}.${checkWord(body)}`
  return fragment.length > longestFragment ? null : fragment
}

/** Reads such a fragment, strictly: every ID is proven again, and a link that is not whole is none. Never throws. */
export function parseActivationLink(fragment: string): ActivationLink {
  if (fragment.length > longestFragment) return damaged
  if (!wholeLink.test(fragment)) return damaged
  const end = fragment.lastIndexOf('.')
  const body = fragment.slice(prefix.length, end)
  if (fragment.slice(end + 1) !== checkWord(body)) return damaged
  const [madeBy, ...fields] = body.split('.')
  if (madeBy !== version) return { kind: 'newer' }
  if (fields.length % fieldsEach !== 0) return damaged
  const activations: LinkedActivation[] = []
  for (let at = 0; at < fields.length; at += fieldsEach) {
    const activation = activationIn(fields.slice(at, at + fieldsEach) as unknown as Fields)
    if (activation === null) return damaged
    activations.push(activation)
  }
  return { kind: 'activations', activations }
}

type Fields = readonly [
  installation: string,
  confirmation: string,
  anyway: string,
  row: string,
  guid: string,
  name: string,
]

function fieldsOf(activation: LinkedActivation): Fields {
  const { confirmationId } = activation
  return [
    activation.installationId,
    confirmationId ?? none,
    anywayLetters(activation.acceptedAnyway),
    ...productFields(activation.product),
    encodeText(plainName(activation.name)) || none,
  ]
}

function activationIn([
  installation,
  confirmation,
  anyway,
  row,
  guid,
  code,
]: Fields): LinkedActivation | null {
  const reading = parseInstallationId(installation)
  const product = linkedProduct(row, guid)
  const name = code === none ? '' : decodeText(code)
  if (reading.kind === 'invalid') return null
  if (product === null || name === null || name.length > longestName) return null
  const answer = answerIn(confirmation, anyway)
  if (answer === null) return null
  return { name: plainName(name), product, installationId: reading.id, ...answer }
}

/** The confirmation ID with the groups that do not add up: exactly those must have been accepted anyway. */
function answerIn(
  confirmation: string,
  anyway: string,
): Pick<LinkedActivation, 'confirmationId' | 'acceptedAnyway'> | null {
  if (confirmation === none) return anyway === none ? { confirmationId: null, acceptedAnyway: [] } : null
  const answer = useConfirmationIdAnyway(confirmation)
  if (answer === null) return null
  const { id, acceptedAnyway } = answer
  return anywayLetters(acceptedAnyway) === anyway ? { confirmationId: id, acceptedAnyway } : null
}

function anywayLetters(groups: readonly number[]): string {
  return groups.map(group => groupLetters[group]).join('') || none
}
