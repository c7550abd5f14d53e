import { type DigitRuns, gapKinds, runLength } from './digit-runs'
import { markerEvents, type NamedGroup } from './marker-events'
import {
  inTextOrder,
  isRight,
  leastRight,
  type NamedId,
  namedIds,
  rightOf,
  shapeOf,
  textOf,
} from './named-ids'

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
  const rivals = rivalsAmong(runs, namings)
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
    if (open.size === size) open.delete(first)
  }
  return namings.filter(one => chosen.has(one)).map(one => one.id)
}

function placeOf(id: NamedId): Pick<Naming, 'from' | 'to'> {
  const places = [...id.values()].flatMap(({ at, group }) => [at, group.from, group.to])
  return { from: Math.min(...places), to: Math.max(...places) }
}

/** For each naming, in the order of the text, those that give some of its groups or its names to each other in another way. */
function rivalsAmong(runs: DigitRuns, namings: readonly Naming[]): Map<Naming, Naming[]> {
  const rivals = new Map<Naming, Naming[]>()
  let near: Naming[] = []
  for (const one of namings) {
    near = near.filter(other => other.to >= one.from)
    const own = new Set(partsOf(runs, one.id))
    const others = near.filter(
      other => other.way !== one.way && partsOf(runs, other.id).some(part => own.has(part)),
    )
    rivals.set(one, others)
    for (const other of others) rivals.get(other)?.push(one)
    near.push(one)
  }
  return rivals
}

/** The groups, by their digits, since they may be told twice, and the places of the names. */
function partsOf(runs: DigitRuns, id: NamedId): (string | number)[] {
  return [...id.values()].flatMap(({ at, group }) => [textOf(runs, group), at])
}

function beats(runs: DigitRuns, one: Naming, other: Naming): boolean {
  if (one.way > other.way) return isBetter(runs, one.id, other.id)
  return !isBetter(runs, other.id, one.id)
}

/**
 * Names on the lines of their groups, rows of as many names as groups, all names, more of them, names that stand evenly, more right groups, names that rise through the text: in this order. Right groups come late, for where the
 * group at one end is damaged, a number beyond the other end can take its place and add up.
 */
function isBetter(runs: DigitRuns, one: NamedId, than: NamedId): boolean {
  const more = rightOf(runs, one) - rightOf(runs, than)
  if (Math.abs(more) < 2) {
    const [crosses, otherCrosses] = [crossesLines(runs, one), crossesLines(runs, than)]
    if (crosses !== otherCrosses) return otherCrosses
    if (crosses && isExact(one) !== isExact(than)) return isExact(one)
    if (isWhole(one) !== isWhole(than)) return isWhole(one)
    if (one.size !== than.size) return one.size > than.size
    const isEven = separatorsIn(runs, one).size === 1
    if (isEven !== (separatorsIn(runs, than).size === 1)) return isEven
    if (isEven && more !== 0) return more > 0 ? !isWrongAtEnd(runs, than) : isWrongAtEnd(runs, one)
    if (isInOrder(one) !== isInOrder(than)) return isInOrder(one)
    if (isEven && isNamedBehind(one) && !isNamedBehind(than)) return isFirstOfTwo(runs, one)
  }
  if (more !== 0) return more > 0
  if (isInOrder(one) !== isInOrder(than)) return isInOrder(one)
  return isInOrder(one) && separatorsIn(runs, one).size < separatorsIn(runs, than).size
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
  const named = inTextOrder(id)
  const { groupLength } = shapeOf(id)
  return (
    digitsBeside(runs, named[0]?.group.first ?? 0, -1, 1) === 0 &&
    digitsBeside(runs, named[named.length - 1]?.group.last ?? 0, 1, groupLength * 2 - 1) >=
      groupLength * 2 - 1
  )
}

/** How many digits, in groups or halves of some, go on before (-1) or behind (1) a run, counted up to so many. */
function digitsBeside(runs: DigitRuns, run: number, step: -1 | 1, most: number): number {
  let digits = 0
  for (let next = run + step; digits < most; next += step) {
    const gap = step < 0 ? next + 1 : next
    if (next < 0 || next >= runs.count || runs.gap[gap] === gapKinds.words) return digits
    if (runLength(runs, next) >= shortestHalf) digits += runLength(runs, next)
  }
  return digits
}

function isNamedBehind(id: NamedId): boolean {
  return [...id.values()].every(({ at, group }) => at > group.from)
}

/** Whether a line ends between a name and its group. */
function crossesLines(runs: DigitRuns, id: NamedId): boolean {
  return [...separatorsIn(runs, id)].some(separator => separator.includes('\n'))
}

/** Whether no name is left out. */
function isWhole(id: NamedId): boolean {
  return id.size === shapeOf(id).groupCount
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
