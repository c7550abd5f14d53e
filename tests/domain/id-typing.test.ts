import { describe, expect, test } from 'vitest'
import { emptyEntry, entryDigits, entryOf, type IdEntry } from '../../src/domain/id-entry'
import { installationShape63 } from '../../src/domain/id-shape'
import { entryIsFull, eraseDigit, goToGroup, typeDigits } from '../../src/domain/id-typing'
import { groupsOf, installationId63, itemOf } from './arbitrary-ids'

const empty = emptyEntry(installationShape63)
const groups = groupsOf(installationId63)
const first = itemOf(groups, 0)
const second = itemOf(groups, 1)
const wrongly = (group: string) => group.slice(0, -1) + String((Number(group.at(-1)) + 1) % 7)
const typed = (entry: IdEntry, text: string) => typeDigits(entry, text).entry

test('an entry made from digits goes on behind them', () => {
  expect(entryOf('', installationShape63)).toEqual(empty)
  expect(entryOf('683', installationShape63)).toMatchObject({ current: 0, startOver: false })
  expect(entryOf(first, installationShape63)).toMatchObject({ current: 1, startOver: false })
  expect(entryOf(installationId63.slice(0, -1), installationShape63).current).toBe(8)
  expect(entryOf(`${installationId63}5`, installationShape63)).toMatchObject({ groups, current: 8 })
})

test('an entry is full with its last digit, not before', () => {
  expect([entryIsFull(empty), entryIsFull(entryOf(installationId63.slice(1), installationShape63))]).toEqual([
    false,
    false,
  ])
  expect(entryIsFull(entryOf(installationId63, installationShape63))).toBe(true)
})

describe('which group the next digit goes to', () => {
  test('a group with some digits goes on where it was left', () => {
    const left = goToGroup(typed(goToGroup(typed(empty, '683'), 1), '7'), 0)
    expect(typed(left, '0').groups.slice(0, 2)).toEqual(['6830', '7'])
  })

  test('a full group that nobody chose is passed over, also the last one', () => {
    const atFull = { ...entryOf(first, installationShape63), current: 0 }
    expect(typed(atFull, '7').groups.slice(0, 2)).toEqual([first, '7'])
    const atLast = { ...empty, groups: [...groups.slice(0, 3), '', ...groups.slice(4)], current: 8 }
    expect(typed(atLast, '1')).toMatchObject({ current: 3, groups: { 3: '1', 8: groups[8] } })
  })

  test('any number of full groups is passed over', () => {
    const atFull = { ...entryOf(first + second, installationShape63), current: 0 }
    expect(typed(atFull, '7').groups.slice(0, 3)).toEqual([first, second, '7'])
  })

  test('behind the last digit it is the first wrong group, started over', () => {
    const faulty = [...groups.slice(0, 3), wrongly(itemOf(groups, 3)), ...groups.slice(4)]
    const { entry, event } = typeDigits(empty, faulty.join(''))
    expect(event).toEqual({ kind: 'group-right', group: 8 })
    expect(entry).toMatchObject({ current: 3, startOver: true })
    expect(typeDigits(entry, itemOf(groups, 3))).toMatchObject({
      event: { kind: 'complete' },
      entry: { groups },
    })
  })
})

test('digits beyond the shape are left out, whatever stands between them', () => {
  expect(typeDigits(empty, `${installationId63}5`).event).toEqual({ kind: 'complete' })
  expect(typeDigits(empty, 'none')).toEqual({ entry: empty, event: null })
})

describe('in dictation', () => {
  test('what was said behind a refused group is not taken for it', () => {
    const { entry, event } = typeDigits(empty, `${first}${wrongly(second)}${groups[2]}`, true)
    expect(event).toEqual({ kind: 'refused', group: 1, digits: wrongly(second) })
    expect([entry.current, entryDigits(entry)]).toEqual([1, first])
  })

  test('right groups are taken one after the other', () => {
    expect(typeDigits(empty, installationId63, true)).toMatchObject({ event: { kind: 'complete' } })
  })

  test('a wrong group that was passed over is refused like any other', () => {
    const atFull = { ...entryOf(first, installationShape63), current: 0 }
    expect(typeDigits(atFull, wrongly(second), true).event).toMatchObject({ kind: 'refused', group: 1 })
  })
})

describe('erasing', () => {
  test('takes one digit of a group that was chosen for correction, and goes on there', () => {
    const erased = eraseDigit(goToGroup(entryOf(installationId63, installationShape63), 4))
    expect(erased).toMatchObject({ current: 4, startOver: false })
    expect(erased.groups[4]).toBe(itemOf(groups, 4).slice(0, -1))
    expect(typeDigits(erased, itemOf(groups, 4).slice(-1)).event).toEqual({ kind: 'complete' })
  })

  test('goes back into the group before, and on from there', () => {
    const erased = eraseDigit(typed(empty, first))
    expect(erased).toMatchObject({ current: 0, startOver: false })
    expect(typeDigits(erased, first.slice(-1)).event).toEqual({ kind: 'group-right', group: 0 })
  })

  test('finds back from a place behind the last group', () => {
    expect(eraseDigit({ ...empty, current: 9 })).toEqual({ ...empty, current: 8 })
  })

  test('at the beginning nothing is left to take', () => {
    expect(eraseDigit(empty)).toBe(empty)
  })
})
