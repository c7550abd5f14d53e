import { type DigitRuns, gapKinds, runLength } from './digit-runs'
import type { Side } from './group-units'
import { markerEvents, type NamedGroup } from './marker-events'
import { inTextOrder, isRight, leastRight, type NamedId, namedIds, rightOf, shapeOf } from './named-ids'

const shortestHalf = 3

/** Ways of naming groups; where two are equally good, the first one counts. */
const waysOfNaming = [
  { kind: 'letters', names: 'before' },
  { kind: 'numbers', names: 'before' },
  { kind: 'letters', names: 'behind' },
  { kind: 'numbers', names: 'behind' },
] as const

/** Some groups with their names: in which of the `waysOfNaming`, and from where to where they stand. */
type Naming = {
  readonly way: number
  readonly id: NamedId
  readonly from: number
  readonly to: number
}

/** The best naming of all groups that have names, in the order of the text. */
export function bestNamings(runs: DigitRuns): readonly NamedId[] {
  const events = { letters: markerEvents(runs, 'letters'), numbers: markerEvents(runs, 'numbers') }
  const namings = waysOfNaming
    .flatMap(({ kind, names }, way) =>
      namedIds(runs, events[kind], names)
        .filter(id => rightOf(runs, id) >= leastRight)
        .map(id => ({ way, id, ...placeOf(id) })),
    )
    .sort((a, b) => a.from - b.from)
  const rivals = rivalsAmong(namings)
  const chosen = new Set<Naming>()
  const open = new Set<Naming>(namings)
  for (let [first] = open; first; [first] = open) {
    const { size } = open
    for (const one of open) {
      const others = [...(rivals.get(one) ?? [])].filter(other => open.has(other))
      if (!others.every(other => beats(runs, one, other))) continue
      chosen.add(one)
      for (const done of [one, ...others]) open.delete(done)
    }
    // Where each beats the next one all around, the first gives way.
    // Stryker disable next-line ConditionalExpression: no such texts are known
    if (open.size === size) open.delete(first)
  }
  return namings.filter(one => chosen.has(one)).map(one => one.id)
}

function placeOf(id: NamedId): Pick<Naming, 'from' | 'to'> {
  const places = [...id.values()].flatMap(({ at, group }) => [at, group.from, group.to])
  return { from: Math.min(...places), to: Math.max(...places) }
}

/** For each naming, in the order of the text, those that name groups among its own in another way. */
function rivalsAmong(namings: readonly Naming[]): Map<Naming, Naming[]> {
  const rivals = new Map<Naming, Naming[]>(namings.map(one => [one, []]))
  let near: Naming[] = []
  for (const one of namings) {
    near = near.filter(other => other.to > one.from)
    for (const other of near) {
      rivals.get(one)?.push(other)
      rivals.get(other)?.push(one)
    }
    near.push(one)
  }
  return rivals
}

function beats(runs: DigitRuns, one: Naming, other: Naming): boolean {
  if (one.way > other.way) return isBetter(runs, one.id, other.id)
  return !isBetter(runs, other.id, one.id)
}

/**
 * Names on the lines of their groups, rows of as many names as groups, more names that have a group, names that stand
 * evenly, more right groups, names that rise through the text: in this order. Right groups come late, for where the
 * group at one end is damaged, a number beyond the other end can take its place and add up.
 */
function isBetter(runs: DigitRuns, one: NamedId, than: NamedId): boolean {
  const more = rightOf(runs, one) - rightOf(runs, than)
  if (Math.abs(more) > 1) return more > 0
  const [crosses, otherCrosses] = [crossesLines(runs, one), crossesLines(runs, than)]
  if (crosses !== otherCrosses) return otherCrosses
  if (crosses && isExact(one) !== isExact(than)) return isExact(one)
  if (one.size !== than.size) return one.size > than.size
  const isEven = separatorsIn(runs, one).size === 1
  if (isEven !== (separatorsIn(runs, than).size === 1)) return isEven
  if (!isEven) return more > 0
  if (more !== 0) return more > 0 ? !isWrongAtEnd(runs, than) : isWrongAtEnd(runs, one)
  return isInOrder(one) === isInOrder(than) ? isFirstOfTwo(runs, one) : isInOrder(one)
}

/** Whether the outermost group has its digits and does not add up: the one before the first name, or behind the last one. */
function isWrongAtEnd(runs: DigitRuns, id: NamedId): boolean {
  const named = inTextOrder(id)
  const outermost = named[isNamedBehind(id) ? 0 : named.length - 1]
  const shape = shapeOf(id)
  return outermost?.group.length === shape.groupLength && !isRight(runs, outermost, shape)
}

/** Whether another ID follows an ID and none stands before it, so that the group behind its last name belongs to that one. */
function isFirstOfTwo(runs: DigitRuns, id: NamedId): boolean {
  const groups = inTextOrder(id).map(({ group }) => group)
  const almostTwo = shapeOf(id).groupLength * 2 - 1
  return (
    !areBeside(runs, groups[0]?.first ?? 0, 'before', 1) &&
    areBeside(runs, groups[groups.length - 1]?.last ?? 0, 'behind', almostTwo)
  )
}

/** Whether so many digits, in groups or halves of some, go on beside a run. */
function areBeside(runs: DigitRuns, run: number, side: Side, digits: number): boolean {
  let left = digits
  let place = run
  while (left > 0) {
    if (runs.gap[side === 'before' ? place : place + 1] === gapKinds.words) return false
    place += side === 'before' ? -1 : 1
    if (runLength(runs, place) >= shortestHalf) left -= runLength(runs, place)
  }
  return true
}

function isNamedBehind(id: NamedId): boolean {
  return [...id.values()].every(({ at, group }) => at > group.from)
}

/** Whether a line ends between a name and its group. */
function crossesLines(runs: DigitRuns, id: NamedId): boolean {
  return [...separatorsIn(runs, id)].some(separator => separator.includes('\n'))
}

function isExact(id: NamedId): boolean {
  return [...id.values()].every(named => named.isExact)
}

function isInOrder(id: NamedId): boolean {
  const named = [...id.values()].sort((a, b) => a.name - b.name)
  return named.every(({ group }, index) => group.first >= (named[index - 1]?.group.first ?? 0))
}

/** What stands between the names and their groups. */
function separatorsIn(runs: DigitRuns, id: NamedId): Set<string> {
  return new Set([...id.values()].map(named => separatorIn(runs, named)))
}

function separatorIn(runs: DigitRuns, { at, group }: NamedGroup): string {
  return at < group.from ? runs.plain.slice(at + 1, group.from) : runs.plain.slice(group.to, at)
}
