import { addsUp } from './check-digit'

/** How far a group is: nothing typed, some digits, complete and adding up, complete and not adding up. */
export type GroupState = 'empty' | 'partial' | 'right' | 'wrong'

/** One group of an ID as far as it is known; `digits` holds 0 to `length` ASCII digits. */
export type IdGroup = {
  readonly digits: string
  readonly length: number
  readonly state: GroupState
}

/** The arrangement of an ID's digits: 9x7 or 9x6 for installation IDs, 8x6 for confirmation IDs. */
export type IdShape = {
  readonly groupCount: number
  readonly groupLength: number
}

/** 63 digits: Windows 8, Server 2012 and later, and ESU add-ons. */
export const installationShape63: IdShape = { groupCount: 9, groupLength: 7 }
/** 54 digits: Windows XP to 7, older Office, and Office KMS host keys even on a new Windows. */
export const installationShape54: IdShape = { groupCount: 9, groupLength: 6 }
/** 48 digits, groups A to H. */
export const confirmationShape: IdShape = { groupCount: 8, groupLength: 6 }

/** The letters that the portal and the PC print above a confirmation ID's groups. */
export const groupLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** How many digits an ID of this shape has. */
export function digitCount(shape: IdShape): number {
  return shape.groupCount * shape.groupLength
}

/** The state of one group's digits within a shape. */
export function groupStateOf(digits: string, length: number): GroupState {
  if (digits.length === 0) return 'empty'
  if (digits.length < length) return 'partial'
  return digits.length === length && addsUp(digits) ? 'right' : 'wrong'
}

/** A group with its state worked out. */
export function idGroup(digits: string, length: number): IdGroup {
  return { digits, length, state: groupStateOf(digits, length) }
}

/** Cuts a run of digits into a shape's groups from the left; digits beyond the shape are left out. */
export function cutIntoGroups(digits: string, shape: IdShape): IdGroup[] {
  return Array.from({ length: shape.groupCount }, (_, index) => {
    const start = index * shape.groupLength
    return idGroup(digits.slice(start, start + shape.groupLength), shape.groupLength)
  })
}
