import { describe, expect, test } from 'vitest'
import { cutStrip } from '../../../src/workers/digits/strip'
import { normaliseStrip } from '../../../src/workers/digits/strip-normalisation'
import { stripShape } from '../../../src/workers/digits/strip-shape'
import { type DrawnLine, drawn, endOf, regraded } from './lines/drawn-digits'

const text = '2480361795'

function lineOf(drawnLine: DrawnLine) {
  const { x, y, height, endHeight = height } = drawnLine
  return { left: { x, y }, right: endOf(drawnLine), leftHeight: height, rightHeight: endHeight, score: 0 }
}

/** Root mean square of the difference over the places that both strips have. */
function difference(one: Float32Array, width: number, other: Float32Array, otherWidth: number): number {
  const shared = Math.min(width, otherWidth)
  let sum = 0
  for (let y = 0; y < 28; y++) {
    for (let x = 0; x < shared; x++)
      sum += ((one[y * width + x] ?? 0) - (other[y * otherWidth + x] ?? 0)) ** 2
  }
  return Math.sqrt(sum / (28 * shared))
}

function stripOf(drawnLine: DrawnLine) {
  return cutStrip(drawn({ width: 420, height: 200, lines: [drawnLine] }), lineOf(drawnLine))
}

function inkRows({ pixels, width }: { pixels: Float32Array; width: number }) {
  const dark = Array.from(pixels.keys()).filter(at => (pixels[at] ?? 0) < -1)
  const rows = dark.map(at => Math.floor(at / width))
  return { first: rows[0], last: rows[rows.length - 1] }
}

const straight = { text, x: 40, y: 90, height: 16 }

describe('a strip is cut straight', () => {
  const expected = stripOf(straight)

  test('with 11 pixels of margin at both ends', () => {
    expect(expected.width).toBe(Math.ceil((10 * 6 * 16) / 7 + 22))
    expect(expected.pixels.length).toBe(28 * expected.width)
  })

  test('and the digits in rows 6 to 21, darker than their ground', () => {
    expect(inkRows(expected)).toEqual({ first: 6, last: 21 })
  })

  test.each<[string, DrawnLine]>([
    ['from larger digits', { ...straight, height: 28 }],
    ['from a slanted line', { ...straight, height: 20, tilt: 0.15, y: 60 }],
    ['from a line that rises', { ...straight, height: 20, tilt: -0.17, y: 120 }],
    ['in perspective', { ...straight, height: 17, endHeight: 30, tilt: 0.05 }],
    ['in perspective that falls off', { ...straight, height: 30, endHeight: 17 }],
  ])('%s', (_, line) => {
    const strip = stripOf(line)
    expect(Math.abs(strip.width - expected.width)).toBeLessThanOrEqual(1)
    expect(difference(strip.pixels, strip.width, expected.pixels, expected.width)).toBeLessThan(0.45)
  })

  test('from digits 90 pixels high, through halved pictures', () => {
    const line = { ...straight, x: 100, y: 150, height: 90 }
    const strip = cutStrip(drawn({ width: 1000, height: 300, lines: [line] }), lineOf(line))
    expect(difference(strip.pixels, strip.width, expected.pixels, expected.width)).toBeLessThan(0.35)
  })

  test('a second look moves and scales it', () => {
    const picture = drawn({ width: 420, height: 200, lines: [straight] })
    const moved = cutStrip(picture, lineOf(straight), { shift: 0.25, scale: 1 })
    expect(inkRows(moved)).toEqual({ first: 2, last: 17 })
    const smaller = cutStrip(picture, lineOf(straight), { shift: 0, scale: 2 })
    expect(smaller.width).toBe(Math.ceil((10 * 6 * 8) / 7 + 22))
  })
})

describe('grey levels do not matter', () => {
  const picture = drawn({ width: 420, height: 200, lines: [straight] })
  const expected = cutStrip(picture, lineOf(straight))

  test.each<[string, (value: number) => number, number]>([
    ['light text on dark', value => 255 - value, 1e-5],
    ['darker', value => value * 0.6 + 10, 0.05],
    ['low contrast', value => value * 0.3 + 150, 0.12],
  ])('%s', (_, grade, most) => {
    const strip = cutStrip(regraded(picture, grade), lineOf(straight))
    expect(difference(strip.pixels, strip.width, expected.pixels, expected.width)).toBeLessThan(most)
  })

  test('a plain ground stays plain', () => {
    const strip = cutStrip(
      regraded(picture, () => 120),
      lineOf(straight),
    )
    expect(strip.pixels.every(value => value === 0)).toBe(true)
  })
})

describe('the normalisation, by hand', () => {
  test('a fifth is ink of 150 on 100: mean 110, deviation 20, turned to be negative', () => {
    const pixels = new Float32Array(28 * 5).map((_, at) => (at % 5 === 2 ? 150 : 100))
    normaliseStrip(pixels, 5)
    expect(pixels[0]).toBeCloseTo(10 / 24, 5)
    expect(pixels[2]).toBeCloseTo(-40 / 24, 5)
  })

  test('dark ink keeps its sign', () => {
    const pixels = new Float32Array(28 * 5).map((_, at) => (at % 5 === 2 ? 50 : 100))
    normaliseStrip(pixels, 5)
    expect(pixels[0]).toBeCloseTo(10 / 24, 5)
    expect(pixels[2]).toBeCloseTo(-40 / 24, 5)
  })

  test('a column is measured against 32 columns to both sides and no further', () => {
    const pixels = new Float32Array(28 * 100).map((_, at) => (at % 100 === 40 ? 100 : 200))
    normaliseStrip(pixels, 100)
    expect(pixels[7]).toBe(0)
    // Columns 0 to 40: mean 200 - 100 / 41, deviation 100 sqrt(40) / 41.
    expect(pixels[8]).toBeCloseTo(100 / 41 / ((100 * Math.sqrt(40)) / 41 + 4), 5)
    // Columns 8 to 72, 65 of them.
    expect(pixels[40]).toBeCloseTo((-100 * 64) / 65 / ((100 * 8) / 65 + 4), 4)
    expect(pixels[73]).toBe(0)
  })
})

describe('places of a strip in the picture', () => {
  const line = lineOf({ ...straight, height: 14, endHeight: 25, tilt: 0.1 })
  const shape = stripShape(line)

  test('the ends of the line are 11 pixels from the ends of the strip', () => {
    expect(shape.placeAt(11)).toBeCloseTo(0, 9)
    expect(shape.placeAt(shape.stripX(1))).toBeCloseTo(1, 9)
    expect(shape.stripX(1)).toBeLessThanOrEqual(shape.width - 11)
    expect(shape.stripX(1)).toBeGreaterThan(shape.width - 12.01)
    const { x, y } = shape.pointAt(shape.stripX(1), 14)
    expect(x).toBeCloseTo(line.right.x, 6)
    expect(y).toBeCloseTo(line.right.y, 6)
  })

  test('16 rows are a digit height, 16 columns of it are about one along the line', () => {
    const top = shape.pointAt(11, 6)
    const bottom = shape.pointAt(11, 22)
    expect(Math.hypot(bottom.x - top.x, bottom.y - top.y)).toBeCloseTo(14, 6)
    expect(bottom.y).toBeGreaterThan(top.y)
    const here = shape.pointAt(100, 14)
    const next = shape.pointAt(101, 14)
    expect(Math.hypot(next.x - here.x, next.y - here.y)).toBeCloseTo(
      shape.heightAt(shape.placeAt(100)) / 16,
      1,
    )
  })

  test('an output column of the network stands over its second input column', () => {
    const picture = drawn({ width: 420, height: 200, lines: [straight] })
    const strip = cutStrip(picture, lineOf(straight))
    const glyph = (2.5 * 6) / 7 / ((10 * 6) / 7)
    const column = (strip.shape.stripX(glyph) - 0.5) / 2
    expect(strip.columnPlace(column)).toBeCloseTo(glyph, 9)
    expect(strip.columnPlace(0)).toBeLessThan(0)
    expect(strip.columnPlace(Math.ceil(strip.width / 2))).toBeGreaterThan(1)
  })

  test('a line that runs out of the picture is cut all the same', () => {
    const picture = drawn({ width: 60, height: 40, lines: [] })
    const strip = cutStrip(picture, { ...line, left: { x: -50, y: -10 }, right: { x: 300, y: 70 } })
    expect(strip.pixels.every(value => Number.isFinite(value))).toBe(true)
  })
})
