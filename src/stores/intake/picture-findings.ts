import type { ExpectedId } from '../../domain/digits/expected-id'
import { type InstallationId, parseInstallationId } from '../../domain/installation-id'
import { findingsInText } from '../../domain/intake/text-findings'
import type { BarcodeReader } from '../../ports/barcode-reader'
import type { DigitLook, DigitReader } from '../../ports/digit-reader'
import { type DigitFusing, startDigitFusing } from '../scanning/digit-fusing'
import { createDigitPictures } from '../scanning/digit-pictures'
import { judgeDigits } from '../scanning/scan-judge'
import { isWhole, provenCount, type SeenId, seenDigits } from '../scanning/seen-id'
import type { NewFinding, UnsureId } from './finding'

/** The readers of pictures. */
export type PictureReaders = { readonly barcodeReader: BarcodeReader; readonly digitReader: DigitReader }

/** With fewer proven groups, digits are more likely something else. */
const fewestProven = 3
/** With this share of its groups proven, it is an ID of that kind. */
const clearlyOne = 0.5
/** Where the first search for digits and the search for codes end, as shares of all there is to do. */
const firstEnd = 0.5
const codesEnd = 0.7

/**
 * What a picture holds: the digits of an answer first, which is what mostly comes; then codes; then an installation ID,
 * which beside an answer says whose it is. What is not proven comes as unsure, with its pictures.
 */
export async function findingsInPicture(
  picture: File,
  { barcodeReader, digitReader }: PictureReaders,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<readonly NewFinding[]> {
  const look = async (expected: ExpectedId, from: number, to: number) => {
    const result = await digitReader.readStill(picture, expected, signal, share =>
      onShare(from + share * (to - from)),
    )
    return result.kind === 'read' ? seenIn(result.look, expected) : result
  }
  const answer = await look('confirmation-id', 0, firstEnd)
  if (answer.kind === 'seen' && answer.found.length > 0) return answer.found
  if (answer.kind === 'seen' && answer.unsure && provenShare(answer.unsure) >= clearlyOne) {
    return [answer.unsure]
  }
  const inCodes = await findingsInCodes(picture, barcodeReader, signal, share =>
    onShare(firstEnd + share * (codesEnd - firstEnd)),
  )
  if (answer.kind !== 'seen') {
    return inCodes.length > 0 ? inCodes : [{ kind: 'nothing', why: answer.kind }]
  }
  if (inCodes.some(isIdFinding)) {
    answer.unsure?.pictures.close()
    return inCodes
  }
  const other = await look('installation-id', codesEnd, 1)
  const second = other.kind === 'seen' ? other : nothingSeen
  const unsure = provenShare(answer.unsure) >= provenShare(second.unsure) ? answer.unsure : second.unsure
  const found = second.found.length === 0 && unsure ? [unsure] : second.found
  for (const one of [answer.unsure, second.unsure]) {
    if (one && !found.includes(one)) one.pictures.close()
  }
  if (found.length === 0 && inCodes.length === 0) return [{ kind: 'nothing', why: 'picture' }]
  return [...found, ...inCodes]
}

async function findingsInCodes(
  picture: File,
  reader: BarcodeReader,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<readonly NewFinding[]> {
  const codes = await reader.readStill(picture, signal, onShare)
  const texts = codes.kind === 'read' ? codes.hits.map(hit => hit.text) : []
  return texts.flatMap(findingsInText)
}

/** Whether it is an ID, or PCs with theirs. */
export function isIdFinding({ kind }: NewFinding): boolean {
  return kind === 'confirmation-id' || kind === 'installation-id' || kind === 'link'
}

type Seen = {
  readonly kind: 'seen'
  /** The whole IDs, and an answer of which at least half is proven. */
  readonly found: readonly NewFinding[]
  /** The best of the expected kind that is neither whole nor in `found`. */
  readonly unsure: UnsureId | null
}

const nothingSeen: Seen = { kind: 'seen', found: [], unsure: null }

async function seenIn(look: DigitLook, expected: ExpectedId): Promise<Seen | { readonly kind: 'failed' }> {
  const [answers, owners] = await Promise.all([
    startDigitFusing('still', 'confirmation-id'),
    startDigitFusing('still', 'installation-id'),
  ]).catch(() => [])
  if (!answers || !owners) {
    for (const { image } of look.cutOuts) image.close()
    return { kind: 'failed' }
  }
  const seenAnswers = fused(answers, look)
  const seenOwners = fused(owners, look)
  const confirmationIds = await wholeIds(seenAnswers.ids, 'confirmation-id')
  const installationIds = await wholeIds(seenOwners.ids, 'installation-id')
  const beside = installationIds.flatMap(({ digits }): InstallationId[] => {
    const reading = parseInstallationId(digits)
    return reading.kind === 'valid' ? [reading.id] : []
  })
  const own = expected === 'confirmation-id' ? seenAnswers : seenOwners
  const pictures = createDigitPictures()
  pictures.take(look.cutOuts, own.blocks, [])
  const [best] = own.ids
    .filter(id => !isWhole(id) && provenCount(id) >= fewestProven)
    .sort((one, other) => provenCount(other) - provenCount(one))
  const whole = [
    ...confirmationIds.map(found => ({ kind: 'confirmation-id', found, beside }) as const),
    ...(confirmationIds.length > 0
      ? []
      : installationIds.map(found => ({ kind: 'installation-id', found }) as const)),
  ]
  const wanted = best && !whole.some(({ kind }) => kind === expected)
  if (!wanted) {
    pictures.close()
    return { kind: 'seen', found: whole, unsure: null }
  }
  const unsure: UnsureId = { kind: 'unsure', expected, seen: best, beside, pictures }
  if (whole.length > 0 && provenShare(unsure) < clearlyOne) {
    pictures.close()
    return { kind: 'seen', found: whole, unsure: null }
  }
  return whole.length > 0
    ? { kind: 'seen', found: [unsure, ...whole], unsure: null }
    : { kind: 'seen', found: [], unsure }
}

function fused(fusing: DigitFusing, { sighting, again }: DigitLook) {
  const { ids, blocks } = fusing.add(sighting)
  return { ids: again === null ? ids : fusing.add(again).ids, blocks }
}

async function wholeIds(seen: readonly SeenId[], kind: ExpectedId) {
  const judged = await Promise.all(seen.filter(isWhole).map(id => judgeDigits(seenDigits(id), kind)))
  return judged.flatMap(found => found ?? [])
}

/** How much of an unsure ID is proven. */
function provenShare(unsure: UnsureId | null): number {
  return unsure ? provenCount(unsure.seen) / unsure.seen.groups.length : 0
}
