import { type DigitRuns, joinsPrevious, markerLetterAt, mayHoldGroups, runLength } from './digit-runs'

/** What names the groups: letters A to I, or numbers 1 to 9. */
export type MarkerKind = 'letters' | 'numbers'

/** The name of a group, as a number from 1 on. */
export type MarkerEvent = { readonly kind: 'marker'; readonly value: number; readonly from: number }

/** A run of digits that a marker may name, or two halves of a group. */
export type GroupEvent = {
  readonly kind: 'group'
  readonly first: number
  readonly last: number
  /** Where its digits start among all digits, and how many they are. */
  readonly offset: number
  readonly length: number
  readonly from: number
  readonly to: number
}

/** A group with its name. */
export type NamedGroup = {
  readonly name: number
  readonly group: GroupEvent
  /** Where the name stands. */
  readonly at: number
  /** There were names for all groups of its row. */
  readonly isExact: boolean
  /** Characters from the name to the group. */
  readonly distance: number
  /** Too much stands between it and the one before it. */
  readonly isFar: boolean
}

const longestGap = 160
const shortestHalf = 3
/** A thousand IDs: in longer texts only those that need no names are found behind them. */
const mostEvents = 20_000

/** The markers and the groups of a text in their order; groups with a few digits too many or too few are some too. */
export function markerEvents(runs: DigitRuns, kind: MarkerKind): readonly (MarkerEvent | GroupEvent)[] {
  if (!mayHoldGroups(runs, 0, runs.count - 1)) return []
  const events: (MarkerEvent | GroupEvent)[] = []
  for (let run = 0; run < runs.count && events.length < mostEvents; run++) {
    events.push(...markersBefore(runs, run, kind))
    if (runs.used[run] === 1) continue
    const name = kind === 'numbers' ? numberName(runs, run) : null
    if (name !== null) {
      events.push({ kind: 'marker', value: name, from: runs.from[run] ?? 0 })
      if (isOfNine(runs, run + 1)) run++
      continue
    }
    const group = groupAt(runs, run, kind) ?? oddGroupAt(runs, run)
    if (!group) continue
    events.push(group)
    run = group.last
  }
  const behind = runs.to[runs.count - 1] ?? 0
  events.push(...markersBetween(runs.plain, behind, Math.min(runs.plain.length, behind + 40), kind))
  return events
}

/**
 * Gives the groups their names: rows of some names and then some groups, or the other way round. Of a row with more names
 * than groups those next to the groups count; the others are stray.
 */
export function namedGroups(
  events: readonly (MarkerEvent | GroupEvent)[],
  names: 'before' | 'behind',
): NamedGroup[] {
  const named: NamedGroup[] = []
  let row: { markers: MarkerEvent[]; groups: GroupEvent[] } = { markers: [], groups: [] }
  let lastPlace = events[0]?.from ?? 0
  let isFar = false
  const close = () => {
    const markers = ownRow(row.markers, names).slice(-Math.max(1, Math.min(row.groups.length, 9)))
    const isExact = markers.length === row.groups.length
    row.groups.slice(0, markers.length).forEach((group, index) => {
      const marker = markers[index]
      if (!marker) return
      const distance = names === 'before' ? group.from - marker.from - 1 : marker.from - group.to
      named.push({ name: marker.value, group, at: marker.from, isExact, distance, isFar })
      isFar = false
    })
    row = { markers: [], groups: [] }
  }
  for (const event of names === 'before' ? events : [...events].reverse()) {
    const far = Math.abs(event.from - lastPlace) > longestGap
    if (far || (event.kind === 'marker' && row.groups.length > 0)) close()
    isFar ||= far
    lastPlace = event.from
    if (event.kind === 'group') row.groups.push(event)
    else row.markers.push(event)
  }
  close()
  return named
}

/** Names in a row rise; read from the text's end, they fall. Those before the only turn name other groups. */
function ownRow(markers: readonly MarkerEvent[], names: 'before' | 'behind'): readonly MarkerEvent[] {
  const starts = markers.flatMap(({ value }, index) => {
    const before = markers[index - 1]?.value ?? value
    return (names === 'before' ? value < before : value > before) ? [index] : []
  })
  return starts.length === 1 ? markers.slice(starts[0]) : markers
}

/** A single digit 1 to 9 is a name. */
function numberName(runs: DigitRuns, run: number): number | null {
  const digit = runs.digits[runs.offset[run] ?? 0] ?? 0
  return runLength(runs, run) === 1 && digit > 0 ? digit : null
}

/** `/9` or `/8` behind a name says how many there are. */
function isOfNine(runs: DigitRuns, run: number): boolean {
  if (run >= runs.count || runs.plain.slice(runs.to[run - 1] ?? 0, runs.from[run] ?? 0) !== '/') return false
  return (numberName(runs, run) ?? 0) > 7
}

/** Only the end of a long gap is looked at: what comes before names nothing. */
function markersBefore(runs: DigitRuns, run: number, kind: MarkerKind): MarkerEvent[] {
  const to = runs.from[run] ?? 0
  const start = run === 0 ? 0 : (runs.to[run - 1] ?? 0)
  return markersBetween(runs.plain, Math.max(start, to - longestGap), to, kind)
}

function markersBetween(plain: string, from: number, to: number, kind: MarkerKind): MarkerEvent[] {
  const markers: MarkerEvent[] = []
  for (let place = from; place < to; place++) {
    const value = markerAt(plain, place, kind)
    if (value > 0) markers.push({ kind: 'marker', value, from: place })
  }
  return markers
}

function markerAt(plain: string, place: number, kind: MarkerKind): number {
  if (kind === 'letters') return markerLetterAt(plain, place)
  const code = plain.charCodeAt(place)
  const circle = circles.find(first => code >= first && code < first + 9)
  return circle === undefined ? 0 : code - circle + 1
}

/** Circled, bracketed, dotted and filled numbers begin here with their 1. */
const circles: readonly number[] = [0x2460, 0x2474, 0x2488, 0x2776]

/** Six or seven digits in one run, or in two halves. */
function groupAt(runs: DigitRuns, run: number, kind: MarkerKind): GroupEvent | null {
  const length = runLength(runs, run)
  if (length === 6 || length === 7) return groupOf(runs, run, run)
  if (length !== shortestHalf || !joins(runs, run + 1, kind)) return null
  const whole = length + runLength(runs, run + 1)
  return whole === 6 || whole === 7 ? groupOf(runs, run, run + 1) : null
}

function oddGroupAt(runs: DigitRuns, run: number): GroupEvent | null {
  const length = runLength(runs, run)
  return length >= shortestHalf && length <= 9 ? groupOf(runs, run, run) : null
}

function groupOf(runs: DigitRuns, first: number, last: number): GroupEvent {
  const offset = runs.offset[first] ?? 0
  const length = (runs.offset[last + 1] ?? 0) - offset
  return { kind: 'group', first, last, offset, length, from: runs.from[first] ?? 0, to: runs.to[last] ?? 0 }
}

function joins(runs: DigitRuns, run: number, kind: MarkerKind): boolean {
  if (run >= runs.count || !joinsPrevious(runs, run)) return false
  if (runs.plain.slice(runs.to[run - 1] ?? 0, runs.from[run] ?? 0).includes('\n\n')) return false
  for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
    if (markerAt(runs.plain, place, kind) > 0) return false
  }
  return true
}
