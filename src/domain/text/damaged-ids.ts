import { type IdGroup, idGroup } from '../id-groups'
import type { IdShape } from '../id-shape'
import { compareReadings, type DamagedReading, type DamageSearch, digitsBetween } from './damaged-reading'
import { labelledReading, leastLabelled, longReadings, pieceReadings, readingOf } from './damaged-readings'
import {
  type DigitRuns,
  digitText,
  gapKinds,
  joinsPrevious,
  rightGroups,
  runLength,
  runText,
  useRuns,
} from './digit-runs'
import type { FoundRun } from './found-run'
import { isGlued } from './glued-run'
import { groupedReadings } from './grouped-readings'
import { labelBefore } from './id-labels'

/** Without label or right groups only these lengths are reported, and only as one unbroken run. */
const tellingLengths: readonly number[] = [63, 54, 48, 50]
/** Digits are held against the forms so often at most: enough for thousands of IDs, and an end for hostile texts. */
const mostLooks = 4000
/** Three IDs: in more digits than that without a word between them, a few right groups are chance. */
const mostAmongDamaged = 200
const longestGap = 100
/** Windows XP's first installation IDs. */
const legacyDigits = 50
const colon = 58
const equals = 61
const lineFeed = 10

/**
 * Takes IDs with faults from what is left: digits of which most groups add up, digits behind a label, and unbroken runs
 * that have exactly an ID's length. Everything else is some other number.
 */
export function takeDamagedIds(runs: DigitRuns): FoundRun[] {
  const search: DamageSearch = { runs, looksLeft: mostLooks }
  const found: FoundRun[] = []
  let run = 0
  while (run < runs.count) {
    let last = run
    while (joinsInDamage(runs, last + 1)) last++
    if (runs.used[run] === 0) found.push(...takeFromChain(search, run, last))
    run = last + 1
  }
  return found
}

/** Closer than in proven IDs: a colon, an equals sign or two empty lines begin something else. */
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

function takeFromChain(search: DamageSearch, first: number, last: number): FoundRun[] {
  const { runs } = search
  const digits = digitsBetween(runs, first, last)
  if (digits < leastLabelled) return []
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  if (label.kind === 'other-number' && label.why === 'extended-pid') return []
  if (digits === legacyDigits && label.kind === 'labelled' && label.id === 'installation-id') {
    return withoutOverlaps(runs, [readingOf(runs, first, last, label)]).map(one => foundRun(runs, one))
  }
  const isTable = digits > mostAmongDamaged
  const convincing = [
    ...longReadings(search, first, last, label),
    ...groupedReadings(search, first, last, label, isTable),
    ...(isTable ? [] : pieceReadings(search, first, last)),
  ]
  const labelled = convincing.length === 0 ? labelledReading(search, first, last, label) : null
  const readings = labelled ? [labelled] : convincing
  if (readings.length === 0) readings.push(...tellingReadings(runs, first, last))
  return withoutOverlaps(runs, readings).map(reading => foundRun(runs, reading))
}

/** One unbroken run with exactly an ID's length, that nothing else explains. */
function tellingReadings(runs: DigitRuns, first: number, last: number): DamagedReading[] {
  const readings: DamagedReading[] = []
  for (let run = first; run <= last; run++) {
    if (!tellingLengths.includes(runLength(runs, run)) || isGlued(runs, run)) continue
    const itsLabel = labelBefore(runs.plain, runs.from[run] ?? 0)
    if (itsLabel.kind !== 'other-number') readings.push(readingOf(runs, run, run, itsLabel))
  }
  return readings
}

function withoutOverlaps(runs: DigitRuns, readings: readonly DamagedReading[]): DamagedReading[] {
  return [...readings].sort(compareReadings).filter(reading => {
    if (isFaultless(runs, reading)) return false
    if (runs.used.subarray(reading.first, reading.last + 1).includes(1)) return false
    useRuns(runs, reading.first, reading.last)
    return true
  })
}

/** What adds up completely and was not taken as proven is made of pieces of something else. */
function isFaultless(runs: DigitRuns, { first, evidence: { form, difference } }: DamagedReading): boolean {
  const { groupLength, groupCount } = form.shape
  return (
    difference === 0 && rightGroups(runs, runs.offset[first] ?? 0, groupLength, groupCount) === groupCount
  )
}

function foundRun(runs: DigitRuns, reading: DamagedReading): FoundRun {
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
function groupsAsWritten(runs: DigitRuns, reading: DamagedReading, shape: IdShape): IdGroup[] | null {
  const texts: string[] = []
  for (let run = reading.first; run <= reading.last; run++) {
    const text = runText(runs, run)
    if (runs.gap[run] === gapKinds.lookAlike) texts.push((texts.pop() ?? '') + text)
    else texts.push(text)
  }
  const fits = texts.length === shape.groupCount && texts.every(text => text.length <= shape.groupLength)
  return fits ? texts.map(text => idGroup(text, shape.groupLength)) : null
}
