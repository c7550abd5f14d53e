import { confirmationShape, type IdShape } from '../id-shape'
import { type DigitRuns, gapKinds, markerLetterAt, runLength } from './digit-runs'
import { namesFit } from './group-names'
import { rowBeside, type Side, separatorsOf, type Unit, unitsOf } from './group-units'
import type { IdForm } from './id-kinds'
import { labelBefore } from './id-labels'
import { lineEndAfter, lineStartBefore } from './lines'

const longestLine = 160
/** Names of a row of groups behind the last one. */
const longestNaming = 40
/** So few letters may belong to the words around. */
const mostStrayLetters = 3

/** Letters among the groups must rise, and name all of them where there are some: a grid may be copied down its columns. */
export function lettersFit(runs: DigitRuns, first: number, last: number, form: IdForm): boolean {
  const { groupLength, groupCount } = form.shape
  const gaps = Array.from({ length: last - first + 1 }, (_, index) => ({
    groups: ((runs.offset[first + index + 1] ?? 0) - (runs.offset[first] ?? 0)) / groupLength,
    names: namesBefore(runs, first + index + 1),
  }))
  const letters = gaps.slice(0, -1).flatMap(gap => gap.names)
  const isRising = letters.every((letter, index) => index === 0 || letter === (letters[index - 1] ?? 0) + 1)
  const areStray = letters.length <= mostStrayLetters && gaps.slice(0, -1).every(gap => gap.names.length < 2)
  return isRising && (areStray || namesFit(gaps, groupCount))
}

/** The letters that could be names before a run, or behind the last one. */
export function namesBefore(runs: DigitRuns, run: number): number[] {
  const from = runs.to[run - 1] ?? 0
  const to = run < runs.count ? (runs.from[run] ?? 0) : Math.min(runs.plain.length, from + longestNaming)
  const letters: number[] = []
  for (let place = from; place < to; place++) {
    const letter = markerLetterAt(runs.plain, place)
    if (letter > 0) letters.push(letter)
  }
  return letters
}

/** `Installation ID:` with eight groups of six and two digits more is the number of Windows XP's first days. */
export function isLegacyInstallation(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  if (shape.groupCount !== confirmationShape.groupCount || runs.gap[last + 1] !== gapKinds.signs) return false
  if (runLength(runs, last + 1) !== 2 || runs.gap[last + 2] === gapKinds.signs) return false
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  return label.kind === 'labelled' && label.id === 'installation-id'
}

/**
 * Eight right groups of six and another six digits beside them, separated in the same way, are rather an installation ID
 * whose first or last group is wrong than a confirmation ID and some number; not so where a label or letters say it.
 */
export function isEightOfNine(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  const writing = { groupLength: shape.groupLength, isTold: false }
  const units = shape === confirmationShape ? unitsOf(runs, first, last, writing) : null
  const [begin] = units ?? []
  const end = units?.[units.length - 1]
  if (!units || !begin || !end) return false
  const separators = separatorsOf(runs, units)
  if (separators.some(one => one.includes('A'))) return false
  const perLine = groupsPerLine(separators)
  const isNinth = (side: Side) => {
    const { units: row, separator } = rowBeside(runs, side === 'before' ? begin : end, side, writing)
    const [next] = row
    if (!next || !separators.includes(separator)) return false
    if (runs.gap[side === 'before' ? begin.first : next.first] === gapKinds.words) return false
    if (!separator.includes('\n')) return side === 'behind' || !isNumberOfItsOwn(runs, next)
    return isAlone(runs, next) && (perLine === 1 || (side === 'behind' && perLine > 1))
  }
  const label = labelBefore(runs.plain, runs.from[begin.first] ?? 0)
  const isLabelled = label.kind === 'labelled' && label.id === 'confirmation-id'
  return !isLabelled && (isNinth('before') || isNinth('behind'))
}

/** In how many groups a line each ends, 0 where that differs. */
function groupsPerLine(separators: readonly string[]): number {
  const breaks = separators.map(one => one.includes('\n'))
  const perLine = breaks.indexOf(true) + 1
  const isEven = breaks.every((breaksHere, index) => breaksHere === ((index + 1) % perLine === 0))
  return isEven && (separators.length + 1) % perLine === 0 ? perLine : 0
}

/** Whether a group begins its line, or follows a label there, and no other number stands beside it. */
function isAlone(runs: DigitRuns, { first, last }: Unit): boolean {
  const [from, to] = [runs.from[first] ?? 0, runs.to[last] ?? 0]
  const before = runs.plain.slice(lineStartBefore(runs.plain, from, longestLine), from)
  const behind = runs.plain.slice(to, lineEndAfter(runs.plain, to, longestLine))
  return /^\s*$|[:=]\s*$/.test(before) && !/^[^\d\p{L}]*\d/u.test(behind)
}

/** Words before a number say what it is, other than the words for an ID, or some that end with a colon. */
function isNumberOfItsOwn(runs: DigitRuns, { first }: Unit): boolean {
  const from = runs.from[first] ?? 0
  const line = runs.plain.slice(lineStartBefore(runs.plain, from, longestLine), from)
  const words = line.slice(line.search(/\D*$/))
  return /\p{L}/u.test(words) && !/[:=]\s*$/.test(words) && labelBefore(runs.plain, from).kind !== 'labelled'
}
