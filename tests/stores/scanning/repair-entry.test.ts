import { describe, expect, test } from 'vitest'
import {
  canBeVouched,
  chooseDigit,
  eraseDigit,
  goOn,
  isRepaired,
  isSettled,
  openGroup,
  type Repair,
  repairedDigits,
  repairOf,
  selectPlace,
  typeDigit,
  vouchForGroup,
} from '../../../src/stores/scanning/repair-entry'
import { inventedInstallationId } from '../invented-ids'
import { seenGroups, unsureGroup } from './seen-places'

const digits = inventedInstallationId()
const group = (index: number) => digits.slice(index * 7, index * 7 + 7)
const typeAll = (repair: Repair, keys: string) => [...keys].reduce(typeDigit, repair)

/** All proven but these. */
function repair(others: Parameters<typeof seenGroups>[1]) {
  return repairOf(seenGroups(digits, others))
}

describe('repairing by hand', () => {
  test('opens the first group that is not proven, at its doubtful digit', () => {
    expect(repair({ 4: unsureGroup(group(4), 3), 6: unsureGroup(group(6), 0) })).toMatchObject({
      open: 4,
      place: 3,
    })
  })

  test('a chosen digit settles its group and opens the next one', () => {
    const start = repair({ 4: unsureGroup(group(4), 3), 6: unsureGroup(group(6), 5) })
    const next = chooseDigit(start, digits[4 * 7 + 3] ?? '')
    expect(next).toMatchObject({ open: 6, place: 5 })
    expect(isRepaired(next)).toBe(false)
    const last = chooseDigit(next, digits[6 * 7 + 5] ?? '')
    expect(isRepaired(last)).toBe(true)
    expect(repairedDigits(last)).toBe(digits)
  })

  test('with two doubtful digits the second one is next', () => {
    const start = repair({ 2: unsureGroup(group(2), 1, 4) })
    const next = chooseDigit(start, digits[2 * 7 + 1] ?? '')
    expect(next).toMatchObject({ open: 2, place: 4 })
  })

  test('a doubtful twin is never taken for settled, though the group adds up', () => {
    const start = repair({ 2: unsureGroup(group(2), 1) })
    const open = start.groups[2]
    expect(open && isSettled(open)).toBe(false)
    expect(open && canBeVouched(open)).toBe(false)
    expect(vouchForGroup(start)).toBe(start)
  })

  test('a wrong choice keeps the group open', () => {
    const wrong = String((Number(digits[14]) + 1) % 10)
    const next = chooseDigit(repair({ 2: unsureGroup(group(2), 0) }), wrong)
    expect(next.open).toBe(2)
    expect(isRepaired(next)).toBe(false)
  })

  test('a group without doubtful digits waits until the user has compared it', () => {
    const start = repair({ 7: unsureGroup(group(7)) })
    expect(isRepaired(start)).toBe(false)
    expect(isRepaired(vouchForGroup(start))).toBe(true)
  })

  test('a group that does not add up cannot be vouched for', () => {
    const wrong = `${group(7).slice(0, 6)}${(Number(group(7)[6]) + 1) % 7}`
    const start = repair({ 7: unsureGroup(wrong) })
    expect(isRepaired(vouchForGroup(start))).toBe(false)
  })

  test('keys go through the whole group from its first place', () => {
    const wrong = [...group(3)].map(digit => String((Number(digit) + 3) % 10)).join('')
    const start = selectPlace(repair({ 3: unsureGroup(wrong), 5: unsureGroup(group(5), 2) }), 0)
    const typed = typeAll(start, group(3))
    expect(typed).toMatchObject({ open: 5, place: 2 })
  })

  test('keys typed on never reach the next group', () => {
    const start = selectPlace(repair({ 3: unsureGroup(group(3), 2), 5: unsureGroup(group(5), 2) }), 0)
    for (let typed = 1; typed < 7; typed++) {
      expect(typeAll(start, group(3).slice(0, typed)).open).toBe(3)
    }
    expect(typeAll(start, group(3)).open).toBe(5)
  })

  test('a last group that is right before its last place is typed waits for the typing to end', () => {
    const start = selectPlace(repair({ 3: unsureGroup(group(3), 2) }), 0)
    const typed = typeAll(start, group(3).slice(0, 4))
    expect(typed.groups.every(isSettled)).toBe(true)
    expect(isRepaired(typed)).toBe(false)
    expect(isRepaired(goOn(typed))).toBe(true)
    expect(isRepaired(typeAll(typed, group(3).slice(4)))).toBe(true)
  })

  test('one key at the doubtful place settles its group', () => {
    const start = repair({ 3: unsureGroup(group(3), 2), 5: unsureGroup(group(5), 2) })
    expect(typeDigit(start, group(3)[2] ?? '')).toMatchObject({ open: 5, place: 2, run: 0 })
  })

  test('erasing empties the place, then the one before', () => {
    const once = eraseDigit(selectPlace(repair({ 0: unsureGroup(group(0), 4) }), 4))
    expect(once.groups[0]?.places[4]).toMatchObject({ digit: '', doubtful: true })
    const twice = eraseDigit(once)
    expect(twice.place).toBe(3)
    expect(twice.groups[0]?.places[3]?.digit).toBe('')
    expect(repairedDigits(twice)).toHaveLength(61)
  })

  test('a proven group can be opened, looked at and corrected', () => {
    const start = openGroup(repair({ 8: unsureGroup(group(8), 0) }), 1)
    expect(start).toMatchObject({ open: 1, place: 0 })
    const changed = typeDigit(start, String((Number(group(1)[0]) + 1) % 10))
    const open = changed.groups[1]
    expect(open && isSettled(open)).toBe(false)
    expect(changed.open).toBe(1)
  })

  test('places outside the group do not exist', () => {
    const start = repair({ 0: unsureGroup(group(0)) })
    expect(selectPlace(start, 9).place).toBe(6)
    expect(selectPlace(start, -1).place).toBe(0)
    expect(openGroup(start, 12)).toBe(start)
  })

  test('a group of which nothing was seen is typed', () => {
    const nothing = { digit: '', doubtful: true, choices: [] }
    const empty = { state: 'empty', places: Array.from({ length: 7 }, () => nothing) } as const
    const start = repair({ 8: empty })
    expect(start).toMatchObject({ open: 8, place: 0 })
    expect(repairedDigits(typeAll(start, group(8)))).toBe(digits)
    expect(isRepaired(typeAll(start, group(8)))).toBe(true)
  })
})
