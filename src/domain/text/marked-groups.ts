import { idGroup } from '../id-groups'
import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type DigitRuns, digitText, rightGroups, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { type GroupEvent, type MarkerKind, markerEvents, type NamedGroup, namedGroups } from './marker-events'

/** An ID with faults; the runs it stands on may have been taken by a better reading meanwhile. */
export type DamagedMarked = { readonly found: FoundRun; readonly runs: readonly number[] }

/** So many groups must add up before marked digits with faults count as an ID. */
const leastRight = 6

/**
 * Takes IDs whose groups are named by letters or numbers, as on the portal and in the PC's dialog: `A 150314 B 507341`,
 * rows of names above rows of groups, words in between, and grids that were copied down their columns: the names give
 * the order. Only complete ones that add up.
 */
export function takeMarkedIds(runs: DigitRuns): FoundRun[] {
  return [...takeMarked(runs, 'letters'), ...takeMarked(runs, 'numbers')]
}

/** Marked IDs with faults that have six right groups: one wrong, too short, or missing. Takes none of the runs. */
export function damagedMarkedIds(runs: DigitRuns): DamagedMarked[] {
  return (['letters', 'numbers'] as const).flatMap(kind => {
    const collections = collect(runs, markerEvents(runs, kind, 'with-odd-groups'), 'before')
    return collections.flatMap(collection => damagedOf(runs, collection))
  })
}

/** The groups collected by their names. */
type Collection = ReadonlyMap<number, NamedGroup>

/** Names stand before their groups, or behind them where that is the better reading. */
function takeMarked(runs: DigitRuns, kind: MarkerKind): FoundRun[] {
  const events = markerEvents(runs, kind, 'whole-groups')
  const before = collect(runs, events, 'before').filter(one => isProven(runs, one))
  const behind = collect(runs, events, 'behind').filter(one => isProven(runs, one))
  const taken = isBetter(behind, before) ? behind : before
  for (const collection of taken) {
    for (const { group } of collection.values()) useRuns(runs, group.first, group.last)
  }
  return taken.map(collection => foundRun(runs, collection))
}

function groupsIn(collections: readonly Collection[]): number {
  return collections.reduce((sum, collection) => sum + collection.size, 0)
}

/** More groups, or names that rise through the text, or names that stand evenly at their groups: in this order. */
function isBetter(one: readonly Collection[], than: readonly Collection[]): boolean {
  if (groupsIn(one) !== groupsIn(than)) return groupsIn(one) > groupsIn(than)
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
  const collections: Collection[] = []
  let collection = new Map<number, NamedGroup>()
  const finish = () => {
    if (collection.size >= leastRight) collections.push(collection)
    collection = new Map()
  }
  const named = namedGroups(events, names)
  named.forEach((one, index) => {
    const same = collection.get(one.name)
    if (one.isFar || (same && textOf(runs, same.group) !== textOf(runs, one.group))) finish()
    if (!collection.has(one.name)) collection.set(one.name, one)
    if (isComplete(collection, named[index + 1])) finish()
  })
  finish()
  return collections
}

/** Eight groups of six are a confirmation ID unless a ninth is named too. */
function isComplete(collection: Collection, next: NamedGroup | undefined): boolean {
  if (collection.size === 9) return true
  if (collection.size < 8 || groupLengthOf(collection) === 7 || collection.has(9)) return false
  return next?.name !== 9
}

function isProven(runs: DigitRuns, collection: Collection): boolean {
  const shape = shapeOf(collection)
  return collection.size === shape.groupCount && rightOf(runs, collection, shape) === shape.groupCount
}

function damagedOf(runs: DigitRuns, collection: Collection): DamagedMarked[] {
  if (rightOf(runs, collection, shapeOf(collection)) < leastRight) return []
  const standsOn = [...collection.values()].flatMap(({ group }) =>
    Array.from({ length: group.last - group.first + 1 }, (_, index) => group.first + index),
  )
  return [{ found: foundRun(runs, collection), runs: standsOn }]
}

function rightOf(runs: DigitRuns, collection: Collection, shape: IdShape): number {
  return [...collection.entries()].filter(
    ([name, { group }]) =>
      name <= shape.groupCount &&
      group.length === shape.groupLength &&
      rightGroups(runs, group.offset, group.length, 1) === 1,
  ).length
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
