import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addsUp } from '../../src/domain/check-digit'
import {
  blindTwins,
  confirmAllGroups,
  confirmedFromStart,
  confirmGroup,
  isAllSaid,
  isReadBack,
  jumpTo,
  nextUnsaid,
  previousGroup,
  startReadback,
  tileStates,
} from '../../src/domain/readback'
import { groupOf } from './arbitrary-ids'

function times<T>(count: number, start: T, move: (value: T) => T): T {
  return Array.from({ length: count }).reduce<T>(value => move(value), start)
}

test('each confirmation leads to the next group, the eighth to the end', () => {
  const third = times(2, startReadback(), confirmGroup)
  expect(third.current).toBe(2)
  expect(tileStates(third).join(' ')).toBe(
    'confirmed confirmed current waiting waiting waiting waiting waiting',
  )
  const end = times(8, startReadback(), confirmGroup)
  expect([end.current, isReadBack(end), confirmedFromStart(end)]).toEqual([null, true, 8])
  expect(confirmGroup(end)).toBe(end)
})

test('reading goes on behind the groups that were confirmed before the app was closed', () => {
  expect(startReadback(5).current).toBe(5)
  expect(startReadback(8).current).toBe(null)
})

test('going back takes the confirmation back', () => {
  const position = previousGroup(startReadback(3))
  expect([position.current, confirmedFromStart(position)]).toEqual([2, 2])
  expect(confirmGroup(position).current).toBe(3)
  expect(previousGroup(startReadback(8)).current).toBe(7)
  expect(previousGroup(startReadback()).current).toBe(0)
})

test('jumping back to a group keeps what was confirmed, and goes on where work is left', () => {
  const position = jumpTo(startReadback(5), 1)
  expect(tileStates(position).slice(0, 6)).toEqual([
    'confirmed',
    'current',
    'confirmed',
    'confirmed',
    'confirmed',
    'waiting',
  ])
  expect(confirmGroup(position).current).toBe(5)
})

test('a group that was jumped over still has to be confirmed', () => {
  const position = times(2, jumpTo(startReadback(), 6), confirmGroup)
  expect(position.current).toBe(0)
  expect([confirmedFromStart(position), isReadBack(position)]).toEqual([0, false])
})

test('reading by itself goes through what waits, from the group shown and then from A, each once', () => {
  let position = jumpTo(startReadback(2), 5)
  const said = new Set<number>()
  const order: number[] = []
  for (let group: number | null = 5; group !== null; group = nextUnsaid(position, said)) {
    position = jumpTo(position, group)
    said.add(group)
    order.push(group)
  }
  expect(order).toEqual([5, 6, 7, 2, 3, 4])
  expect(isAllSaid(position, said)).toBe(true)
  said.delete(3)
  expect(isAllSaid(position, said)).toBe(false)
  expect(nextUnsaid(startReadback(8), new Set())).toBe(null)
})

test('the group that is being said is not the one said next, though it is the last', () => {
  expect(nextUnsaid(startReadback(7), new Set())).toBe(null)
})

test('any group can be jumped to, A too, and none beyond', () => {
  const position = jumpTo(startReadback(3), 5)
  expect(jumpTo(position, 0).current).toBe(0)
  expect(jumpTo(position, 7).current).toBe(7)
  for (const none of [-1, 8, 1.5, Number.NaN]) expect(jumpTo(position, none)).toBe(position)
})

test('all can be confirmed at once', () => {
  const position = confirmAllGroups(jumpTo(startReadback(2), 5))
  expect(position).toEqual(startReadback(8))
})

test('0/7, 1/8 and 2/9 are marked, but not in the check digit’s own place', () => {
  expect(blindTwins('078192')).toEqual([true, true, true, true, true, false])
  expect(blindTwins('345670')).toEqual([false, false, false, false, true, false])
})

test('what is marked is what the check digit does not find out', () => {
  fc.assert(
    fc.property(groupOf(6), fc.nat(5), fc.nat(9), (group, place, misheard) => {
      fc.pre(group[place] !== String(misheard))
      const heard = group.slice(0, place) + String(misheard) + group.slice(place + 1)
      if (addsUp(heard)) expect(blindTwins(group)[place]).toBe(true)
    }),
  )
})

describe('any taps', () => {
  const move = fc.oneof(
    fc.constantFrom(confirmGroup, previousGroup),
    fc
      .integer({ min: -1, max: 9 })
      .map(group => (position: ReturnType<typeof startReadback>) => jumpTo(position, group)),
  )
  test('leave exactly one current group, or none when all are confirmed', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), moves => {
        const position = moves.reduce((at, step) => step(at), startReadback())
        const states = tileStates(position)
        expect(states).toHaveLength(8)
        expect(states.filter(state => state === 'current')).toHaveLength(position.current === null ? 0 : 1)
        expect(position.current === null).toBe(isReadBack(position) && !states.includes('current'))
      }),
    )
  })
})
