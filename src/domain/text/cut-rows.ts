import type { IdShape } from '../id-shape'
import { type DigitRuns, runLength } from './digit-runs'
import { rowBeside, separatorsOf, type Unit, unitsOf } from './group-units'
import { separatorBefore } from './separators'

/**
 * Whether some runs are cut out of a longer row of numbers that look like groups: then they are pieces of two IDs, one
 * of them damaged. A row is what the same signs separate; whole IDs may stand before and behind in it.
 * @param isTold in words: short numbers may stand between the groups, and no group is in halves
 */
export function cutsRow(
  runs: DigitRuns,
  first: number,
  last: number,
  { groupLength }: IdShape,
  isTold = false,
): boolean {
  const writing = { groupLength, isTold }
  const units = unitsOf(runs, first, last, writing)
  const separators = units ? separatorsOf(runs, units) : []
  const isUneven = units === null || new Set(separators).size > 1
  return (['before', 'behind'] as const).some(side => {
    const [edge, inwards, inner] =
      side === 'before'
        ? [units?.[0] ?? lineOf(runs, first, groupLength), separators, separatorBefore(runs, first + 1)]
        : [
            units?.[units.length - 1] ?? lineOf(runs, last, groupLength),
            [...separators].reverse(),
            separatorBefore(runs, last),
          ]
    if (!edge) return false
    const { units: row, separator } = rowBeside(runs, edge, side, writing)
    const isNearer = linesIn(separator) < linesIn(inwards[0] ?? inner)
    if (isUneven && row.length > (units ? 1 : 0) && isNearer) return true
    if (isWholeIds(row.length, groupLength)) return false
    const inRow = inwards.findIndex(one => one !== separator)
    if (inRow === -1 && units) return row.length > 1
    return isUneven && (row.length > 1 || isWholeIds(row.length + inRow + 1, groupLength))
  })
}

function linesIn(separator: string): number {
  return separator.split('\n').length
}

/** A group at the end of digits that are written in another way. */
function lineOf(runs: DigitRuns, run: number, groupLength: number): Unit | null {
  return runLength(runs, run) === groupLength ? { first: run, last: run } : null
}

/** Whether so many groups can be IDs of eight and nine groups, of six digits, or of nine of seven. */
function isWholeIds(count: number, groupLength: number): boolean {
  return Math.ceil(count / 9) * (groupLength === 6 ? 8 : 9) <= count
}
