import { confirmationShape, type IdShape, installationShape54, installationShape63 } from '../id-shape'
import { type DigitRuns, digitText, rightGroups } from './digit-runs'
import { type GroupEvent, type MarkerEvent, type NamedGroup, namedGroups } from './marker-events'

/** The groups of one ID by their names, 1 to 9, as they were read. */
export type NamedId = ReadonlyMap<number, NamedGroup>

/** So many groups must add up before marked digits with faults count as an ID. */
export const leastRight = 6
/** Signs between the ninth name and its group, beyond those between the others: `and I is`. */
const longestWord = 9
/** So many names must follow each other before they say where an ID ends. */
const leastSteady = 3

/** Puts named groups together until a set is complete or a name comes twice; an echo of a group is passed over. */
export function namedIds(
  runs: DigitRuns,
  events: readonly (MarkerEvent | GroupEvent)[],
  names: 'before' | 'behind',
): NamedId[] {
  const collected: NamedId[] = []
  let id = new Map<number, NamedGroup>()
  const finish = () => {
    collected.push(id)
    id = new Map()
  }
  const named = namedGroups(events, names)
  named.forEach((one, index) => {
    const same = id.get(one.name)
    const replaces = same !== undefined && isOdd(same.group) && !isOdd(one.group)
    const contradicts = same !== undefined && textOf(runs, same.group) !== textOf(runs, one.group)
    // Nobody names a few groups before the first one: those are letters of some word or error code.
    const begins = names === 'before' && one.name === 1 && id.size < leastRight && !same
    const behindSame = [...id].slice([...id.keys()].indexOf(one.name) + 1)
    const goesOn =
      behindSame.length >= leastSteady && follows([...behindSame.map(([name]) => name), one.name], names)
    if (contradicts && !replaces && goesOn && !one.isFar) id = new Map(behindSame)
    else if (one.isFar || begins || turns(id, one, names) || (contradicts && !replaces)) finish()
    if (replaces || !id.has(one.name)) id.set(one.name, one)
    if (isComplete(id, named[index + 1])) finish()
  })
  finish()
  return collected
}

/** Names that followed each other so far do not turn back within one ID. */
function turns(id: NamedId, { name }: NamedGroup, names: 'before' | 'behind'): boolean {
  const read = [...id.keys()]
  if (read.length < leastSteady || !follows(read, names)) return false
  const last = read[read.length - 1] ?? 0
  return names === 'before' ? name < last : name > last
}

/** Whether each name is the next one; behind their groups they are read from the text's end, and go down. */
function follows(read: readonly number[], names: 'before' | 'behind'): boolean {
  const step = names === 'before' ? 1 : -1
  return read.every((one, index) => index === 0 || one === (read[index - 1] ?? 0) + step)
}

/** Eight groups of six are a confirmation ID unless a ninth is named too, and stands at its name as the others do. */
function isComplete(id: NamedId, next: NamedGroup | undefined): boolean {
  const isNinthNamed = next?.name === 9 && isNear(next, [...id.values()])
  return id.size === 8 && !id.has(9) && !isNinthNamed
}

/** Whether the ninth stands at its name about as near as the others do. */
export function isNear(ninth: NamedGroup, others: readonly NamedGroup[]): boolean {
  return ninth.distance <= Math.max(...others.map(one => one.distance)) + longestWord
}

function isOdd(group: GroupEvent): boolean {
  return group.length !== 6 && group.length !== 7
}

/** All runs that the groups stand on. */
export function runsOf(id: NamedId): number[] {
  return [...id.values()].flatMap(({ group }) =>
    Array.from({ length: group.last - group.first + 1 }, (_, index) => group.first + index),
  )
}

/** How many different groups are right: tables repeat themselves. */
export function rightOf(runs: DigitRuns, id: NamedId): number {
  const shape = shapeOf(id)
  const right = [...id.values()].filter(named => isRight(runs, named, shape))
  return new Set(right.map(({ group }) => textOf(runs, group))).size
}

/** Whether a group has its digits and adds up. */
export function isRight(runs: DigitRuns, { group }: NamedGroup, { groupLength }: IdShape): boolean {
  return group.length === groupLength && rightGroups(runs, group.offset, groupLength, 1) === 1
}

function groupLengthOf(id: NamedId): 6 | 7 {
  const groups = [...id.values()].map(one => one.group)
  const sevens = groups.filter(group => group.length === 7).length
  return sevens > groups.filter(group => group.length === 6).length ? 7 : 6
}

/** Which form of ID the groups and their names make. */
export function shapeOf(id: NamedId): IdShape {
  if (groupLengthOf(id) === 7) return installationShape63
  return id.has(9) ? installationShape54 : confirmationShape
}

/** The groups in the order of the text. */
export function inTextOrder(id: NamedId): NamedGroup[] {
  return [...id.values()].sort((a, b) => a.group.from - b.group.from)
}

/** A group's digits. */
export function textOf(runs: DigitRuns, group: GroupEvent): string {
  return digitText(runs, group.offset, group.offset + group.length)
}
