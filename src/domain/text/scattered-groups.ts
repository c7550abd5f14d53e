import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type DigitRuns, digitText, rightGroups, runLength, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { isLegacyInstallation } from './proven-forms'

const longestGap = 160
/** Times, dates and counters may stand between two groups. */
const mostShortRuns = 6
const longestShortRun = 4
const leastDifferent = 6

/**
 * Takes IDs given group by group with words between them, as in a chat: exactly as many whole groups in a row as an ID
 * has, every one of them right. A group repeated at once counts once.
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
  let shortRuns: number[] = []
  const finish = () => {
    if (row.length === 0) return
    const id = idOf(runs, row, shapes)
    if (id) found.push(id)
    row = []
  }
  for (let run = 0; run < runs.count; run++) {
    if (row.length === 0 && !isGroup(runs, run, groupLength)) continue
    const last = row[row.length - 1]
    const far = last !== undefined && (runs.from[run] ?? 0) - (runs.to[last] ?? 0) > longestGap
    if (far || runs.used[run] === 1) finish()
    if (runs.used[run] === 1) continue
    if (runs.used[run] === 0 && isGroup(runs, run, groupLength)) {
      row.push(run)
      shortRuns = []
    } else {
      shortRuns.push(run)
      if (runLength(runs, run) > longestShortRun || shortRuns.length > mostShortRuns) finish()
    }
  }
  finish()
  return found
}

function isGroup(runs: DigitRuns, run: number, groupLength: number): boolean {
  return (
    runLength(runs, run) === groupLength && rightGroups(runs, runs.offset[run] ?? 0, groupLength, 1) === 1
  )
}

function idOf(runs: DigitRuns, row: readonly number[], shapes: readonly IdShape[]): FoundRun | null {
  if (row.length < 8 || row.length > 18) return null
  const texts = row.map(run => textOf(runs, run))
  const once = texts.filter((text, index) => text !== texts[index - 1])
  const shape = shapes.find(one => one.groupCount === texts.length || one.groupCount === once.length)
  const groups = shape?.groupCount === texts.length ? texts : once
  const [first] = row
  const last = row[row.length - 1]
  if (!shape || first === undefined || last === undefined) return null
  if (new Set(groups).size < leastDifferent || !namesAscend(runs, first, last, shape)) return null
  if (isLegacyInstallation(runs, first, last, shape)) return null
  useRuns(runs, first, last)
  return {
    kind: shape === confirmationShape ? 'confirmation-id' : 'installation-id',
    shape,
    digits: groups.join(''),
    from: runs.from[first] ?? 0,
    to: runs.to[last] ?? 0,
    groups: null,
  }
}

/** Numbers 1 to 9 between the groups that are out of order say that the grid was copied in another order. */
function namesAscend(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  const names: number[] = []
  for (let run = Math.max(0, first - 1); run < last; run++) {
    if (runLength(runs, run) === 1) names.push(runs.digits[runs.offset[run] ?? 0] ?? 0)
  }
  const isEveryName = names.length >= shape.groupCount - 1 && new Set(names).size === names.length
  return !isEveryName || names.every((name, index) => index === 0 || name > (names[index - 1] ?? 0))
}

function textOf(runs: DigitRuns, run: number): string {
  const start = runs.offset[run] ?? 0
  return digitText(runs, start, start + runLength(runs, run))
}
