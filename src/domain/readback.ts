import { blindPairs } from './check-digit'
import { confirmationShape, type groupLetters } from './id-shape'

/** How one tile A to H looks while the ID is read aloud. */
export type TileState = 'confirmed' | 'current' | 'waiting'

/** One group of a confirmation ID as it is read: its place 0 to 7, letter, six digits and their readings. */
export type ReadbackGroup = {
  readonly index: number
  readonly letter: (typeof groupLetters)[number]
  readonly digits: string
  readonly readings: readonly string[]
  /** Which digits have a twin that the check digit cannot tell from them: 0/7, 1/8, 2/9. */
  readonly twins: readonly boolean[]
}

/** What part of a group is said: all of it, three digits, or one (`place` 0 to 5). */
export type Said =
  | { readonly kind: 'group' }
  | { readonly kind: 'triplet'; readonly triplet: 0 | 1 }
  | { readonly kind: 'digit'; readonly place: number }

/**
 * Where the reading aloud stands. One group is said at a time; the next one follows only when the colleague
 * has read it back. Groups count from 0.
 */
export type ReadbackPosition = {
  /** The group being read; null when all are confirmed. */
  readonly current: number | null
  /** Which groups were read back correctly. */
  readonly confirmed: readonly boolean[]
}

const { groupCount } = confirmationShape

/** Starts, or goes on, behind as many groups as are stored as confirmed (0 to 8). */
export function startReadback(confirmedGroups = 0): ReadbackPosition {
  const confirmed = Array.from({ length: groupCount }, (_, group) => group < confirmedGroups)
  return { current: nextWaiting(confirmed, -1), confirmed }
}

/** The colleague has read the current group back correctly: on to the next one that is not confirmed. */
export function confirmGroup(position: ReadbackPosition): ReadbackPosition {
  const { current } = position
  if (current === null) return position
  const confirmed = position.confirmed.map((done, group) => done || group === current)
  return { current: nextWaiting(confirmed, current), confirmed }
}

/** Back by one group, whose confirmation no longer counts; from the end, back to H. */
export function previousGroup(position: ReadbackPosition): ReadbackPosition {
  const current = Math.max(0, (position.current ?? groupCount) - 1)
  const confirmed = position.confirmed.map((done, group) => done && group !== current)
  return { current, confirmed }
}

/** Goes to any group to say it again; what was confirmed stays confirmed. */
export function jumpTo(position: ReadbackPosition, group: number): ReadbackPosition {
  if (!Number.isInteger(group) || group < 0 || group >= groupCount) return position
  return { ...position, current: group }
}

/** The colleague has all eight. */
export function confirmAllGroups(position: ReadbackPosition): ReadbackPosition {
  return { current: null, confirmed: position.confirmed.map(() => true) }
}

/**
 * The group that reading by itself says next: behind the current one, then from A, the first that is neither
 * confirmed nor said in this run; null when everything was said.
 */
export function nextUnsaid(position: ReadbackPosition, said: ReadonlySet<number>): number | null {
  const settled = position.confirmed.map(
    (done, group) => done || group === position.current || said.has(group),
  )
  return nextWaiting(settled, position.current ?? 0)
}

/** Whether every group that is not confirmed was said in this run. */
export function isAllSaid({ confirmed }: ReadbackPosition, said: ReadonlySet<number>): boolean {
  return confirmed.every((done, group) => done || said.has(group))
}

/** Every tile's look, A to H; `current` is the group shown, where that is not the position's own. */
export function tileStates(position: ReadbackPosition, current = position.current): TileState[] {
  return position.confirmed.map((done, group) => {
    if (group === current) return 'current'
    return done ? 'confirmed' : 'waiting'
  })
}

/** Whether all eight groups were read back. */
export function isReadBack(position: ReadbackPosition): boolean {
  return position.confirmed.every(Boolean)
}

/** How many groups from A on are confirmed without a gap: what the activation stores. */
export function confirmedFromStart(position: ReadbackPosition): number {
  const gap = position.confirmed.indexOf(false)
  return gap === -1 ? groupCount : gap
}

/**
 * Marks the digits that the check digit cannot tell from another one (0/7, 1/8, 2/9). The check digit itself has no
 * such twin: it is a remainder of 7, so that a 7, 8 or 9 heard there is found out.
 */
export function blindTwins(digits: string): boolean[] {
  const last = digits.length - 1
  return Array.from(digits, (digit, place) => place < last && blindPairs.flat().some(one => one === digit))
}

function nextWaiting(confirmed: readonly boolean[], after: number): number | null {
  const behind = confirmed.indexOf(false, after + 1)
  if (behind !== -1) return behind
  const before = confirmed.indexOf(false)
  return before === -1 ? null : before
}
