import { expect, test } from 'vitest'
import { inContext } from '../../../../src/workers/digits/lines/line-context'

const line = (x: number, y: number, width: number, score: number, height = 16) => ({
  left: { x, y },
  right: { x: x + width, y },
  leftHeight: height,
  rightHeight: height,
  score,
})

const long = line(100, 100, 700, 3)

test('the few digits below a long run come before a stray text', () => {
  const wrapped = line(100, 128, 24, -5)
  const stray = line(100, 300, 200, -4)
  expect(inContext([stray, wrapped, long]).map(({ left }) => left.y)).toEqual([100, 128, 300])
})

test('a group in the row of others is raised', () => {
  const groups = [line(100, 100, 90, 1), line(220, 101, 90, -2)]
  const stray = line(100, 300, 90, -1)
  expect(inContext([stray, ...groups]).map(({ left }) => left.y)).toEqual([100, 101, 300])
})

test.each([
  ['of another height', line(100, 128, 24, -5, 30)],
  ['further down', line(100, 160, 24, -5)],
  ['above', line(100, 72, 24, -5)],
  ['below its right part', line(500, 128, 24, -5)],
])('a short text %s is not', (_, other) => {
  expect(inContext([long, other])[1]?.score).toBe(-5)
})
