import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { cutsRow } from './cut-rows'
import { type DigitRuns, rightGroups, runLength, runText, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { namesFit } from './group-names'
import { lineStartBefore } from './lines'
import { isEightOfNine, isLegacyInstallation, namesBefore } from './neighbouring-groups'
import { separatorBefore } from './separators'

const longestGap = 160
/** Times, dates and counters may stand between two groups. */
const mostShortRuns = 6
const longestShortRun = 4
const leastDifferent = 6
const longestRow = 40

/**
 * Takes IDs given group by group with words between them, as in a chat: as many whole groups in a row as an ID has, every
 * one of them right. A group repeated at once counts once; where a stray number adds up too, the even stretch counts.
 */
export function takeScatteredIds(runs: DigitRuns): FoundRun[] {
  return [
    ...takeScattered(runs, 7, [installationShape63]),
    ...takeScattered(runs, 6, [installationShape54, confirmationShape]),
  ]
}

function takeScattered(runs: DigitRuns, groupLength: number, shapes: readonly IdShape[]): FoundRun[] {
  const found: FoundRun[] = []
  let row: number[] = []
  let shortRuns = 0
  const finish = () => {
    if (row.length >= 8) found.push(...idsOf(runs, row, shapes))
    row = []
  }
  for (let run = 0; run < runs.count; run++) {
    // Stryker disable next-line ConditionalExpression: going on with an empty row only costs time
    if (row.length === 0 && !isGroup(runs, run, groupLength)) continue
    const last = row[row.length - 1]
    const far = last !== undefined && (runs.from[run] ?? 0) - (runs.to[last] ?? 0) > longestGap
    if (far || runs.used[run] === 1) finish()
    if (isGroup(runs, run, groupLength)) {
      row.push(run)
      shortRuns = 0
    } else if (runLength(runs, run) > longestShortRun || ++shortRuns > mostShortRuns) finish()
  }
  finish()
  return found
}

function isGroup(runs: DigitRuns, run: number, groupLength: number): boolean {
  if (runs.used[run] === 1 || runLength(runs, run) !== groupLength) return false
  return rightGroups(runs, runs.offset[run] ?? 0, groupLength, 1) === 1
}

function idsOf(runs: DigitRuns, row: readonly number[], shapes: readonly IdShape[]): FoundRun[] {
  if (row.length > longestRow) return []
  const once = row.filter(
    (run, index) => runText(runs, run) !== runText(runs, row[index - 1] ?? run) || index === 0,
  )
  const even = shapes.flatMap(shape => evenStretches(runs, row, shape))
  const whole = shapes.flatMap(shape =>
    [row, once].filter(one => one.length === shape.groupCount).map(groups => ({ groups, shape })),
  )
  return [...even, ...whole].flatMap(({ groups, shape }) => idOf(runs, groups, shape))
}

type Stretch = { readonly groups: readonly number[]; readonly shape: IdShape }

/** Stretches of a shape's length in a row of two or more, whose groups are all separated in the same way, and that are no longer than that. */
function evenStretches(runs: DigitRuns, row: readonly number[], shape: IdShape): Stretch[] {
  const gaps = row.map((run, index) => gapPattern(runs, row[index - 1] ?? run, run))
  const stretches: Stretch[] = []
  for (let start = 0, end = 0; end < row.length; start = end - 1) {
    end = start + 2
    while (gaps[end] === gaps[start + 1]) end++
    if (end - start === shape.groupCount) stretches.push({ groups: row.slice(start, end), shape })
  }
  return stretches
}

/** What stands between two groups, times and counters made equal. */
function gapPattern(runs: DigitRuns, before: number, run: number): string {
  return runs.plain.slice(runs.to[before] ?? 0, runs.from[run] ?? 0).replace(/[0-9]/g, '0')
}

function idOf(runs: DigitRuns, groups: readonly number[], shape: IdShape): FoundRun[] {
  const texts = groups.map(run => runText(runs, run))
  const [first = 0] = groups
  const last = groups[groups.length - 1] ?? 0
  if (runs.used[first] === 1 || runs.used[last] === 1) return []
  if (new Set(texts).size < leastDifferent || !areNamed(runs, groups, shape)) return []
  if (isLegacyInstallation(runs, first, last, shape) || isEightOfNine(runs, first, last, shape)) return []
  if (cutsRow(runs, first, last, shape, true)) return []
  if (hasOddNeighbour(runs, groups, shape) || hasShortGroup(runs, groups, shape)) return []
  useRuns(runs, first, last)
  return [
    {
      kind: shape === confirmationShape ? 'confirmation-id' : 'installation-id',
      shape,
      digits: texts.join(''),
      from: runs.from[first] ?? 0,
      to: runs.to[last] ?? 0,
      groups: null,
    },
  ]
}

/** Beside eight groups of six stands a ninth that does not add up, in the same words: a damaged installation ID. */
function hasOddNeighbour(runs: DigitRuns, groups: readonly number[], shape: IdShape): boolean {
  if (shape !== confirmationShape) return false
  const [first = 0, second = 0] = groups
  const pattern = gapPattern(runs, first, second)
  const last = groups[groups.length - 1] ?? 0
  const step = second - first
  const isNinth = (run: number, before: number, behind: number) =>
    runs.used[run] === 0 &&
    Math.abs(runLength(runs, run) - shape.groupLength) <= 1 &&
    gapPattern(runs, before, behind) === pattern
  if (isNinth(last + step, last, last + step)) return true
  const words = wordsBefore(runs, first - step)
  return isNinth(first - step, first - step, first) && (pattern.endsWith(words) || !/\p{L}/u.test(words))
}

/** Among eight groups of six stands a number that is separated from them as they are from each other: a ninth, cut short. */
function hasShortGroup(runs: DigitRuns, groups: readonly number[], shape: IdShape): boolean {
  if (shape !== confirmationShape) return false
  const next = groups.slice(1).filter((run, index) => run - (groups[index] ?? 0) === 1)
  const separators = new Set(next.map(run => separatorBefore(runs, run)))
  const isSeparated = (run: number) => separators.has(separatorBefore(runs, run))
  return groups
    .slice(1)
    .some((run, index) => run - (groups[index] ?? 0) === 2 && isSeparated(run - 1) && isSeparated(run))
}

/** What stands before a run on its line, with equal times and counters. */
function wordsBefore(runs: DigitRuns, run: number): string {
  const from = runs.from[run] ?? 0
  return runs.plain.slice(lineStartBefore(runs.plain, from, longestGap), from).replace(/[0-9]/g, '0')
}

/** So few single digits or letters may be anything. */
const mostStrayNames = 4

/** Numbers or letters between the groups that could be their names must be the names of all of them. */
function areNamed(runs: DigitRuns, groups: readonly number[], shape: IdShape): boolean {
  return [numbersBetween, lettersBetween].every(namesBetween => {
    const gaps = groups.map((run, index) => ({
      groups: index + 1,
      names: namesBetween(runs, run, groups[index + 1] ?? run + 2),
    }))
    const given = gaps.slice(0, -1).flatMap(gap => gap.names)
    const areStray = given.length <= mostStrayNames || new Set(given).size < given.length
    return areStray || namesFit(gaps, shape.groupCount)
  })
}

function numbersBetween(runs: DigitRuns, before: number, run: number): number[] {
  const names: number[] = []
  for (let other = before + 1; other < Math.min(run, runs.count); other++) {
    if (runLength(runs, other) === 1) names.push(runs.digits[runs.offset[other] ?? 0] ?? 0)
  }
  return names
}

function lettersBetween(runs: DigitRuns, before: number, run: number): number[] {
  const names: number[] = []
  for (let other = before + 1; other <= Math.min(run, runs.count); other++)
    names.push(...namesBefore(runs, other))
  return names
}
