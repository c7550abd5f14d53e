import { type IdGroup, type IdShape, idGroup } from '../id-groups'
import {
  type DigitRuns,
  digitText,
  gapKinds,
  hasDifferentGroups,
  joinsPrevious,
  runLength,
  useRuns,
} from './digit-runs'
import type { FoundRun } from './found-run'
import { bestEvidence, convinces, type Evidence, isBetter, longestDamaged, mayConvince } from './id-evidence'
import { type Label, labelBefore } from './id-labels'
import { isGlued } from './proven-ids'

/** A label makes so many digits worth reporting, right or wrong. */
const leastLabelled = 30
const mostLabelled = 110
/** Without label or right groups only these lengths are reported, and only as one unbroken run. */
const tellingLengths: readonly number[] = [63, 54, 48, 50]
/** An ID is rarely written over more lines than it has groups. */
const mostLines = 10
const longestGap = 100
const colon = 58
const equals = 61
const lineFeed = 10

/** One way of reading some runs as an ID. */
type Reading = { readonly first: number; readonly last: number; readonly evidence: Evidence }

/**
 * Takes IDs with faults from what is left: digits behind a label, digits of which most groups add up, and unbroken runs
 * that have exactly an ID's length. Everything else is some other number.
 */
export function takeDamagedIds(runs: DigitRuns): FoundRun[] {
  const found: FoundRun[] = []
  let run = 0
  while (run < runs.count) {
    let last = run
    while (last + 1 < runs.count && joinsInDamage(runs, last + 1)) last++
    if (runs.used[run] === 0) found.push(...takeFromChain(runs, run, last))
    run = last + 1
  }
  return found
}

/** Closer than in proven IDs: a colon, an equals sign or an empty line begins something else. */
function joinsInDamage(runs: DigitRuns, run: number): boolean {
  if (!joinsPrevious(runs, run)) return false
  const from = runs.to[run - 1] ?? 0
  const to = runs.from[run] ?? 0
  let breaks = 0
  for (let place = from; place < to; place++) {
    const code = runs.plain.charCodeAt(place)
    if (code === colon || code === equals) return false
    if (code === lineFeed && ++breaks > 2) return false
  }
  return to - from <= longestGap
}

function takeFromChain(runs: DigitRuns, first: number, last: number): FoundRun[] {
  const digits = (runs.offset[last + 1] ?? 0) - (runs.offset[first] ?? 0)
  if (digits < leastLabelled) return []
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  const readings = [...labelledReadings(runs, first, last, label), ...convincingReadings(runs, first, last)]
  if (readings.length === 0) readings.push(...tellingReadings(runs, first, last, label))
  return withoutOverlaps(runs, readings).map(reading => foundRun(runs, reading))
}

/** Behind a label: the stretch from its first digits on that fits best; short numbers may stand before it. */
function labelledReadings(runs: DigitRuns, first: number, last: number, label: Label): Reading[] {
  if (label.kind !== 'labelled') return []
  let best: Reading | null = null
  for (let start = first; start <= Math.min(last, first + 2); start++) {
    if (start > first && runLength(runs, start - 1) > 4) break
    for (let end = start; end <= last; end++) {
      const digits = (runs.offset[end + 1] ?? 0) - (runs.offset[start] ?? 0)
      if (digits > mostLabelled) break
      if (digits < leastLabelled) continue
      const reading = readingOf(runs, start, end, label)
      if (!best || isBetter(reading.evidence, best.evidence)) best = reading
    }
  }
  return best ? [best] : []
}

/** Lines, neighbouring lines and single runs in which most groups add up. */
function convincingReadings(runs: DigitRuns, first: number, last: number): Reading[] {
  const readings: Reading[] = []
  const consider = (from: number, to: number) => {
    if (from > to || !mayBeRead(runs, from, to)) return
    const evidence = bestEvidence(runs, runs.offset[from] ?? 0, runs.offset[to + 1] ?? 0, null)
    const reading = { first: from, last: to, evidence }
    if (convinces(evidence) && isVaried(runs, reading)) readings.push(reading)
  }
  for (let from = first; from <= last; from++) {
    consider(from, from)
    if (from > first && runs.gap[from] !== gapKinds.lineBreak) continue
    let lines = 0
    for (let to = from; to <= last && lines < mostLines; to++) {
      const endsLine = to === last || runs.gap[to + 1] === gapKinds.lineBreak
      if ((runs.offset[to + 1] ?? 0) - (runs.offset[from] ?? 0) > longestDamaged + 8) break
      if (!endsLine) continue
      lines++
      consider(from, to)
      consider(from + 1, to)
      consider(from, to - 1)
    }
  }
  return readings
}

function mayBeRead(runs: DigitRuns, first: number, last: number): boolean {
  const from = runs.offset[first] ?? 0
  const to = runs.offset[last + 1] ?? 0
  if (first === last) return to - from >= 36 && to - from <= longestDamaged
  return mayConvince(runs, from, to)
}

/** Tables repeat themselves: digits that stand apart must differ. */
function isVaried(runs: DigitRuns, reading: Reading): boolean {
  const { shape } = reading.evidence.form
  const groups = Math.min(shape.groupCount, Math.floor(digitsOf(runs, reading) / shape.groupLength))
  return hasDifferentGroups(
    runs,
    runs.offset[reading.first] ?? 0,
    { ...shape, groupCount: groups },
    Math.min(5, groups),
  )
}

/** One unbroken run with exactly an ID's length, that nothing else explains. */
function tellingReadings(runs: DigitRuns, first: number, last: number, label: Label): Reading[] {
  const readings: Reading[] = []
  for (let run = first; run <= last; run++) {
    if (!tellingLengths.includes(runLength(runs, run)) || isGlued(runs, run)) continue
    const itsLabel = run === first ? label : labelBefore(runs.plain, runs.from[run] ?? 0)
    if (itsLabel.kind !== 'other-number') readings.push(readingOf(runs, run, run, itsLabel))
  }
  return readings
}

/** A label decides between the two kinds where the digits do not. */
function readingOf(runs: DigitRuns, first: number, last: number, label: Label): Reading {
  const from = runs.offset[first] ?? 0
  const to = runs.offset[last + 1] ?? 0
  return { first, last, evidence: bestEvidence(runs, from, to, label.kind === 'labelled' ? label.id : null) }
}

function withoutOverlaps(runs: DigitRuns, readings: readonly Reading[]): Reading[] {
  const best = [...readings].sort((a, b) => (isBetter(a.evidence, b.evidence) ? -1 : 1))
  return best.filter(reading => {
    if (runs.used.subarray(reading.first, reading.last + 1).includes(1)) return false
    useRuns(runs, reading.first, reading.last)
    return true
  })
}

function foundRun(runs: DigitRuns, reading: Reading): FoundRun {
  const { form } = reading.evidence
  return {
    kind: form.kind,
    shape: form.shape,
    digits: digitText(runs, runs.offset[reading.first] ?? 0, runs.offset[reading.last + 1] ?? 0),
    from: runs.from[reading.first] ?? 0,
    to: runs.to[reading.last] ?? 0,
    groups: groupsAsWritten(runs, reading, form.shape),
  }
}

/** Where the text shows the groups apart and some are too short, the others keep their places. */
function groupsAsWritten(runs: DigitRuns, reading: Reading, shape: IdShape): IdGroup[] | null {
  if (reading.last - reading.first + 1 !== shape.groupCount) return null
  const groups: IdGroup[] = []
  for (let run = reading.first; run <= reading.last; run++) {
    if (runLength(runs, run) > shape.groupLength) return null
    const start = runs.offset[run] ?? 0
    groups.push(idGroup(digitText(runs, start, start + runLength(runs, run)), shape.groupLength))
  }
  return groups
}

function digitsOf(runs: DigitRuns, reading: Reading): number {
  return (runs.offset[reading.last + 1] ?? 0) - (runs.offset[reading.first] ?? 0)
}
