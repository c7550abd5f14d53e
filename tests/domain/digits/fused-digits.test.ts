import { describe, expect, test } from 'vitest'
import type { DigitEvidence } from '../../../src/domain/digits/digit-sighting'
import {
  addFrame,
  agreeingFrames,
  firstDigits,
  readingOf,
  showsTheSame,
} from '../../../src/domain/digits/fused-digits'
import { seenDigits } from './seen-digits'

describe('two sightings', () => {
  const text = '1234567890'
  const isSame = (other: readonly DigitEvidence[]) =>
    showsTheSame(firstDigits(seenDigits(text), 1, 'live'), other)

  test.each([
    ['of the same digits', seenDigits(text), true],
    ['of which seven in ten agree', seenDigits('1234567001'), true],
    ['of which six in ten agree', seenDigits('1234560001'), false],
    ['of which eight are confident', seenDigits(text, [0.5, 0.5]), true],
    ['of which all are just confident', seenDigits(text, 0.9), true],
    ['of which seven are confident', seenDigits(text, [0.5, 0.5, 0.5]), false],
    ['of which the doubtful digits do not agree', seenDigits('0034567890', [0.8, 0.8]), true],
    ['of which one is shorter', seenDigits(text.slice(1)), false],
    ['of which one is longer', seenDigits(`${text}1`), false],
  ])('%s', (_, other, expected) => {
    expect(isSame(other)).toBe(expected)
  })

  test('what was doubtful before does not count', () => {
    const doubtful = firstDigits(seenDigits(text, [0.5, 0.5, 0.5]), 1, 'live')
    expect(showsTheSame(doubtful, seenDigits(text))).toBe(false)
    const eight = firstDigits(seenDigits(text, [0.5, 0.5]), 1, 'live')
    expect(showsTheSame(eight, seenDigits(`00${text.slice(2)}`))).toBe(true)
  })
})

test('frames add up, and older ones fade', () => {
  const once = firstDigits(seenDigits('12', 0.7), 1, 'live')
  const twice = addFrame(once, seenDigits('12', 0.7), 2, 'live')
  const likely = (logarithms: readonly number[] | undefined, digit: number) =>
    Math.exp(logarithms?.[digit] ?? 0)
  expect(likely(once.logarithms[0], 1)).toBeCloseTo(0.7)
  const odds = (0.7 / (0.3 / 9)) ** 1.85
  expect(likely(twice.logarithms[0], 1)).toBeCloseTo(odds / (odds + 9))
  expect([once.frames, twice.frames]).toEqual([1, 2])
  expect(readingOf(addFrame(twice, seenDigits('92', 0.8), 3, 'live'))).toBe('12')
  expect(readingOf(addFrame(once, seenDigits('92', 0.8), 2, 'live'))).toBe('92')
})

test.each([
  ['live', -6],
  ['still', -7],
] as const)('one frame alone never rules a digit out: %s', (picture, floor) => {
  const { logarithms } = firstDigits(seenDigits('1', 1 - 9e-5), 1, picture)
  expect((logarithms[0]?.[2] ?? 0) - (logarithms[0]?.[1] ?? 0)).toBeCloseTo(floor, 2)
})

test('each frame is remembered as it read the digits on its own, eight of them', () => {
  const frames = Array.from({ length: 9 }, (_, index) => index + 2)
  const all = frames.reduce(
    (fused, frame) => addFrame(fused, seenDigits('12', [0.61, 0.59]), frame, 'live'),
    firstDigits(seenDigits('12'), 1, 'live'),
  )
  expect(all.readings).toEqual(frames.slice(1).map(frame => ({ frame, digits: '1?' })))
  expect(addFrame(all, seenDigits('12', [0.41, 0.39]), 11, 'still').readings.at(-1)).toEqual({
    frame: 11,
    digits: '1?',
  })
})

test('a frame knows a digit from a probability on', () => {
  const readBy = (picture: 'live' | 'still', probability: number) =>
    firstDigits(seenDigits('1', probability), 1, picture).readings.map(({ digits }) => digits)
  expect([readBy('live', 0.6), readBy('still', 0.4)]).toEqual([['1'], ['1']])
})

test('it is counted how many frames read some digits on their own', () => {
  const fused = ['1234', '1294', '0234'].reduce(
    (before, text, index) => addFrame(before, seenDigits(text), index + 2, 'live'),
    firstDigits(seenDigits('1234'), 1, 'live'),
  )
  expect([
    agreeingFrames(fused, 0, '12'),
    agreeingFrames(fused, 2, '34'),
    agreeingFrames(fused, 0, '1234'),
  ]).toEqual([3, 3, 2])
})
