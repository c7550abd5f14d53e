import { type IdGroup, idGroup } from '../../domain/id-groups'

/** One digit's place in a group that was seen. */
export type SeenPlace = {
  /** The likeliest digit; empty where nothing was seen. */
  readonly digit: string
  /** Another digit may well stand here. */
  readonly doubtful: boolean
  /** The digits that may stand here, the likeliest first. */
  readonly choices: readonly string[]
}

/** One group of an ID as the pictures so far show it. `proven` is what the evidence says, never a guess. */
export type SeenGroup = {
  readonly state: 'empty' | 'unsure' | 'proven'
  readonly places: readonly SeenPlace[]
}

/** One installation ID before the camera. */
export type SeenId = {
  /** Stays the same for the same ID. */
  readonly number: number
  readonly groups: readonly SeenGroup[]
  /** The last look showed it. */
  readonly inView: boolean
  /** How far down in the picture it stood when it was seen last, in pixels. */
  readonly top: number
}

/** Whether every group is proven. */
export function isWhole(seen: SeenId): boolean {
  return seen.groups.every(group => group.state === 'proven')
}

/** How many groups are proven. */
export function provenCount(seen: SeenId): number {
  return seen.groups.filter(group => group.state === 'proven').length
}

/** All digits of an ID, in order. */
export function seenDigits(seen: SeenId): string {
  return seen.groups.flatMap(group => group.places.map(place => place.digit)).join('')
}

/** Whether what is known of it says these digits; a misread one or two do not count. */
export function showsDigits(seen: SeenId, digits: string): boolean {
  const places = seen.groups.flatMap(group => group.places)
  if (places.length !== digits.length) return false
  const known = places.flatMap(({ digit }, index) => (digit === '' ? [] : [digit === digits[index]]))
  return known.length > 0 && known.filter(Boolean).length >= 0.9 * known.length
}

/** A group of places as the tiles draw it; a place that is not known shows as a question mark. */
export function groupOfPlaces(places: readonly { readonly digit: string }[]): IdGroup {
  const digits = places.map(({ digit }) => digit || '?').join('')
  const known = digits.replace(/\?+$/, '')
  return known.includes('?')
    ? { digits: known, length: places.length, state: 'partial' }
    : idGroup(known, places.length)
}
