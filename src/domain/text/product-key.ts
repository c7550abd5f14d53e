import { type AlphanumericRuns, alphanumericRuns, runGaps } from './alphanumeric-runs'
import { inOrder, type Span } from './spans'

/** What a product key is replaced by. */
export const maskedKey = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'

/**
 * A product key in a plain text. `digits-only`: five groups of five digits may also be a piece of an ID; it is a key
 * only where no proven ID covers it.
 */
export type FoundKey = Span & { readonly kind: 'key' | 'digits-only' }

/** Microsoft's own alphabet for keys: no vowels, no 0, 1, 5. Five English words never consist of it. */
const keyAlphabet = /^[BCDFGHJKMNPQRTVWXY2346789]+$/i

/** Finds product keys however they are separated: hyphens, spaces, signs, a line break, or nothing at all. */
export function findProductKeys(plain: string): FoundKey[] {
  const runs = alphanumericRuns(plain)
  const found: Match[] = []
  // A better match takes pieces away from a worse one beside it; what that leaves over is looked at again.
  for (let before = -1; before < found.length; ) {
    before = found.length
    runs.taken.forEach((taken, run) => {
      const match = taken === 1 ? null : matchAt(plain, runs, run)
      if (!match || isBeaten(plain, runs, match)) return
      found.push(match)
      runs.taken.fill(1, run, match.next)
    })
  }
  return inOrder(found.map(match => withRest(plain, runs, match)))
}

/** `first` and `next`: the first run, and the one after the last. */
type Match = {
  readonly key: FoundKey
  readonly first: number
  readonly next: number
  readonly quality: number
}

/** Five pieces of five characters. */
type Pieces = {
  readonly first: number
  readonly next: number
  readonly from: number
  readonly to: number
  /** How many of the four gaps between them are of each kind of `runGaps`. */
  readonly gaps: Uint8Array
  readonly hyphens: number
  /** How many runs have letters. */
  readonly letters: number
  /** No longer than five characters at either end. */
  readonly exactEnds: boolean
}

function matchAt(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  const length = lengthOf(runs, run)
  if (length === 1) return startsSpelled(runs, run) ? spelled(plain, runs, run) : null
  if (length === 25) return unseparated(plain, runs, run)
  const pieces = fivePieces(runs, run)
  return pieces && separated(plain, runs, pieces)
}

/** Whether one that begins within it is better. */
function isBeaten(plain: string, runs: AlphanumericRuns, { first, next, quality }: Match): boolean {
  for (let later = first + 1; later < next; later++) {
    const pieces = fivePieces(runs, later)
    // Stryker disable next-line ConditionalExpression,EqualityOperator: what is read in vain only costs time
    if (!pieces || pieces.hyphens + 1 <= quality) continue
    const other = separated(plain, runs, pieces)
    if (other && other.quality > quality) return true
  }
  return false
}

function separated(plain: string, runs: AlphanumericRuns, pieces: Pieces): Match | null {
  const { first, next, from, to, gaps, hyphens } = pieces
  if (pieces.letters === 0) {
    const isEven = hyphens === 4 || gaps[runGaps.spaces] === 4
    const key = { kind: 'digits-only', from, to } as const
    return isEven && standsAlone(runs, pieces) ? { key, first, next, quality: hyphens } : null
  }
  const text = plain.slice(from, to).replaceAll(/[^A-Z\d]/gi, '')
  const texts = [0, 5, 10, 15, 20].map(at => text.slice(at, at + 5))
  if (texts.some(isX)) return null
  const isGenuine = isGenuineLooking(text)
  if (!isGenuine && !isKeyLike(pieces, texts, standsAlone(runs, pieces))) return null
  return { key: { kind: 'key', from, to }, first, next, quality: hyphens + (isGenuine ? 1 : 0) }
}

/** A key with what stands beside it, or behind the run that it ends in, and can only be most of another one: two pieces or more. */
function withRest(plain: string, runs: AlphanumericRuns, { key, first, next }: Match): FoundKey {
  const behind = runs.to[next - 1] === key.to ? next : next + 1
  let to = behind
  while (isRest(plain, runs, to, to)) to++
  let from = first
  while (isRest(plain, runs, from - 1, from)) from--
  return {
    ...key,
    from: first - from > 1 ? (runs.from[from] ?? 0) : key.from,
    to: to - behind > 1 ? (runs.to[to - 1] ?? 0) : key.to,
  }
}

/** Whether a run that no key has taken looks like a piece of one and goes on with the row. */
function isRest(plain: string, runs: AlphanumericRuns, run: number, gapAt: number): boolean {
  if (runs.gap[gapAt] === runGaps.end || runs.taken[run] === 1 || runs.letters[run] !== 1) return false
  return lengthOf(runs, run) === 5 && keyAlphabet.test(textOf(plain, runs, run))
}

function startsSpelled(runs: AlphanumericRuns, run: number): boolean {
  return runs.gap[run] === runGaps.end || !isOne(runs, run - 1)
}

function unseparated(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  const from = runs.from[run] ?? 0
  const text = plain.slice(from, from + 25)
  return isGenuineLooking(text)
    ? { key: { kind: 'key', from, to: from + 25 }, first: run, next: run + 1, quality: 5 }
    : null
}

/** `V K 7 J G - N P H T M …`: 25 single characters. */
function spelled(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  let next = run
  let text = ''
  do {
    text += plain.charAt(runs.from[next] ?? 0)
    next++
  } while (isOne(runs, next) && runs.gap[next] !== runGaps.end)
  if (text.length !== 25 || !isGenuineLooking(text)) return null
  const key = { kind: 'key', from: runs.from[run] ?? 0, to: runs.to[next - 1] ?? 0 } as const
  return { key, first: run, next, quality: 5 }
}

function lengthOf(runs: AlphanumericRuns, run: number): number {
  return (runs.to[run] ?? 0) - (runs.from[run] ?? 0)
}

function isOne(runs: AlphanumericRuns, run: number): boolean {
  return lengthOf(runs, run) === 1
}

function fivePieces(runs: AlphanumericRuns, first: number): Pieces | null {
  const firstLength = lengthOf(runs, first)
  if (firstLength < 5) return null
  const gaps = new Uint8Array(5)
  let run = first
  let length = 0
  let letters = runs.letters[first] ?? 0
  for (let piece = 2; piece <= 5; piece++) {
    run++
    const gap = runs.gap[run]
    if (!gap || runs.taken[run] === 1) return null
    gaps[gap] = (gaps[gap] ?? 0) + 1
    length = lengthOf(runs, run)
    letters += runs.letters[run] ?? 0
    // A line break may cut a piece.
    if (length < 5 && runs.gap[run + 1] === runGaps.lineBreak) {
      run++
      length += lengthOf(runs, run)
      letters += runs.letters[run] ?? 0
    }
    if (length < 5 || (length > 5 && piece < 5)) return null
  }
  return {
    first,
    next: length === 5 ? run + 1 : run,
    from: (runs.to[first] ?? 0) - 5,
    to: (runs.to[run] ?? 0) - (length - 5),
    gaps,
    hyphens: gaps[runGaps.hyphen] ?? 0,
    letters,
    exactEnds: firstLength === 5 && length === 5,
  }
}

function textOf(plain: string, runs: AlphanumericRuns, run: number): string {
  return plain.slice(runs.from[run] ?? 0, runs.to[run] ?? 0)
}

function standsAlone(runs: AlphanumericRuns, { first, next, exactEnds }: Pieces): boolean {
  return exactEnds && !continues(runs, first, first - 1) && !continues(runs, next, next)
}

/** Whether hyphens or the looks make a key of pieces that are not of Microsoft's alphabet. */
function isKeyLike({ gaps, hyphens, exactEnds }: Pieces, texts: readonly string[], alone: boolean): boolean {
  const onlyHyphens = hyphens > 1 && hyphens + (gaps[runGaps.lineBreak] ?? 0) === 4
  if (onlyHyphens && (alone || texts.filter(hasLetter).length > 1)) return true
  return exactEnds && isMadeUpLooking(texts, alone)
}

/** Whether a neighbouring run of five goes on with the same row. */
function continues(runs: AlphanumericRuns, gapAt: number, run: number): boolean {
  return runs.gap[gapAt] !== runGaps.end && lengthOf(runs, run) === 5
}

function isGenuineLooking(text: string): boolean {
  return keyAlphabet.test(text) && !isX(text) && /[A-Z].*[A-Z]/i.test(text)
}

/** Keys that leave the real alphabet: typing mistakes and examples such as `ABCDE 12345 FGHIJ 67890 KLMNO`. */
function isMadeUpLooking(texts: readonly string[], standsAlone: boolean): boolean {
  const withDigits = texts.filter(hasDigit).length
  const mixed = texts.filter(text => hasLetter(text) && hasDigit(text)).length
  const upper = texts.every(text => text === text.toUpperCase())
  if (mixed > 1 || (upper && mixed > 0 && withDigits > 1)) return true
  const withLetters = texts.filter(hasLetter).length
  if (upper && withLetters > 1 && withDigits > 1) return true
  return upper && standsAlone && withLetters === texts.length
}

/** Nothing but X, as masked keys are. */
function isX(text: string): boolean {
  return /^X+$/i.test(text)
}

function hasLetter(text: string): boolean {
  return /[A-Z]/i.test(text)
}

function hasDigit(text: string): boolean {
  return /\d/.test(text)
}
