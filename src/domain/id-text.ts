import { cutIntoGroups, type IdGroup } from './id-groups'
import { type IdProblem, isFault, problemsOf } from './id-problems'
import { errorCodesIn } from './text/error-codes-in-text'
import type { FoundRun, IdKind } from './text/found-run'
import { contextOf, type IdContext } from './text/id-context'
import { type Ignored, ignoredNumbers, mostIgnored, shortText } from './text/ignored-text'
import { readLicensed } from './text/license-text'
import { maskedPlace, maskSpans } from './text/masking'
import { maskedKey } from './text/product-key'
import { type ReadText, readKeys, readText } from './text/read-text'
import type { Span } from './text/spans'

/** One ID in a text, proven or with what is wrong with it. */
export type FoundId = {
  readonly kind: IdKind
  /** ASCII digits as they stand in the text; nothing is padded, cut or repaired. */
  readonly digits: string
  readonly groups: readonly IdGroup[]
  /** Every group is there and adds up. */
  readonly valid: boolean
  /** Faults, and questions that do not block. */
  readonly problems: readonly IdProblem[]
  /** The product's name as the PC printed it. */
  readonly product: string | null
  /** The product's GUID, in lower case. */
  readonly activationId: string | null
  /** Where its first digit stands in `TextFindings.text`. */
  readonly start: number
}

/** All that a text holds for an activation. */
export type TextFindings = {
  /** In the order of the text, each once. */
  readonly ids: readonly FoundId[]
  /** As `0xC004F04D`, each once, in the order of the text. */
  readonly errorCodes: readonly string[]
  /** Whether the PC says Licensed; null where the text does not say. */
  readonly licensed: boolean | null
  readonly maskedKeys: number
  /** The text with every product key replaced. */
  readonly text: string
  /** What looked like a number or a key and was not taken, at most fifty. */
  readonly ignored: readonly Ignored[]
  /** Only the first million characters were read. */
  readonly tooLong: boolean
}

/** Characters that are read at most. */
export const longestText = 1_000_000

/**
 * Finds installation and confirmation IDs in any text: printed by Windows or Office, copied from the portal, recognised,
 * typed or mailed. Works in one pass and never throws. The rules: docs/activation.md, "Finding IDs in any text".
 */
export function findIdsIn(text: string): TextFindings {
  const tooLong = text.length > longestText
  const cut = tooLong ? cutAtSpace(text) : text
  const read = readText(cut)
  const masks = masksFor(read)
  const place = maskedPlace(masks, maskedKey)
  return {
    ids: withoutRepeats(read.found.map((run, index) => foundId(read, run, index, place))),
    errorCodes: errorCodesIn(read.page.plain),
    licensed: readLicensed(read.page.plain, read.guids),
    maskedKeys: masks.length,
    text: maskSpans(cut, masks, maskedKey),
    ignored: ignoredIn(read),
    tooLong,
  }
}

/** Whether a text holds a product key. */
export function containsProductKey(text: string): boolean {
  return readKeys(text.slice(0, longestText)).keys.length > 0
}

/** The text with every product key replaced; beyond a million characters it is cut. */
export function maskProductKeys(text: string): string {
  return withKeysMasked(text).text
}

/** The same, and how many keys there were. */
export function withKeysMasked(text: string): Pick<TextFindings, 'text' | 'maskedKeys'> {
  const cut = text.length > longestText ? cutAtSpace(text) : text
  const masks = masksFor(readKeys(cut))
  return { text: maskSpans(cut, masks, maskedKey), maskedKeys: masks.length }
}

/** Where the keys stand in the text as it came. */
function masksFor({ page, keys }: Pick<ReadText, 'page' | 'keys'>): Span[] {
  return keys.map(key => ({ from: page.at(key.from), to: page.at(key.to - 1) + 1 }))
}

/** Cut where a word ends, so that no half of a key is left at the end. */
function cutAtSpace(text: string): string {
  const tail = text.slice(longestText - 200, longestText)
  const space = tail.search(/\s\S*$/)
  return text.slice(0, space === -1 ? longestText - 200 : longestText - 200 + space)
}

function foundId(read: ReadText, run: FoundRun, index: number, place: (original: number) => number): FoundId {
  const { kind, digits, shape } = run
  const groups = run.groups ?? cutIntoGroups(digits, shape)
  const problems = problemsOf(digits, shape, groups)
  const before = read.found[index - 1]?.to ?? 0
  const after = read.found[index + 1]?.from ?? Number.POSITIVE_INFINITY
  const { product, activationId }: IdContext = contextOf(read.context, read.guids, run, before, after)
  const start = place(read.page.at(run.from))
  return { kind, digits, groups, valid: !problems.some(isFault), problems, product, activationId, start }
}

/** The same ID for the same product counts once; one that names its product speaks for those that do not. */
function withoutRepeats(ids: readonly FoundId[]): FoundId[] {
  const byDigits = new Map<string, FoundId[]>()
  for (const id of ids) {
    const same = byDigits.get(id.digits)
    if (!same) {
      byDigits.set(id.digits, [id])
      continue
    }
    const at = same.findIndex(
      other => other.product === null || id.product === null || other.product === id.product,
    )
    const other = same[at]
    if (other) same[at] = merged(other, id)
    else same.push(id)
  }
  return [...byDigits.values()].flat().sort((a, b) => a.start - b.start)
}

function merged(first: FoundId, second: FoundId): FoundId {
  return {
    ...first,
    product: first.product ?? second.product,
    activationId: first.activationId ?? second.activationId,
  }
}

function ignoredIn(read: ReadText): Ignored[] {
  const { plain } = read.page
  const all = [
    ...read.keys.map(key => ({
      from: key.from,
      ignored: { text: maskedKey, why: 'product-key' } as const,
    })),
    ...read.guids.map(guid => ({
      from: guid.from,
      ignored: { text: guid.guid, why: 'guid' } as const,
    })),
    // Stryker disable next-line MethodExpression: more of them only cost time
    ...read.addresses.slice(0, mostIgnored).map(address => ({
      from: address.from,
      ignored: { text: shortText(plain.slice(address.from, address.to)), why: 'url' } as const,
    })),
    ...ignoredNumbers(read.runs, mostIgnored),
  ]
  return all
    .sort((a, b) => a.from - b.from)
    .slice(0, mostIgnored)
    .map(one => one.ignored)
}
