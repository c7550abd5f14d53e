import { groupOfPlaces, type SeenGroup, type SeenPlace } from './seen-id'

/** A group that is being compared with its picture. */
export type RepairGroup = {
  readonly places: readonly SeenPlace[]
  /** Proven by the camera, or the user has said so. */
  readonly vouched: boolean
  /** The user has changed it or vouched for it. */
  readonly touched: boolean
}

/** The nine groups while they are put right by hand, the open one, and the place the next key replaces. */
export type Repair = {
  readonly groups: readonly RepairGroup[]
  readonly open: number
  readonly place: number
  /** Keys typed one after another since a place was chosen. */
  readonly run: number
}

/**
 * Begins at the first group that is not proven.
 * @param earlier what the user did before going back to the camera: what was settled stays, the rest where nothing is proven since
 */
export function repairOf(groups: readonly SeenGroup[], earlier: Repair | null = null): Repair {
  const repair = {
    groups: groups.map(({ places, state }, index): RepairGroup => {
      const before = earlier?.groups[index]
      const proven = state === 'proven'
      return before?.touched && (!proven || isSettled(before))
        ? before
        : { places, vouched: proven, touched: false }
    }),
    open: 0,
    place: 0,
    run: 0,
  }
  return openNext(repair, -1)
}

/** Full, adding up, nothing doubtful left, and vouched for. */
export function isSettled(group: RepairGroup): boolean {
  return group.vouched && canBeVouched(group)
}

/** Full, adding up and nothing doubtful left: what is missing is that somebody compares it with the picture. */
export function canBeVouched({ places }: RepairGroup): boolean {
  return groupOfPlaces(places).state === 'right' && places.every(place => !place.doubtful)
}

/** Whether every group is settled, and nobody is typing on. */
export function isRepaired(repair: Repair): boolean {
  return repair.groups.every(isSettled) && !mayGoOn(repair)
}

/** All digits, in order; those not known are left out. */
export function repairedDigits(repair: Repair): string {
  return repair.groups.flatMap(({ places }) => places.map(place => place.digit)).join('')
}

/** Opens a group at its first doubtful place. */
export function openGroup(repair: Repair, open: number): Repair {
  const places = repair.groups[open]?.places
  return places ? { ...repair, open, place: firstDoubtful(places) ?? 0, run: 0 } : repair
}

/** Chooses the place that the next key replaces. */
export function selectPlace(repair: Repair, place: number): Repair {
  return { ...repair, place: within(repair, place), run: 0 }
}

/**
 * Takes the digit of a key. Keys follow one another through the group; the group is left when its last place is typed,
 * or when a single key settled the doubtful place that was chosen: what is typed on must never reach another group.
 */
export function typeDigit(repair: Repair, digit: string): Repair {
  const { place, run } = repair
  const wasDoubtful = repair.groups[repair.open]?.places[place]?.doubtful ?? false
  const next = withDigit(repair, digit)
  const last = place === lastPlace(repair)
  if (openIsSettled(next) && (last || (run === 0 && wasDoubtful))) return openNext(next, next.open)
  return { ...next, place: within(next, place + 1), run: run + 1 }
}

/** Takes one of the offered digits, and goes to the next doubtful place, in the next group where there is none here. */
export function chooseDigit(repair: Repair, digit: string): Repair {
  const next = withDigit(repair, digit)
  if (openIsSettled(next)) return openNext(next, next.open)
  const doubtful = firstDoubtful(next.groups[next.open]?.places ?? [])
  return { ...next, place: doubtful ?? next.place, run: 0 }
}

/** Empties the chosen place; where it is empty already, the one before. */
export function eraseDigit(repair: Repair): Repair {
  const here = repair.groups[repair.open]?.places[repair.place]
  const at = here?.digit === '' ? within(repair, repair.place - 1) : repair.place
  return withPlace({ ...repair, place: at, run: 0 }, at, place => ({ ...place, digit: '', doubtful: true }))
}

/** The user has compared the open group with its picture: goes on to the next one. */
export function vouchForGroup(repair: Repair): Repair {
  const group = repair.groups[repair.open]
  if (!group || !canBeVouched(group)) return repair
  return openNext(withGroup(repair, { ...group, vouched: true, touched: true }), repair.open)
}

/** Goes on to the next group that is not settled, from one that became so while it was typed through. */
export function goOn(repair: Repair): Repair {
  return openIsSettled(repair) ? openNext(repair, repair.open) : repair
}

/** Whether the open group became settled before its last place was typed: the user may still be typing. */
export function mayGoOn(repair: Repair): boolean {
  return repair.run > 0 && openIsSettled(repair)
}

function openIsSettled(repair: Repair): boolean {
  const group = repair.groups[repair.open]
  return group !== undefined && isSettled(group)
}

function openNext(repair: Repair, from: number): Repair {
  const count = repair.groups.length
  for (let step = 1; step <= count; step++) {
    const index = (from + step) % count
    const group = repair.groups[index]
    if (group && !isSettled(group)) return openGroup(repair, index)
  }
  return { ...repair, run: 0 }
}

function withDigit(repair: Repair, digit: string): Repair {
  return withPlace(repair, repair.place, place => ({ ...place, digit, doubtful: false }))
}

/** Whoever changes a group vouches for what it holds then. */
function withPlace(repair: Repair, at: number, change: (place: SeenPlace) => SeenPlace): Repair {
  const group = repair.groups[repair.open]
  if (!group) return repair
  const places = group.places.map((place, index) => (index === at ? change(place) : place))
  return withGroup(repair, { places, vouched: true, touched: true })
}

function withGroup(repair: Repair, group: RepairGroup): Repair {
  return { ...repair, groups: repair.groups.map((old, index) => (index === repair.open ? group : old)) }
}

function firstDoubtful(places: readonly SeenPlace[]): number | null {
  const index = places.findIndex(place => place.doubtful || place.digit === '')
  return index === -1 ? null : index
}

function lastPlace(repair: Repair): number {
  return (repair.groups[repair.open]?.places.length ?? 1) - 1
}

function within(repair: Repair, place: number): number {
  return Math.min(Math.max(place, 0), lastPlace(repair))
}
