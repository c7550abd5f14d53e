import { entryDigits, type IdEntry } from './id-entry'
import { type IdGroup, idGroup } from './id-groups'
import { digitCount } from './id-shape'

/** What one key did, for sound, vibration and voice; `refused` empties the group again (dictation). */
export type EntryEvent =
  | { readonly kind: 'digit' }
  | { readonly kind: 'group-right'; readonly group: number }
  | { readonly kind: 'group-wrong'; readonly group: number }
  | { readonly kind: 'refused'; readonly group: number; readonly digits: string }
  | { readonly kind: 'complete' }
  | { readonly kind: 'full' }

/** The entry's groups with their states. */
export function entryGroups(entry: IdEntry): IdGroup[] {
  return entry.groups.map(digits => idGroup(digits, entry.shape.groupLength))
}

/** Whether every group is full and adds up. */
function entryIsProven(entry: IdEntry): boolean {
  return entryGroups(entry).every(group => group.state === 'right')
}

/** Whether every group is full, right or wrong. */
export function entryIsFull(entry: IdEntry): boolean {
  return entryDigits(entry).length === digitCount(entry.shape)
}

/** Goes to a group; a full one will be started over by the next digit. */
export function goToGroup(entry: IdEntry, group: number): IdEntry {
  const digits = entry.groups[group]
  if (digits === undefined) return entry
  return { ...entry, current: group, startOver: digits.length === entry.shape.groupLength }
}

/**
 * Types one ASCII digit.
 * @param refuseWrong dictation: a group that does not add up is emptied at once, to be asked for again
 */
function typeDigit(
  entry: IdEntry,
  digit: string,
  refuseWrong: boolean,
): { readonly entry: IdEntry; readonly event: EntryEvent } {
  const { groupLength } = entry.shape
  const before = digitsOf(entry, entry.current)
  if (before.length === groupLength && !entry.startOver) {
    const open = nextOpenGroup(entry, entry.current)
    if (open === null) return { entry, event: { kind: 'full' } }
    return typeDigit({ ...entry, current: open }, digit, refuseWrong)
  }
  const digits = (entry.startOver ? '' : before) + digit
  const typed = withGroup({ ...entry, startOver: false }, entry.current, digits)
  if (digits.length < groupLength) return { entry: typed, event: { kind: 'digit' } }
  return closeGroup(typed, digits, refuseWrong)
}

/** Types every digit of a text in turn; the event is that of the last one. Other characters are passed over. */
export function typeDigits(
  entry: IdEntry,
  text: string,
  refuseWrong = false,
): { readonly entry: IdEntry; readonly event: EntryEvent | null } {
  let result: { entry: IdEntry; event: EntryEvent | null } = { entry, event: null }
  for (const digit of text
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, digitCount(entry.shape))) {
    const typed = typeDigit(result.entry, digit, refuseWrong)
    result = typed
    if (typed.event.kind === 'refused') break
  }
  return result
}

/** Takes back the last digit; in an empty group, the last one of the group before. */
export function eraseDigit(entry: IdEntry): IdEntry {
  const digits = digitsOf(entry, entry.current)
  if (digits.length > 0) {
    return withGroup({ ...entry, startOver: false }, entry.current, digits.slice(0, -1))
  }
  if (entry.current === 0) return entry
  const previous = entry.current - 1
  const before = digitsOf(entry, previous).slice(0, -1)
  return withGroup({ ...entry, current: previous, startOver: false }, previous, before)
}

function closeGroup(entry: IdEntry, digits: string, refuseWrong: boolean) {
  const group = entry.current
  if (idGroup(digits, entry.shape.groupLength).state === 'wrong') {
    if (!refuseWrong) return { entry: moveOn(entry), event: { kind: 'group-wrong', group } as const }
    return { entry: withGroup(entry, group, ''), event: { kind: 'refused', group, digits } as const }
  }
  if (entryIsProven(entry)) return { entry, event: { kind: 'complete' } as const }
  return { entry: moveOn(entry), event: { kind: 'group-right', group } as const }
}

function moveOn(entry: IdEntry): IdEntry {
  const open = nextOpenGroup(entry, entry.current)
  if (open !== null) return { ...entry, current: open }
  const wrong = entryGroups(entry).findIndex(group => group.state === 'wrong')
  return goToGroup(entry, wrong)
}

function nextOpenGroup(entry: IdEntry, from: number): number | null {
  const { groupCount, groupLength } = entry.shape
  const round = entry.groups.map((_, step) => (from + 1 + step) % groupCount)
  return round.find(group => digitsOf(entry, group).length < groupLength) ?? null
}

function digitsOf(entry: IdEntry, group: number): string {
  return entry.groups[group] ?? ''
}

function withGroup(entry: IdEntry, group: number, digits: string): IdEntry {
  return { ...entry, groups: entry.groups.map((old, index) => (index === group ? digits : old)) }
}
