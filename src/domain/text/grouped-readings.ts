import type { DamagedReading, DamageSearch } from './damaged-reading'
import { type DigitRuns, digitText, gapKinds, mayHoldGroups, rightGroups, runLength } from './digit-runs'
import type { Evidence } from './id-evidence'
import { type IdForm, idForms } from './id-kinds'
import type { Label } from './id-labels'
import { separatorBefore } from './separators'

const leastRight = 6
const mostWrong = 3

/** A group as it is written: one run, or two halves. */
type Piece = {
  readonly first: number
  readonly last: number
  readonly offset: number
  readonly length: number
}

/**
 * Runs that are written as an ID's groups, at least six of them right: each group speaks for itself, and one too short or
 * too long does not shift the others.
 * @param isTable many numbers stand together: then all but one must be right, and nothing like a group beside them
 */
export function groupedReadings(
  search: DamageSearch,
  first: number,
  last: number,
  label: Label,
  isTable: boolean,
): DamagedReading[] {
  // Stryker disable next-line ConditionalExpression: what is read in vain only costs time
  if (!mayHoldGroups(search.runs, first, last)) return []
  const pieces = piecesOf(search.runs, first, last)
  return idForms.flatMap(form => windowsOf(search, pieces, form, label, isTable))
}

/** Halves (3 + 3, 3 + 4) are put together where they are separated otherwise than the groups, or all are halves. */
function piecesOf(runs: DigitRuns, first: number, last: number): Piece[] {
  const halves = innerSeparator(runs, first, last)
  const pieces: Piece[] = []
  for (let run = first; run <= last; run++) {
    const before = pieces[pieces.length - 1]
    const length = runLength(runs, run)
    const joins =
      before !== undefined &&
      before.length <= 4 &&
      length <= 5 &&
      before.first === before.last &&
      (runs.gap[run] === gapKinds.lookAlike || separatorBefore(runs, run) === halves)
    if (joins) pieces.pop()
    pieces.push(
      joins
        ? { ...before, last: run, length: before.length + length }
        : { first: run, last: run, offset: runs.offset[run] ?? 0, length },
    )
  }
  return pieces
}

/** What separates the two halves of a group, where runs of three or four come in pairs. */
function innerSeparator(runs: DigitRuns, first: number, last: number): string | null {
  const counts = new Map<string, number>()
  for (let run = first + 1; run <= last && run < first + 60; run++) {
    if (runLength(runs, run) > 5 || runLength(runs, run - 1) !== 3) continue
    const separator = separatorBefore(runs, run)
    counts.set(separator, (counts.get(separator) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] >= leastRight - 1 ? most[0] : null
}

function windowsOf(
  search: DamageSearch,
  pieces: readonly Piece[],
  form: IdForm,
  label: Label,
  isTable: boolean,
): DamagedReading[] {
  const { groupCount, groupLength } = form.shape
  const rights = pieces.map(piece => isRight(search.runs, piece, groupLength))
  const readings: DamagedReading[] = []
  for (let size = groupCount - 2; size <= groupCount; size++) {
    for (let to = size; to <= pieces.length; to++) {
      const right = rights.slice(to - size, to).filter(Boolean).length
      if (right < leastRight || size - right > mostWrong || search.looksLeft-- <= 0) continue
      const reading = readingOf(search, pieces, to - size, to - 1, form, label, isTable)
      if (reading) readings.push(reading)
    }
  }
  return readings
}

function readingOf(
  search: DamageSearch,
  pieces: readonly Piece[],
  from: number,
  to: number,
  form: IdForm,
  label: Label,
  isTable: boolean,
): DamagedReading | null {
  const { runs } = search
  const { groupCount, groupLength } = form.shape
  const own = pieces.slice(from, to + 1)
  const texts = own.map(piece => digitText(runs, piece.offset, piece.offset + piece.length))
  const right = new Set(texts.filter((_, index) => own[index] && isRight(runs, own[index], groupLength))).size
  const wrong = groupCount - right
  const stray = strayNeighbours(runs, pieces, from, to, groupLength)
  if (right < leastRight || own.some(piece => Math.abs(piece.length - groupLength) > 2)) return null
  if (isTable && (wrong > 1 || stray > 0)) return null
  const isLabelledOtherwise = label.kind === 'labelled' && label.id !== form.kind
  const cost =
    wrong * 2 + stray * 3 + (separatorsOf(runs, own).size > 1 ? 2 : 0) + (isLabelledOtherwise ? 2 : 0)
  const [begin] = own
  const end = own[own.length - 1]
  if (!begin || !end) return null
  const difference = texts.join('').length - form.digits
  const evidence: Evidence = { form, right, rightByDamage: [right], difference }
  return { first: begin.first, last: end.last, evidence, cost }
}

function isRight(runs: DigitRuns, piece: Piece, groupLength: number): boolean {
  return piece.length === groupLength && rightGroups(runs, piece.offset, groupLength, 1) === 1
}

/** Pieces beside these that look like two more groups: so long as a group, and separated in the same way. */
function strayNeighbours(
  runs: DigitRuns,
  pieces: readonly Piece[],
  from: number,
  to: number,
  groupLength: number,
): number {
  const separators = separatorsOf(runs, pieces.slice(from, to + 1))
  const isStray = (piece: Piece | undefined, separatedBy: Piece | undefined) =>
    piece !== undefined &&
    separatedBy !== undefined &&
    Math.abs(piece.length - groupLength) <= 1 &&
    separators.has(separatorBefore(runs, separatedBy.first))
  const before = isStray(pieces[from - 1], pieces[from]) ? 1 : 0
  return before + (isStray(pieces[to + 1], pieces[to + 1]) ? 1 : 0)
}

function separatorsOf(runs: DigitRuns, pieces: readonly Piece[]): Set<string> {
  return new Set(pieces.slice(1).map(piece => separatorBefore(runs, piece.first)))
}
