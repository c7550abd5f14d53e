import { type IdGroup, idGroup } from '../id-groups'
import type { IdShape } from '../id-shape'
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
import { groupedEvidence } from './grouped-evidence'
import {
  bestEvidence,
  convinces,
  type Evidence,
  isBetter,
  isNearlyProven,
  leastDamaged,
  longestDamaged,
  mayConvince,
} from './id-evidence'
import { type Label, labelBefore } from './id-labels'
import { isGlued } from './proven-forms'

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

/** Digits are held against the forms so often at most: enough for thousands of IDs, and an end for hostile texts. */
const mostLooks = 4000
/** Three IDs: in more digits than that without a word between them, a few right groups are chance. */
const mostAmongDamaged = 200

type Search = { readonly runs: DigitRuns; looksLeft: number }

/** One way of reading some runs as an ID. */
type Reading = { readonly first: number; readonly last: number; readonly evidence: Evidence }

/**
 * Takes IDs with faults from what is left: digits behind a label, digits of which most groups add up, and unbroken runs
 * that have exactly an ID's length. Everything else is some other number.
 */
export function takeDamagedIds(runs: DigitRuns): FoundRun[] {
  const search: Search = { runs, looksLeft: mostLooks }
  const found: FoundRun[] = []
  let run = 0
  while (run < runs.count) {
    let last = run
    while (last + 1 < runs.count && joinsInDamage(runs, last + 1)) last++
    if (runs.used[run] === 0) found.push(...takeFromChain(search, run, last))
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

function takeFromChain(search: Search, first: number, last: number): FoundRun[] {
  const { runs } = search
  const digits = (runs.offset[last + 1] ?? 0) - (runs.offset[first] ?? 0)
  if (digits < leastLabelled) return []
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  if (label.kind === 'other-number' && label.why === 'extended-pid') return []
  const readings = [
    ...labelledReadings(search, first, last, label),
    ...convincingReadings(search, first, last),
  ]
  if (readings.length === 0) readings.push(...tellingReadings(runs, first, last, label))
  return withoutOverlaps(runs, readings).map(reading => foundRun(runs, reading))
}

/** Behind a label: the stretch from its first digits on that fits best; short numbers may stand before it. */
function labelledReadings(search: Search, first: number, last: number, label: Label): Reading[] {
  if (label.kind !== 'labelled') return []
  const { runs } = search
  let best: Reading | null = null
  for (let start = first; start <= Math.min(last, first + 2); start++) {
    if (start > first && runLength(runs, start - 1) > 4) break
    for (let end = start; end <= last; end++) {
      const digits = (runs.offset[end + 1] ?? 0) - (runs.offset[start] ?? 0)
      if (digits > mostLabelled) break
      if (digits < leastLabelled) continue
      if (search.looksLeft-- <= 0) return best ? [best] : []
      const reading = readingOf(runs, start, end, label)
      if (!best || isBetter(reading.evidence, best.evidence)) best = reading
    }
  }
  return best ? [best] : []
}

/** Single runs, whole lines and neighbouring lines in which most groups add up. */
function convincingReadings(search: Search, first: number, last: number): Reading[] {
  const { runs } = search
  const digits = (runs.offset[last + 1] ?? 0) - (runs.offset[first] ?? 0)
  if (digits < leastDamaged) return []
  const readings: Reading[] = []
  const consider = (from: number, to: number) => {
    const reading = convincing(search, from, to, digits > mostAmongDamaged)
    if (reading) readings.push(reading)
  }
  for (let run = first; run <= last; run++) if (runLength(runs, run) >= leastDamaged) consider(run, run)
  const lines = lineStarts(runs, first, last)
  for (let line = 0; line + 1 < lines.length; line++) {
    const from = lines[line] ?? 0
    const furthest = lines[Math.min(line + mostLines, lines.length - 1)] ?? 0
    const start = runs.offset[from] ?? 0
    if ((runs.offset[furthest] ?? 0) - start < leastDamaged) continue
    for (let next = line + 1; next < lines.length && next <= line + mostLines; next++) {
      const to = (lines[next] ?? 0) - 1
      const length = (runs.offset[to + 1] ?? 0) - start
      if (length > longestDamaged + 8) break
      if (to === from || length < leastDamaged) continue
      consider(from, to)
      consider(from + 1, to)
      consider(from, to - 1)
    }
  }
  return readings
}

/** The first run of every line, and the run behind the last one. */
function lineStarts(runs: DigitRuns, first: number, last: number): number[] {
  const starts = [first]
  for (let run = first + 1; run <= last; run++) if (runs.gap[run] === gapKinds.lineBreak) starts.push(run)
  return [...starts, last + 1]
}

/** @param isTable in a heap of numbers chance finds six right groups: there all but one must be */
function convincing(search: Search, first: number, last: number, isTable: boolean): Reading | null {
  const { runs } = search
  const from = runs.offset[first] ?? 0
  const to = runs.offset[last + 1] ?? 0
  const may = first === last ? to - from <= longestDamaged : mayConvince(runs, from, to)
  if (!may || search.looksLeft-- <= 0) return null
  const grouped = first === last ? null : groupedEvidence(runs, first, last)
  if (grouped) return isTable && !isNearlyProven(grouped) ? null : { first, last, evidence: grouped }
  const evidence = bestEvidence(runs, from, to, null)
  const isOnePiece = longestRun(runs, first, last) >= leastLabelled
  const isEnough = isOnePiece
    ? convinces(evidence)
    : isNearlyProven(evidence) && Math.abs(evidence.difference) < 8 && isVaried(runs, from, to)
  return isEnough ? { first, last, evidence } : null
}

function longestRun(runs: DigitRuns, first: number, last: number): number {
  let longest = 0
  for (let run = first; run <= last; run++) longest = Math.max(longest, runLength(runs, run))
  return longest
}

/** Tables repeat themselves: digits in many pieces must differ. */
function isVaried(runs: DigitRuns, from: number, to: number): boolean {
  return [6, 7].every(groupLength => {
    const groupCount = Math.floor((to - from) / groupLength)
    return hasDifferentGroups(runs, from, { groupLength, groupCount }, Math.min(6, groupCount))
  })
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
  const texts: string[] = []
  for (let run = reading.first; run <= reading.last; run++) {
    const start = runs.offset[run] ?? 0
    const text = digitText(runs, start, start + runLength(runs, run))
    const belongsToLast = run > reading.first && runs.gap[run] === gapKinds.lookAlike
    if (belongsToLast) texts.push((texts.pop() ?? '') + text)
    else texts.push(text)
  }
  const fits = texts.length === shape.groupCount && texts.every(text => text.length <= shape.groupLength)
  return fits ? texts.map(text => idGroup(text, shape.groupLength)) : null
}
