import { addsUp } from '../domain/check-digit'
import { confirmationShape } from '../domain/id-shape'

/** The eight boxes A to H: 0 to 6 ASCII digits each. */
export type TypedGroups = readonly string[]

/** What the boxes hold after a key, and the box that the next digit goes to. */
export type Typed = { readonly groups: TypedGroups; readonly box: number }

const { groupCount, groupLength } = confirmationShape

/** Eight empty boxes. */
export const noGroups: TypedGroups = Array.from({ length: groupCount }, () => '')

/** A run of digits cut into the boxes from the left; beyond 48 they are left out. */
export function groupsOf(digits: string): TypedGroups {
  return noGroups.map((_, box) => digits.slice(box * groupLength, (box + 1) * groupLength))
}

/** The ASCII digits in what was typed, full-width ones too. */
export function digitsIn(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '')
}

/**
 * A box now holds this text. Digits beyond six go on into the next boxes, over what stands there only where they fill
 * them; a full box hands over to the next one that is not full, whether it adds up or not, so that what is typed without
 * looking up never lands in the wrong box. A digit behind six that do not add up starts the box over.
 */
export function typedInto(before: TypedGroups, box: number, text: string): Typed {
  const groups = [...before]
  const old = groups[box] ?? ''
  const digits = digitsIn(text)
  let rest =
    isWrong(old) && digits.length === groupLength + 1 && digits.startsWith(old) ? digits.slice(-1) : digits
  let at = box
  do {
    groups[at] = rest.slice(0, groupLength)
    rest = rest.slice(groupLength)
    at += 1
  } while (at < groupCount && (rest.length >= groupLength || (rest !== '' && groups[at] === '')))
  const last = at - 1
  return { groups, box: isFull(groups[last]) ? nextBox(groups, last) : last }
}

/** Backspace in an empty box takes the last digit of the box before. */
export function erasedBefore(before: TypedGroups, box: number): Typed {
  if (box === 0) return { groups: before, box }
  const previous = box - 1
  const groups = before.map((group, index) => (index === previous ? group.slice(0, -1) : group))
  return { groups, box: previous }
}

function nextBox(groups: TypedGroups, from: number): number {
  const later = groups.findIndex((group, index) => index > from && !isFull(group))
  if (later !== -1) return later
  const open = groups.findIndex(group => !isFull(group))
  if (open !== -1) return open
  const wrong = groups.findIndex(isWrong)
  return wrong === -1 ? from : wrong
}

function isWrong(group: string): boolean {
  return isFull(group) && !addsUp(group)
}

function isFull(group: string | undefined): boolean {
  return group?.length === groupLength
}
