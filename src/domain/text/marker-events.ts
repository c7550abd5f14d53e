import { isLetter } from './character-kinds'
import { type DigitRuns, gapKinds, joinsPrevious, markerLetterAt, runLength } from './digit-runs'

/** What names the groups: letters A to I, or numbers 1 to 9. */
export type MarkerKind = 'letters' | 'numbers'

/** The name of a group, as a number from 1 on. */
export type MarkerEvent = {
  readonly kind: 'marker'
  readonly value: number
  readonly from: number
  /** The run of digits that it is itself; null for letters and circled numbers. */
  readonly run: number | null
  /** No words stand between it and what comes before it. */
  readonly adjacent: boolean
}

/** A run of digits, or several that make six or seven together: what a marker may name. */
export type GroupEvent = {
  readonly kind: 'group'
  readonly first: number
  readonly last: number
  /** Where its digits start among all digits, and how many they are. */
  readonly offset: number
  readonly length: number
  readonly from: number
}

/** The markers and the groups of a text in their order. */
export function markerEvents(runs: DigitRuns, kind: MarkerKind): readonly (MarkerEvent | GroupEvent)[] {
  if (!hasEnoughGroups(runs)) return []
  const events: (MarkerEvent | GroupEvent)[] = []
  for (let run = 0; run < runs.count; run++) {
    events.push(...markersBefore(runs, run, kind))
    if (runs.used[run] === 1) continue
    const length = runLength(runs, run)
    const digit = runs.digits[runs.offset[run] ?? 0] ?? 0
    if (kind === 'numbers' && length === 1) {
      const adjacent = runs.gap[run] !== gapKinds.words
      if (digit > 0) events.push({ kind: 'marker', value: digit, from: runs.from[run] ?? 0, run, adjacent })
      continue
    }
    const group = groupAt(runs, run, kind)
    if (!group) continue
    events.push(group)
    run = group.last
  }
  return events
}

function hasEnoughGroups(runs: DigitRuns): boolean {
  let groups = 0
  for (let run = 0; run < runs.count; run++) {
    const length = runLength(runs, run)
    if (length > 2 && length < 10 && ++groups > 5) return true
  }
  return false
}

/** Only the ends of a long gap are looked at: its middle names nothing. */
function markersBefore(runs: DigitRuns, run: number, kind: MarkerKind): MarkerEvent[] {
  const to = runs.from[run] ?? 0
  const start = run === 0 ? 0 : (runs.to[run - 1] ?? 0)
  const from = Math.max(start, to - 160)
  const markers: MarkerEvent[] = []
  let adjacent = from === start && run > 0
  for (let place = from; place < to; place++) {
    const value = markerAt(runs.plain, place, kind)
    if (value > 0) {
      markers.push({ kind: 'marker', value, from: place, run: null, adjacent })
      adjacent = true
    } else if (isLetter(runs.plain.charCodeAt(place))) adjacent = false
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

function groupAt(runs: DigitRuns, run: number, kind: MarkerKind): GroupEvent | null {
  let last = run
  let length = runLength(runs, run)
  while (length < 6 && last + 1 < runs.count && joins(runs, last + 1, kind)) {
    last++
    length += runLength(runs, last)
  }
  if (length !== 6 && length !== 7) {
    last = run
    length = runLength(runs, run)
    if (length < 3 || length > 9) return null
  }
  return {
    kind: 'group',
    first: run,
    last,
    offset: runs.offset[run] ?? 0,
    length,
    from: runs.from[run] ?? 0,
  }
}

function joins(runs: DigitRuns, run: number, kind: MarkerKind): boolean {
  if (!joinsPrevious(runs, run) || (kind === 'numbers' && runLength(runs, run) === 1)) return false
  for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
    if (markerAt(runs.plain, place, kind) > 0) return false
  }
  return true
}
