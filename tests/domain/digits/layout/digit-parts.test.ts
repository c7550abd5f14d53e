import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../../src/domain/digits/layout/digit-parts'
import type { GlyphRow } from '../../../../src/domain/digits/layout/glyph-row'
import { shownText } from '../read-digits'
import { directions, evenly, height, pitch, type RowPlace, rowOf } from './placed-rows'

const digits = '12345678901234567890'
const words = 'xxxxxxxx'

/** The digits of each part, `?` for one that was not seen, with `label` before what stands behind one. */
function parts(...rows: readonly GlyphRow[]): readonly string[] {
  return partsOf(rows, new Set()).map(part => `${part.afterLabel ? 'label ' : ''}${shownText(part)}`)
}

test('a line of digits is a part, if it is long enough and no whole ID', () => {
  expect(parts(rowOf(digits))).toEqual([digits])
  expect(parts(rowOf('1234567890123'))).toEqual(['1234567890123'])
  expect(parts(rowOf('123456789012'))).toEqual([])
  const long = digits.repeat(4)
  expect(parts(rowOf(long.slice(0, 62)))).toEqual([long.slice(0, 62)])
  expect(parts(rowOf(long.slice(0, 63)))).toEqual([])
  expect(parts(rowOf(words), rowOf(''))).toEqual([])
})

test('a line of which an ID has taken a digit is none', () => {
  const row = rowOf(digits)
  expect(partsOf([row], new Set(row.glyphs.slice(5, 6)))).toEqual([])
})

test('groups make a part where all of them are whole', () => {
  expect(parts(rowOf('1234567  2345678'))).toEqual(['12345672345678'])
  expect(parts(rowOf('123456  234567  345678'))).toEqual(['123456234567345678'])
  expect(parts(rowOf('1  1234567  2  2345678'))).toEqual(['12345672345678'])
  expect(parts(rowOf([...evenly('1234'), ['.', 3.5], ...evenly('567', 4), ...evenly('2345678', 9)]))).toEqual(
    ['12345672345678'],
  )
  expect(parts(rowOf('1234567  234567  345678'))).toEqual([])
})

test('in a run, a hole is a digit that was not seen, and weak glyphs are none', () => {
  expect(parts(rowOf('1234567 90123456'))).toEqual(['1234567?90123456'])
  expect(parts(rowOf([...evenly('1234567'), ['.', 6.5], ...evenly('8901234', 7)]))).toEqual([
    '12345678901234',
  ])
})

test('three digits may be missing inside a run, four not', () => {
  expect(parts(rowOf('12345 7 901 34567'))).toEqual(['12345?7?901?34567'])
  expect(parts(rowOf('12345 7 901 34 67'))).toEqual([])
})

test('one other glyph may stand where a digit must be, two not', () => {
  expect(parts(rowOf('12345x789012345'))).toEqual(['12345?789012345'])
  expect(parts(rowOf('1234x67890123x567890'))).toEqual([])
})

describe.each(directions)('%s', (_, direction) => {
  const line = (written: string, place: RowPlace = {}) => rowOf(written, { direction, ...place })

  test('a label stands before the digits or above them', () => {
    expect(parts(line(`label: ${digits}`))).toEqual([`label ${digits}`])
    expect(parts(line(digits), line(words, { down: -2 }))).toEqual([`label ${digits}`])
    expect(parts(line(`${digits} label`), line(words, { down: 2 }))).toEqual([digits])
    expect(parts(line(`.. ${digits}`))).toEqual([digits])
  })

  test('parts come from top to bottom', () => {
    const [upper, lower] = [digits, '98765432109876543210']
    expect(parts(line(lower, { down: 2, from: 3 }), line(upper, { from: 5 }))).toEqual([upper, lower])
    expect(parts(line(upper, { from: 5 }), line(lower, { down: 2, from: 3 }))).toEqual([upper, lower])
  })

  test('a part tells where its digits stand', () => {
    const [part] = partsOf([line('1234567 90123456')], new Set())
    const corners = part?.quad.map(({ x, y }) => [
      direction.x * x + direction.y * y,
      direction.x * y - direction.y * x,
    ])
    expect(corners).toEqual([
      [-pitch / 2, -height / 2],
      [15.5 * pitch, -height / 2],
      [15.5 * pitch, height / 2],
      [-pitch / 2, height / 2],
    ])
    expect(part?.digits.map(({ quad }) => quad === null).indexOf(true)).toBe(7)
    expect(part?.digits.filter(({ quad }) => quad === null)).toHaveLength(1)
  })
})
