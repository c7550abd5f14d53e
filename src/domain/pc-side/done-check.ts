import { parseActivationId } from '../activation-ids'
import { findIdsIn } from '../id-text'
import type { Product } from '../product'
import { productKindOf, releaseOf } from '../releases'
import { type ReportedProduct, readLicenseReport } from './license-report'
import type { LicenseState } from './license-state'

/** What is known of the product that was to be activated. */
export type ExpectedProduct = {
  readonly product: Product
  readonly installationId: string | null
  /** What was pasted from this PC earlier, such as before the key was installed. */
  readonly before: readonly ReportedProduct[]
}

/** How a printed product is known to be the expected one: by its numbers, or only because nothing speaks against it. */
export type ProductProof = 'installation-id' | 'activation-id' | 'name'

/** Why a text that says licensed is not enough. */
export type DoneDoubt =
  /** It names no product. */
  | 'no-name'
  /** Its installation ID is another one: another PC, or its key or hardware changed. */
  | 'other-installation-id'
  /** The same product, with another key than before. */
  | 'other-key'
  /** Several products fit, and they do not agree. */
  | 'several'

/** What a pasted text says about this PC's licence. */
export type DoneCheck =
  | { readonly kind: 'licensed'; readonly product: ReportedProduct; readonly proof: ProductProof }
  | {
      readonly kind: 'not-licensed'
      readonly product: ReportedProduct | null
      readonly state: Exclude<LicenseState, 'licensed'>
    }
  | { readonly kind: 'doubt'; readonly product: ReportedProduct | null; readonly doubt: DoneDoubt }
  /** Only of other products, such as Windows itself instead of its ESU add-on. */
  | { readonly kind: 'other-product'; readonly names: readonly string[] }
  | { readonly kind: 'says-nothing' }

/** A product of which the text says whether it is licensed. */
type ToldProduct = ReportedProduct & { readonly state: LicenseState }

type Match = { readonly product: ToldProduct; readonly proof: ProductProof | DoneDoubt }

/** Whether a pasted `/dlv`, `/xpr`, `/dstatus` or PowerShell output says that the expected product is licensed. */
export function checkDone(text: string, expected: ExpectedProduct): DoneCheck {
  const told = readLicenseReport(text).filter(hasState)
  if (told.length === 0) {
    const { licensed } = findIdsIn(text)
    if (licensed === null) return { kind: 'says-nothing' }
    return licensed
      ? { kind: 'doubt', product: null, doubt: 'no-name' }
      : { kind: 'not-licensed', product: null, state: 'other' }
  }
  const fitting = told.filter(product => fits(product, expected))
  const judged = judge(fitting.map(product => ({ product, proof: proofOf(product, expected) })))
  return judged ?? { kind: 'other-product', names: told.slice(0, 5).flatMap(({ name }) => name ?? []) }
}

function hasState(product: ReportedProduct): product is ToldProduct {
  return product.state !== null
}

/** Null where nothing fits. */
function judge(matches: readonly Match[]): DoneCheck | null {
  const numbered = matches.filter(({ proof }) => proof === 'installation-id' || proof === 'activation-id')
  const withKey = matches.filter(({ product }) => product.partialKey !== null)
  const chosen = numbered.length > 0 ? numbered : withKey.length > 0 ? withKey : matches
  const [first] = chosen
  if (!first) return null
  const states = new Set(chosen.map(match => match.product.state))
  if (states.size > 1) return { kind: 'doubt', product: null, doubt: 'several' }
  const { state } = first.product
  if (state !== 'licensed') return { kind: 'not-licensed', product: first.product, state }
  // A doubt about one of them is a doubt.
  const { product, proof } = chosen.find(match => isDoubt(match.proof)) ?? first
  return isDoubt(proof) ? { kind: 'doubt', product, doubt: proof } : { kind: 'licensed', product, proof }
}

/** Nothing says that it is another product. */
function fits(product: ReportedProduct, { product: wanted, installationId }: ExpectedProduct): boolean {
  if (installationId !== null && product.installationId === installationId) return true
  const wantedId = parseActivationId(wanted.activationId)
  if (wantedId !== null && product.activationId !== null) return product.activationId === wantedId
  if (product.sentence && wanted.kind !== 'windows') return false
  if (product.name === null) return true
  return productKindOf(product.name) === wanted.kind && !isOtherFamily(product.name, wanted)
}

/** A server's name on a client's activation, or the other way round. */
function isOtherFamily(name: string, { release }: Product): boolean {
  const family = releaseOf(release)?.portalProduct
  if (family !== 'Windows' && family !== 'Windows Server') return false
  if (!/^Windows\(R\), /.test(name)) return false
  return /^Windows\(R\), Server/i.test(name) !== (family === 'Windows Server')
}

function proofOf(product: ReportedProduct, expected: ExpectedProduct): Match['proof'] {
  const { installationId, before } = expected
  if (installationId !== null && product.installationId !== null) {
    return product.installationId === installationId ? 'installation-id' : 'other-installation-id'
  }
  if (hasOtherKey(product, before)) return 'other-key'
  if (
    product.activationId !== null &&
    product.activationId === parseActivationId(expected.product.activationId)
  ) {
    return 'activation-id'
  }
  return product.name === null ? 'no-name' : 'name'
}

function hasOtherKey({ activationId, partialKey }: ReportedProduct, before: readonly ReportedProduct[]) {
  if (activationId === null || partialKey === null) return false
  const same = before.filter(seen => seen.activationId === activationId && seen.partialKey !== null)
  return same.length > 0 && same.every(seen => seen.partialKey !== partialKey)
}

function isDoubt(proof: Match['proof']): proof is DoneDoubt {
  return proof !== 'installation-id' && proof !== 'activation-id' && proof !== 'name'
}
