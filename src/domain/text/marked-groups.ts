import { idGroup } from '../id-groups'
import { confirmationShape } from '../id-shape'
import { type DigitRuns, rightGroups, runLength, runText, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { isNear, type NamedId, rightOf, runsOf, shapeOf, textOf } from './named-ids'
import { bestNamings } from './naming-choice'

/** An ID with a group missing; the runs it stands on may have been taken by a better reading meanwhile. */
export type DamagedMarked = { readonly found: FoundRun; readonly runs: readonly number[] }

/**
 * Takes IDs whose groups are named by letters or numbers, as on the portal and in the PC's dialog: `A 150314 B 507341`,
 * rows of names above rows of groups, words in between, and grids that were copied down their columns: the names give
 * the order. Every group must be there; one that is wrong or has too few digits is still that group.
 */
export function takeMarkedIds(runs: DigitRuns): FoundRun[] {
  const taken = bestNamings(runs).filter(
    one => one.size === shapeOf(one).groupCount || isEightOfNine(runs, one),
  )
  for (const run of taken.flatMap(runsOf)) useRuns(runs, run, run)
  return taken.map(one => foundRun(runs, one))
}

/**
 * Eight right groups of six, one of them named as the ninth at the distance of the others: they would pass for a
 * confirmation ID. Not so where another right group stands beside them.
 */
function isEightOfNine(runs: DigitRuns, id: NamedId): boolean {
  const ninth = id.get(9)
  if (!ninth || shapeOf(id).groupLength === 7 || rightOf(runs, id) !== 8) return false
  const own = runsOf(id)
  const texts = new Set(own.map(run => runText(runs, run)))
  const [from, to] = [Math.max(0, Math.min(...own) - 3), Math.min(Math.max(...own) + 3, runs.count - 1)]
  for (let run = from; run <= to; run++) {
    const isRight = runLength(runs, run) === 6 && rightGroups(runs, runs.offset[run] ?? 0, 6, 1) === 1
    if (isRight && !texts.has(runText(runs, run))) return false
  }
  return isNear(
    ninth,
    [...id.values()].filter(one => one !== ninth),
  )
}

/** Marked IDs of which groups are missing; names whose own groups are taken make no whole one of others. Takes none of the runs. */
export function damagedMarkedIds(runs: DigitRuns): DamagedMarked[] {
  return bestNamings(runs)
    .filter(one => one.size < shapeOf(one).groupCount)
    .map(one => ({ found: foundRun(runs, one), runs: runsOf(one) }))
}

function foundRun(runs: DigitRuns, id: NamedId): FoundRun {
  const shape = shapeOf(id)
  const named = Array.from({ length: shape.groupCount }, (_, index) => id.get(index + 1)?.group)
  const texts = named.map(group => (group ? textOf(runs, group) : ''))
  const all = [...id.values()].map(one => one.group)
  const fits = texts.every(text => text.length <= shape.groupLength)
  return {
    kind: shape === confirmationShape ? 'confirmation-id' : 'installation-id',
    shape,
    digits: texts.join(''),
    from: Math.min(...all.map(group => group.from)),
    to: Math.max(...all.map(group => group.to)),
    groups: fits ? texts.map(text => idGroup(text, shape.groupLength)) : null,
  }
}
