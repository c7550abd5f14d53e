import { expect, test } from 'vitest'
import { FrameTurns } from '../../../src/workers/digits/frame-turns'

function turnsOf(turns: FrameTurns, count: number, digitsAt: (turn: number) => boolean): number[] {
  return Array.from({ length: count }, () => {
    const turn = turns.turnsFor(720, 1280)
    turns.saw(digitsAt(turn))
    return turn
  })
}

test('a picture that stands is looked at turned now and then, until digits come into view', () => {
  const seen = turnsOf(new FrameTurns(), 12, () => false)
  expect(new Set(seen)).toEqual(new Set([0, 1, 3]))
  expect(seen.filter(turn => turn === 0).length).toBeGreaterThanOrEqual(6)
})

test('the way in which digits were seen is kept', () => {
  const turns = new FrameTurns()
  const seen = turnsOf(turns, 12, turn => turn === 3)
  expect(seen.at(-1)).toBe(3)
  expect(turnsOf(turns, 5, turn => turn === 3)).toEqual([3, 3, 3, 3, 3])
})

test('one picture without digits, such as a blurred one, does not change the way', () => {
  const turns = new FrameTurns()
  turnsOf(turns, 12, turn => turn === 1)
  turns.saw(false)
  expect(turns.turnsFor(720, 1280)).toBe(1)
})

test('a picture that lies is never turned', () => {
  const turns = new FrameTurns()
  for (let frame = 0; frame < 12; frame++) {
    expect(turns.turnsFor(1280, 720)).toBe(0)
    turns.saw(false)
  }
})
