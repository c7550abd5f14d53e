import { addsUp } from './check-digit'
import type { IdShape } from './id-shape'

/** How far a group is: nothing typed, some digits, complete and adding up, complete and not adding up. */
export type GroupState = 'empty' | 'partial' | 'right' | 'wrong'

/** One group of an ID as far as it is known; `digits` holds 0 to `length` ASCII digits. */
export type IdGroup = {
  readonly digits: string
  readonly length: number
  readonly state: GroupState
}

/** The state of one group's digits within a shape. */
function groupStateOf(digits: string, length: number): GroupState {
  if (digits.length === 0) return 'empty'
  if (digits.length < length) return 'partial'
  return digits.length === length && addsUp(digits) ? 'right' : 'wrong'
}

/** A group with its state worked out. */
export function idGroup(digits: string, length: number): IdGroup {
  return { digits, length, state: groupStateOf(digits, length) }
}

/** Cuts a run of digits into a shape's groups from the left; digits beyond the shape are left out. */
export function cutIntoGroups(digits: string, { groupCount, groupLength }: IdShape): IdGroup[] {
  const groups: IdGroup[] = []
  for (let start = 0; groups.length < groupCount; start += groupLength) {
    groups.push(idGroup(digits.slice(start, start + groupLength), groupLength))
  }
  return groups
}
