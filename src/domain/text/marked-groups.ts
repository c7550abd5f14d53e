import { idGroup } from '../id-groups'
import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type DigitRuns, digitText, rightGroups, useRuns } from './digit-runs'
import type { FoundRun } from './found-run'
import { type GroupEvent, type MarkerEvent, type MarkerKind, markerEvents } from './marker-events'

/** An ID with faults; the runs it stands on may have been taken by a better reading meanwhile. */
export type DamagedMarked = { readonly found: FoundRun; readonly runs: readonly number[] }

const longestGap = 160
/** So many groups must add up before marked digits with faults count as an ID. */
const leastRight = 6

/**
 * Takes IDs whose groups are named by letters or numbers, as on the portal and in the PC's dialog: `A 150314 B 507341`,
 * rows of names above rows of groups, words in between, and grids that were copied down their columns: the names give
 * the order. Complete ones that add up are proven; of the others those with six right groups are damaged.
 */
export function takeMarkedIds(runs: DigitRuns): {
  readonly proven: FoundRun[]
  readonly damaged: DamagedMarked[]
} {
  const letters = takeMarked(runs, 'letters')
  const numbers = takeMarked(runs, 'numbers')
  return {
    proven: [...letters.proven, ...numbers.proven],
    damaged: [...letters.damaged, ...numbers.damaged],
  }
}

/** The groups collected so far by their names, and the names that still wait for their group. */
type Collection = {
  readonly groups: Map<number, GroupEvent>
  readonly markerRuns: number[]
  waiting: number[]
  rowBegun: boolean
}

type Taken = { readonly proven: FoundRun[]; readonly damaged: DamagedMarked[] }

function takeMarked(runs: DigitRuns, kind: MarkerKind): Taken {
  const events = markerEvents(runs, kind)
  const taken: Taken = { proven: [], damaged: [] }
  let collection = emptyCollection()
  const finish = () => {
    close(runs, collection, taken)
    collection = emptyCollection()
  }
  let unnamed: GroupEvent | null = null
  let lastPlace = 0
  events.forEach((event, index) => {
    if (event.from - lastPlace > longestGap) finish()
    lastPlace = event.from
    if (event.kind === 'marker') {
      if (isFirst(collection) && unnamed && event.adjacent && isRight(runs, unnamed)) return
      if (!addMarker(collection, event)) {
        finish()
        addMarker(collection, event)
      }
      unnamed = null
      return
    }
    const answer = addGroup(runs, collection, event)
    unnamed = answer === 'unnamed' ? event : null
    if (answer === 'contradiction' || isComplete(collection, events[index + 1])) finish()
  })
  finish()
  return taken
}

function emptyCollection(): Collection {
  return { groups: new Map(), markerRuns: [], waiting: [], rowBegun: false }
}

function isFirst(collection: Collection): boolean {
  return collection.groups.size === 0 && collection.waiting.length === 0
}

/** False where a row of names is not finished yet: then something else begins. */
function addMarker(collection: Collection, marker: MarkerEvent): boolean {
  const { waiting } = collection
  if (waiting.length > 0 && collection.rowBegun) return false
  if (waiting.length > 0 && (!marker.adjacent || waiting.length > 8)) collection.waiting = []
  collection.rowBegun = false
  collection.waiting.push(marker.value)
  if (marker.run !== null) collection.markerRuns.push(marker.run)
  return true
}

function addGroup(
  runs: DigitRuns,
  collection: Collection,
  group: GroupEvent,
): 'named' | 'unnamed' | 'contradiction' {
  const name = collection.waiting.shift()
  if (name === undefined) return 'unnamed'
  collection.rowBegun = true
  const before = collection.groups.get(name)
  if (before && textOf(runs, before) !== textOf(runs, group)) return 'contradiction'
  if (!before) collection.groups.set(name, group)
  return 'named'
}

/** Eight groups of six are a confirmation ID unless a ninth is named next. */
function isComplete(collection: Collection, next: MarkerEvent | GroupEvent | undefined): boolean {
  const { size } = collection.groups
  if (size === 9) return true
  if (size < 8 || groupLengthOf(collection) === 7 || collection.groups.has(9)) return false
  return !(next?.kind === 'marker' && next.value === 9)
}

function close(runs: DigitRuns, collection: Collection, taken: Taken): void {
  if (collection.groups.size < leastRight) return
  const groupLength = groupLengthOf(collection)
  const shape = shapeOf(collection, groupLength)
  const right = [...collection.groups.values()].filter(
    group => group.length === groupLength && isRight(runs, group),
  ).length
  if (right < leastRight) return
  const standsOn = [...collection.groups.values()].flatMap(runsOf)
  const found = foundRun(runs, collection, shape)
  if (right === shape.groupCount && collection.groups.size === shape.groupCount) {
    taken.proven.push(found)
    for (const run of [...standsOn, ...collection.markerRuns]) useRuns(runs, run, run)
  } else taken.damaged.push({ found, runs: standsOn })
}

function groupLengthOf(collection: Collection): 6 | 7 {
  const groups = [...collection.groups.values()]
  const sevens = groups.filter(group => group.length === 7).length
  return sevens > groups.filter(group => group.length === 6).length ? 7 : 6
}

function shapeOf(collection: Collection, groupLength: 6 | 7): IdShape {
  if (groupLength === 7) return installationShape63
  return collection.groups.has(9) ? installationShape54 : confirmationShape
}

function foundRun(runs: DigitRuns, collection: Collection, shape: IdShape): FoundRun {
  const named = Array.from({ length: shape.groupCount }, (_, index) => collection.groups.get(index + 1))
  const texts = named.map(group => (group ? textOf(runs, group) : ''))
  const all = [...collection.groups.values()]
  const fits = texts.every(text => text.length <= shape.groupLength)
  return {
    kind: shape === confirmationShape ? 'confirmation-id' : 'installation-id',
    shape,
    digits: texts.join(''),
    from: Math.min(...all.map(group => group.from)),
    to: Math.max(...all.map(group => runs.to[group.last] ?? 0)),
    groups: fits ? texts.map(text => idGroup(text, shape.groupLength)) : null,
  }
}

function isRight(runs: DigitRuns, group: GroupEvent): boolean {
  return (group.length === 6 || group.length === 7) && rightGroups(runs, group.offset, group.length, 1) === 1
}

function textOf(runs: DigitRuns, group: GroupEvent): string {
  return digitText(runs, group.offset, group.offset + group.length)
}

function runsOf(group: GroupEvent): number[] {
  return Array.from({ length: group.last - group.first + 1 }, (_, index) => group.first + index)
}
