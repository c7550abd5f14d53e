import type { IdShape } from './id-shape'

/**
 * An ID while it is being typed: every group's digits on their own, so that a digit missing in one group
 * never shifts the others, and the group the next digit goes to. Counted from 0.
 */
export type IdEntry = {
  readonly shape: IdShape
  readonly groups: readonly string[]
  readonly current: number
  /** The next digit starts the current group over: it was chosen for correction. */
  readonly startOver: boolean
}

/** An entry without digits. */
export function emptyEntry(shape: IdShape): IdEntry {
  return { shape, groups: Array.from({ length: shape.groupCount }, () => ''), current: 0, startOver: false }
}

/** An entry filled from a run of digits, its place after the last of them; digits beyond the shape are left out. */
export function entryOf(digits: string, shape: IdShape): IdEntry {
  const groups = emptyEntry(shape).groups.map((_, index) =>
    digits.slice(index * shape.groupLength, (index + 1) * shape.groupLength),
  )
  const open = groups.findIndex(group => group.length < shape.groupLength)
  return { shape, groups, current: open === -1 ? shape.groupCount - 1 : open, startOver: false }
}

/** All digits typed so far, in the groups' order. */
export function entryDigits(entry: IdEntry): string {
  return entry.groups.join('')
}
