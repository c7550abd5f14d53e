import { type AlphanumericRuns, alphanumericRuns, runGaps } from './alphanumeric-runs'
import { isAsciiLetter, isDigit } from './character-kinds'
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
    for (let run = 0; run < runs.count; ) {
      const match = matchAt(plain, runs, run)
      if (match) {
        found.push(match)
        runs.taken.fill(1, run, match.next)
      }
      run = match ? match.next : run + 1
    }
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

/** Five pieces of five characters, and what lies between and around them. */
type Pieces = {
  readonly texts: readonly string[]
  readonly gaps: readonly number[]
  readonly from: number
  readonly to: number
  /** The run after the last piece. */
  readonly next: number
  /** No longer than five characters at either end. */
  readonly exactEnds: boolean
}

function matchAt(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  if (runs.taken[run] === 1) return null
  const length = (runs.to[run] ?? 0) - (runs.from[run] ?? 0)
  if (length === 1) return startsSpelled(runs, run) ? spelled(plain, runs, run) : null
  if (length === 25) return unseparated(plain, runs, run)
  const match = separated(plain, runs, run)
  if (!match || match.quality === best || isClosed(runs, match)) return match
  for (let later = run + 1; later < match.next; later++) {
    const other = mostQuality(runs, later) > match.quality ? separated(plain, runs, later) : null
    if (other && other.quality > match.quality) return null
  }
  return match
}

/** Hyphens in all places, and the real alphabet: no neighbouring word can do better. */
const best = 5

/** The quality that a match from this run on can have at the most; every piece may be cut in two. */
function mostQuality(runs: AlphanumericRuns, run: number): number {
  let hyphens = 0
  for (let gap = run + 1; gap < run + 9; gap++) if (runs.gap[gap] === runGaps.hyphen) hyphens++
  return Math.min(4, hyphens) + 1
}

/** Hyphens within and none behind: a later match would have fewer of them. */
function isClosed(runs: AlphanumericRuns, { quality, next }: Match): boolean {
  return quality === best - 1 && runs.gap[next] !== runGaps.hyphen
}

function separated(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  if ((runs.to[run] ?? 0) - (runs.from[run] ?? 0) < 5 || isLongRowOfDigits(runs, run)) return null
  const pieces = fivePieces(plain, runs, run)
  if (!pieces || pieces.texts.some(text => /^X+$/i.test(text))) return null
  const kind = keyKind(runs, run, pieces)
  if (!kind) return null
  const hyphens = pieces.gaps.filter(gap => gap === runGaps.hyphen).length
  const quality = hyphens + (isGenuineLooking(pieces.texts.join('')) ? 1 : 0)
  return { key: { kind, from: pieces.from, to: pieces.to }, first: run, next: pieces.next, quality }
}

/** A key with what stands beside it and can only be most of another one: two pieces or more. */
function withRest(plain: string, runs: AlphanumericRuns, { key, first, next }: Match): FoundKey {
  if (key.kind === 'digits-only') return key
  let to = next
  while (isRest(plain, runs, to, to)) to++
  let from = first
  while (isRest(plain, runs, from - 1, from)) from--
  return {
    ...key,
    from: first - from > 1 ? (runs.from[from] ?? 0) : key.from,
    to: to - next > 1 ? (runs.to[to - 1] ?? 0) : key.to,
  }
}

/** Whether a run that no key has taken looks like a piece of one and goes on with the row. */
function isRest(plain: string, runs: AlphanumericRuns, run: number, gapAt: number): boolean {
  if (run < 0 || run >= runs.count || runs.gap[gapAt] === runGaps.end) return false
  if (runs.taken[run] === 1 || runs.letters[run] !== 1) return false
  const [from = 0, to = 0] = [runs.from[run], runs.to[run]]
  return to - from === 5 && keyAlphabet.test(plain.slice(from, to))
}

function startsSpelled(runs: AlphanumericRuns, run: number): boolean {
  return run === 0 || runs.gap[run] === runGaps.end || !isOne(runs, run - 1)
}

/** Six or more groups of digits are a piece of an ID or of a table, never a key. */
function isLongRowOfDigits(runs: AlphanumericRuns, run: number): boolean {
  for (let other = run; other < run + 5; other++) if (runs.letters[other] === 1) return false
  return continues(runs, run, run - 1) || continues(runs, run + 5, run + 5)
}

function unseparated(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  const from = runs.from[run] ?? 0
  const text = plain.slice(from, from + 25)
  return isGenuineLooking(text)
    ? { key: { kind: 'key', from, to: from + 25 }, first: run, next: run + 1, quality: best }
    : null
}

/** `V K 7 J G - N P H T M …`: 25 single characters. */
function spelled(plain: string, runs: AlphanumericRuns, run: number): Match | null {
  let last = run
  let text = plain.charAt(runs.from[run] ?? 0)
  while (last - run < 25 && isOne(runs, last + 1) && runs.gap[last + 1] !== runGaps.end) {
    last++
    text += plain.charAt(runs.from[last] ?? 0)
  }
  if (text.length !== 25 || !isGenuineLooking(text)) return null
  return {
    key: { kind: 'key', from: runs.from[run] ?? 0, to: runs.to[last] ?? 0 },
    first: run,
    next: last + 1,
    quality: best,
  }
}

function isOne(runs: AlphanumericRuns, run: number): boolean {
  return (runs.to[run] ?? 0) - (runs.from[run] ?? 0) === 1
}

function fivePieces(plain: string, runs: AlphanumericRuns, first: number): Pieces | null {
  if ((runs.gap[first + 1] ?? runGaps.end) === runGaps.end) return null
  if (!mayFollow(runs, first + 1) || !mayFollow(runs, first + 2)) return null
  const from = (runs.to[first] ?? 0) - 5
  const texts = [plain.slice(from, from + 5)]
  const gaps: number[] = []
  let run = first + 1
  let to = 0
  let lastLength = 0
  while (texts.length < 5) {
    const gap = runs.gap[run] ?? runGaps.end
    if (run >= runs.count || gap === runGaps.end || runs.taken[run] === 1) return null
    gaps.push(gap)
    const start = runs.from[run] ?? 0
    let text = plain.slice(start, runs.to[run] ?? 0)
    if (text.length < 5 && runs.gap[run + 1] === runGaps.lineBreak && run + 1 < runs.count) {
      run++
      text += plain.slice(runs.from[run] ?? 0, runs.to[run] ?? 0)
    }
    lastLength = text.length
    to = (runs.to[run] ?? 0) - Math.max(0, text.length - 5)
    if (text.length < 5 || (text.length > 5 && texts.length < 4)) return null
    texts.push(text.slice(0, 5))
    run++
  }
  const exactEnds = (runs.to[first] ?? 0) - (runs.from[first] ?? 0) === 5 && lastLength === 5
  return { texts, gaps, from, to, next: lastLength === 5 ? run : run - 1, exactEnds }
}

/** Whether a run is a piece of five, or the first part of one that a line break cut. */
function mayFollow(runs: AlphanumericRuns, run: number): boolean {
  const length = (runs.to[run] ?? 0) - (runs.from[run] ?? 0)
  return (
    length === 5 ||
    (length < 5 && (runs.gap[run + 1] === runGaps.lineBreak || runs.gap[run] === runGaps.lineBreak))
  )
}

function keyKind(runs: AlphanumericRuns, first: number, pieces: Pieces): FoundKey['kind'] | null {
  const text = pieces.texts.join('')
  const withLetters = pieces.texts.filter(hasLetter).length
  const standsAlone =
    pieces.exactEnds && !continues(runs, first, first - 1) && !continues(runs, pieces.next, pieces.next)
  if (withLetters === 0) {
    const even =
      pieces.gaps.every(gap => gap === runGaps.hyphen) || pieces.gaps.every(gap => gap === runGaps.spaces)
    return even && standsAlone ? 'digits-only' : null
  }
  const hyphens = pieces.gaps.filter(gap => gap === runGaps.hyphen).length
  const onlyHyphens =
    pieces.gaps.every(gap => gap === runGaps.hyphen || gap === runGaps.lineBreak) && hyphens > 1
  if (onlyHyphens && (standsAlone || withLetters > 1)) return 'key'
  if (isGenuineLooking(text)) return 'key'
  return pieces.exactEnds && isMadeUpLooking(pieces.texts, standsAlone) ? 'key' : null
}

/** Whether a neighbouring run of five goes on with the same row. */
function continues(runs: AlphanumericRuns, gapAt: number, run: number): boolean {
  if (run < 0 || run >= runs.count || runs.gap[gapAt] === runGaps.end) return false
  return (runs.to[run] ?? 0) - (runs.from[run] ?? 0) === 5
}

function isGenuineLooking(text: string): boolean {
  if (!keyAlphabet.test(text) || /^X+$/i.test(text)) return false
  const letters = Array.from(text).filter(hasLetter).length
  return letters > 1
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

function hasLetter(text: string): boolean {
  for (let place = 0; place < text.length; place++) if (isAsciiLetter(text.charCodeAt(place))) return true
  return false
}

function hasDigit(text: string): boolean {
  for (let place = 0; place < text.length; place++) if (isDigit(text.charCodeAt(place))) return true
  return false
}
