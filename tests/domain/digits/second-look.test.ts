import { expect, test } from 'vitest'
import type { BlockSighting, GlyphSighting, LineSighting } from '../../../src/domain/digits/digit-sighting'
import { quadAround } from '../../../src/domain/digits/line-place'
import { seenAgain } from '../../../src/domain/digits/second-look'

const height = 20
/** Digits 15 pixels apart on a level line. */
const pitch = 15

function sure(digit: number, probability = 0.98): readonly number[] {
  const rest = Math.log((1 - probability) / 9)
  return Array.from({ length: 10 }, (_, other) => (other === digit ? Math.log(probability) : rest))
}

function block(text: string): BlockSighting {
  const digits = [...text].map((digit, index) => ({
    digits: sure(Number(digit)),
    quad: quadAround({ x: 100 + index * pitch, y: 50 }, { x: 1, y: 0 }, pitch, height),
  }))
  const quad = quadAround({ x: 200, y: 50 }, { x: 1, y: 0 }, 400, height)
  return { kind: 'installation-id', digits, groupLength: 7, countMargin: 0, quad }
}

function line(glyphs: readonly { readonly x: number; readonly digits: readonly number[] }[]): LineSighting {
  const seen = glyphs.map(
    ({ x, digits }): GlyphSighting => ({ at: (x - 90) / height, digits, other: -9, none: -9 }),
  )
  return {
    left: { x: 90, y: 50 },
    right: { x: 600, y: 50 },
    leftHeight: height,
    rightHeight: height,
    glyphs: seen,
  }
}

function text({ digits }: BlockSighting): string {
  return digits.map(({ digits }) => digits.indexOf(Math.max(...digits))).join('')
}

test('a second look gives its own digits in the places of the first', () => {
  const again = seenAgain(block('1234567'), [
    line([...'1934567'].map((digit, index) => ({ x: 101 + index * pitch, digits: sure(Number(digit)) }))),
  ])
  expect(text(again)).toBe('1934567')
})

test('a digit that the second look did not see is unknown there', () => {
  const seen = [...'1234567'].map((digit, index) => ({ x: 100 + index * pitch, digits: sure(Number(digit)) }))
  const again = seenAgain(block('1234567'), [line(seen.filter((_, index) => index !== 3))])
  expect(again.digits[3]?.quad).toBe(null)
  expect(Math.exp(Math.max(...(again.digits[3]?.digits ?? [])))).toBeCloseTo(0.1)
  expect(text(again).slice(4)).toBe('567')
})

test('its evidence is of digits alone: what else the glyph may be is left out', () => {
  const doubtful = sure(8, 0.98).map(value => value + Math.log(0.5))
  const again = seenAgain(block('8'), [line([{ x: 100, digits: doubtful }])])
  const sum = (again.digits[0]?.digits ?? []).reduce((total, value) => total + Math.exp(value), 0)
  expect(sum).toBeCloseTo(1)
})

test('of two glyphs near a digit, the nearer one counts, below it as well as beside it', () => {
  const place = (x: number, y: number, digit: number) => ({
    ...line([{ x, digits: sure(digit) }]),
    left: { x: 90, y },
    right: { x: 600, y },
  })
  expect(text(seenAgain(block('1'), [place(104, 50, 2), place(103, 50, 3)]))).toBe('3')
  expect(text(seenAgain(block('1'), [place(103, 50, 3), place(104, 50, 2)]))).toBe('3')
  expect(text(seenAgain(block('1'), [place(100, 54, 2), place(103, 50, 3)]))).toBe('3')
  expect(text(seenAgain(block('1'), [place(102, 50, 2), place(100, 51, 3)]))).toBe('3')
})

test.each([
  ['right', { x: 105.5, y: 50 }, 5],
  ['below', { x: 100, y: 55.5 }, 5],
  ['too far right', { x: 106.5, y: 50 }, null],
  ['too far above', { x: 100, y: 43.5 }, null],
])('the same digit is within 0.3 digit heights: %s', (_, { x, y }, digit) => {
  const other = { ...line([{ x, digits: sure(5) }]), left: { x: 90, y }, right: { x: 600, y } }
  const [seen] = seenAgain(block('1'), [other]).digits
  expect(seen?.quad === null).toBe(digit === null)
  if (digit !== null) expect(seen?.quad).toEqual(block('1').digits[0]?.quad)
})

test('what was never seen stays as it was', () => {
  const [digit] = block('1').digits
  const unseen = { ...block('1'), digits: [{ digits: digit?.digits ?? [], quad: null }] }
  expect(seenAgain(unseen, [line([{ x: 100, digits: sure(5) }])])).toEqual(unseen)
})
