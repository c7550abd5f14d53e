import { type FoundId, findIdsIn } from '../domain/id-text'
import type { Product, ProductKind } from '../domain/product'
import { productKindOf } from '../domain/releases'

/** What the PC printed, as the sheet shows it. */
export type PastedIds = {
  /** Installation IDs, right or wrong, in the order of the text. */
  readonly found: readonly FoundId[]
  /** The digits of those that are proven. */
  readonly proven: readonly string[]
  /** The text with every product key replaced. */
  readonly text: string
  /** There is a confirmation ID in it: that belongs elsewhere. */
  readonly holdsAnswer: boolean
  readonly licensed: boolean | null
  readonly errorCodes: readonly string[]
  readonly tooLong: boolean
}

/** Reads the PC's output; see `findIdsIn`. */
export function readPasted(text: string): PastedIds {
  const { ids, text: masked, licensed, errorCodes, tooLong } = findIdsIn(text)
  const found = ids.filter(({ kind }) => kind === 'installation-id')
  const proven = found.filter(({ valid }) => valid).map(({ digits }) => digits)
  const holdsAnswer = ids.some(({ kind }) => kind === 'confirmation-id')
  return { found, proven, text: masked, holdsAnswer, licensed, errorCodes, tooLong }
}

/** The ID that the answer is for: the one it names, else the chosen one where it is proven, else the first proven one. */
export function idInUse(pasted: PastedIds, chosen: number, claimed: string | null): FoundId | null {
  const valid = pasted.found.filter(one => one.valid)
  if (claimed !== null) return valid.find(({ digits }) => digits === claimed) ?? null
  const own = pasted.found[chosen]
  return own?.valid ? own : (valid[0] ?? null)
}

/** What the user chose by hand; null where the PC's own words decide. */
export type ProductChoice = { readonly kind: ProductKind | null; readonly activationId: string | null }

/** The product that the command is for: by hand, by the PC's output, by the phone's link, in this order. */
export function productFor(
  choice: ProductChoice,
  found: FoundId | null,
  linked: Product | null,
  scannedActivationId: string | null,
): Product {
  const printed = found?.product ? productKindOf(found.product) : null
  const kind = choice.kind ?? printed ?? linked?.kind ?? (scannedActivationId === null ? 'windows' : 'esu')
  if (kind !== 'esu') return { kind, release: null, activationId: null }
  const known = found?.activationId ?? linked?.activationId ?? scannedActivationId
  return { kind, release: null, activationId: choice.activationId ?? known }
}
