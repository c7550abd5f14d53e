import { confirmationShape, type IdShape } from '../id-shape'
import { type DigitRuns, gapKinds, markerLetterAt, runLength } from './digit-runs'
import type { IdForm } from './id-kinds'
import { labelBefore } from './id-labels'
import { lineStartBefore } from './lines'
import { separatorBefore, separatorsIn } from './separators'

/** Letters at the groups must follow each other: a grid may be copied down its columns, and A to H name eight groups only. */
export function lettersFit(runs: DigitRuns, first: number, last: number, form: IdForm): boolean {
  let letters = 0
  let before = 0
  for (let run = first + 1; run <= last; run++) {
    for (let place = runs.to[run - 1] ?? 0; place < (runs.from[run] ?? 0); place++) {
      const letter = markerLetterAt(runs.plain, place)
      if (letter === 0) continue
      if (letter <= before || (before > 0 && letter > before + 1)) return false
      before = letter
      letters++
    }
  }
  return letters < 6 || form.kind === 'confirmation-id' || before === 9
}

/** `Installation ID:` with eight groups of six and two digits more is the number of Windows XP's first days. */
export function isLegacyInstallation(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  if (shape.groupCount !== confirmationShape.groupCount || runs.gap[last + 1] !== gapKinds.signs) return false
  if (runLength(runs, last + 1) !== 2 || runs.gap[last + 2] === gapKinds.signs) return false
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  return label.kind === 'labelled' && label.id === 'installation-id'
}

/**
 * Eight right groups of six and another six digits beside them, separated in the same way, are rather an installation ID
 * whose first or last group is wrong than a confirmation ID and some number; not so where a label or letters say it.
 */
export function isEightOfNine(runs: DigitRuns, first: number, last: number, shape: IdShape): boolean {
  const length = runLength(runs, first)
  if (shape.groupCount !== confirmationShape.groupCount || (length !== 6 && length !== 3)) return false
  for (let run = first; run <= last; run++) if (runLength(runs, run) !== length) return false
  const separators = separatorsIn(runs, first, last)
  if ([...separators].some(one => one.includes('A'))) return false
  const isNinth = (run: number, separatedBy: number) => {
    if (runs.used[run] === 1) return false
    const separator = separatorBefore(runs, separatedBy)
    const difference = Math.abs(runLength(runs, run) - length)
    if (difference > (length === 6 && !separator.includes('\n') ? 1 : 0)) return false
    if (runs.gap[separatedBy] === gapKinds.words || !separators.has(separator)) return false
    return separators.size === 1 || !separator.includes('\n')
  }
  const isBefore = isNinth(first - 1, first) && !hasWordsBefore(runs, first - 1)
  if (!isBefore && !isNinth(last + 1, last + 1)) return false
  const label = labelBefore(runs.plain, runs.from[first] ?? 0)
  return !(label.kind === 'labelled' && label.id === 'confirmation-id')
}

function hasWordsBefore(runs: DigitRuns, run: number): boolean {
  const from = runs.from[run] ?? 0
  return /\p{L}/u.test(runs.plain.slice(lineStartBefore(runs.plain, from, 100), from))
}
