import { idGroup } from '../id-groups'
import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type DigitRuns, digitText, rightGroups, runLength, runText, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { type GroupEvent, type MarkerKind, markerEvents, type NamedGroup, namedGroups } from './marker-events'

/** An ID with a group missing; the runs it stands on may have been taken by a better reading meanwhile. */
export type DamagedMarked = { readonly found: FoundRun; readonly runs: readonly number[] }

/** So many groups must add up before marked digits with faults count as an ID. */
const leastRight = 6

/** Signs between the ninth name and its group, beyond those between the others: `and I is`. */
const longestWord = 9

/** The groups collected by their names. */
type Collection = ReadonlyMap<number, NamedGroup>

/**
 * Takes IDs whose groups are named by letters or numbers, as on the portal and in the PC's dialog: `A 150314 B 507341`,
 * rows of names above rows of groups, words in between, and grids that were copied down their columns: the names give
 * the order. Every group must be there; one that is wrong or has too few digits is still that group.
 */
export function takeMarkedIds(runs: DigitRuns): FoundRun[] {
  return (['letters', 'numbers'] as const).flatMap(kind => {
    const taken = collections(runs, kind).filter(
      one => one.size === shapeOf(one).groupCount || isEightOfNine(runs, one),
    )
    for (const run of taken.flatMap(runsOf)) useRuns(runs, run, run)
    return taken.map(one => foundRun(runs, one))
  })
}

/**
 * Eight right groups of six, one of them named as the ninth at the distance of the others: they would pass for a
 * confirmation ID. Not so where another right group stands beside them.
 */
function isEightOfNine(runs: DigitRuns, collection: Collection): boolean {
  const ninth = collection.get(9)
  if (!ninth || groupLengthOf(collection) === 7 || rightOf(runs, collection) !== 8) return false
  const own = runsOf(collection)
  const texts = new Set(own.map(run => runText(runs, run)))
  const [from, to] = [Math.max(0, Math.min(...own) - 3), Math.min(Math.max(...own) + 3, runs.count - 1)]
  for (let run = from; run <= to; run++) {
    const isRight = runLength(runs, run) === 6 && rightGroups(runs, runs.offset[run] ?? 0, 6, 1) === 1
    if (isRight && !texts.has(runText(runs, run))) return false
  }
  return ninth.distance <= furthestOf([...collection.values()].filter(one => one !== ninth)) + longestWord
}

function furthestOf(named: readonly NamedGroup[]): number {
  return Math.max(...named.map(one => one.distance))
}

/** Marked IDs of which groups are missing; names whose own groups are taken make no whole one of others. Takes none of the runs. */
export function damagedMarkedIds(runs: DigitRuns): DamagedMarked[] {
  return (['letters', 'numbers'] as const).flatMap(kind =>
    collections(runs, kind)
      .filter(one => one.size < shapeOf(one).groupCount)
      .map(one => ({ found: foundRun(runs, one), runs: runsOf(one) })),
  )
}

/** Names stand before their groups, or behind them where that is the better reading. */
function collections(runs: DigitRuns, kind: MarkerKind): readonly Collection[] {
  const events = markerEvents(runs, kind)
  const isLikely = (one: Collection) => rightOf(runs, one) >= leastRight
  const before = collect(runs, events, 'before').filter(isLikely)
  const behind = collect(runs, events, 'behind').filter(isLikely)
  return isBetter(runs, behind, before) ? behind : before
}

/**
 * More right groups, or names that rise through the text, or that stand evenly at their groups: in this order; where
 * both have an ID's groups, a letter of the words around them may have given one of them a group more.
 */
function isBetter(runs: DigitRuns, one: readonly Collection[], than: readonly Collection[]): boolean {
  const rightIn = (all: readonly Collection[]) => all.reduce((sum, each) => sum + rightOf(runs, each), 0)
  const more = rightIn(one) - rightIn(than)
  const isEven = Math.min(rightIn(one), rightIn(than)) > 7 && distancesIn(one) !== distancesIn(than)
  if (more !== 0 && !isEven) return more > 0
  if (isInOrder(one) !== isInOrder(than)) return isInOrder(one)
  return isInOrder(one) && distancesIn(one) < distancesIn(than)
}

function isInOrder(collections: readonly Collection[]): boolean {
  return collections.every(collection => {
    const named = [...collection.values()].sort((a, b) => a.name - b.name)
    return named.every(({ group }, index) => group.first >= (named[index - 1]?.group.first ?? 0))
  })
}

function distancesIn(collections: readonly Collection[]): number {
  return new Set(collections.flatMap(one => [...one.values()].map(named => named.distance))).size
}

/** Puts named groups together until a set is complete or a name comes twice; an echo of a group is passed over. */
function collect(
  runs: DigitRuns,
  events: ReturnType<typeof markerEvents>,
  names: 'before' | 'behind',
): Collection[] {
  const collected: Collection[] = []
  let collection = new Map<number, NamedGroup>()
  const finish = () => {
    if (collection.size >= leastRight) collected.push(collection)
    collection = new Map()
  }
  const named = namedGroups(events, names)
  named.forEach((one, index) => {
    const same = collection.get(one.name)
    const replaces = same !== undefined && isOdd(same.group) && !isOdd(one.group)
    const contradicts = same !== undefined && textOf(runs, same.group) !== textOf(runs, one.group)
    // Nobody names a few groups before the first one: those are letters of some word or error code.
    const begins = names === 'before' && one.name === 1 && collection.size < leastRight && !same
    if (one.isFar || begins || (contradicts && !replaces)) finish()
    if (replaces || !collection.has(one.name)) collection.set(one.name, one)
    if (isComplete(collection, named[index + 1])) finish()
  })
  finish()
  return collected
}

/** Eight groups of six are a confirmation ID unless a ninth is named too, and stands at its name as the others do. */
function isComplete(collection: Collection, next: NamedGroup | undefined): boolean {
  if (collection.size === 9) return true
  if (collection.size < 8 || groupLengthOf(collection) === 7 || collection.has(9)) return false
  return next?.name !== 9 || next.distance > furthestOf([...collection.values()]) + longestWord
}

function isOdd(group: GroupEvent): boolean {
  return group.length !== 6 && group.length !== 7
}

function runsOf(collection: Collection): number[] {
  return [...collection.values()].flatMap(({ group }) =>
    Array.from({ length: group.last - group.first + 1 }, (_, index) => group.first + index),
  )
}

/** How many different groups are right: tables repeat themselves. */
function rightOf(runs: DigitRuns, collection: Collection): number {
  const { groupLength, groupCount } = shapeOf(collection)
  const right = [...collection.values()].filter(
    ({ name, group }) =>
      name <= groupCount &&
      group.length === groupLength &&
      rightGroups(runs, group.offset, groupLength, 1) === 1,
  )
  return new Set(right.map(({ group }) => textOf(runs, group))).size
}

function groupLengthOf(collection: Collection): 6 | 7 {
  const groups = [...collection.values()].map(one => one.group)
  const sevens = groups.filter(group => group.length === 7).length
  return sevens > groups.filter(group => group.length === 6).length ? 7 : 6
}

function shapeOf(collection: Collection): IdShape {
  if (groupLengthOf(collection) === 7) return installationShape63
  return collection.has(9) ? installationShape54 : confirmationShape
}

function foundRun(runs: DigitRuns, collection: Collection): FoundRun {
  const shape = shapeOf(collection)
  const named = Array.from({ length: shape.groupCount }, (_, index) => collection.get(index + 1)?.group)
  const texts = named.map(group => (group ? textOf(runs, group) : ''))
  const all = [...collection.values()].map(one => one.group)
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

function textOf(runs: DigitRuns, group: GroupEvent): string {
  return digitText(runs, group.offset, group.offset + group.length)
}
