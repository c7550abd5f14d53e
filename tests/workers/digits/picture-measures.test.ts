import { describe, expect, test } from 'vitest'
import type { GlyphSighting } from '../../../src/domain/digits/digit-sighting'
import type { ReadLine } from '../../../src/workers/digits/line-reading'
import { measuresOf } from '../../../src/workers/digits/picture-measures'
import { turnedRight } from '../../../src/workers/digits/picture-turns'
import { strokeSharpness } from '../../../src/workers/digits/stroke-sharpness'
import type { GreyPicture } from '../../../src/workers/grey-picture'

function pictureOf(width: number, height: number, grey: (x: number, y: number) => number): GreyPicture {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) =>
    grey(at % width, Math.floor(at / width)),
  )
  return { width, height, pixels }
}

const shape = {
  width: 300,
  placeAt: () => 0,
  stripX: () => 0,
  heightAt: () => 16,
  pointAt: (x: number, y: number) => ({ x, y }),
}

/** A strip of strokes four pixels wide every twelve, with edges that many pixels wide. */
function strokes(edge: number): ReadLine['strip'] {
  const width = 300
  const pixels = Float32Array.from({ length: 28 * width }, (_, at) => {
    const distance = Math.abs((at % 12) - 5.5)
    return -Math.min(1, Math.max(0, 0.5 + (2 - distance) / Math.max(edge, 1e-3)))
  })
  return { width, pixels, shape, columnPlace: () => 0 }
}

function lineOf(count: number, height: number, right: { x: number; y: number }): ReadLine {
  const glyph = (at: number): GlyphSighting => ({
    at,
    digits: [-0.01, ...Array<number>(9).fill(-11)],
    other: -11,
    none: -11,
  })
  const glyphs = Array.from({ length: count }, (_, index) => glyph(index * 0.6))
  const line = { left: { x: 100, y: 100 }, right, leftHeight: height, rightHeight: height }
  return { line: { ...line, score: 1 }, strip: strokes(1), sighting: { ...line, glyphs } }
}

describe('light', () => {
  test('is measured in the middle band only', () => {
    const dark = pictureOf(400, 200, (_x, y) => (y >= 50 && y < 150 ? 51 : 255))
    expect(measuresOf(dark, [])).toMatchObject({ brightness: 0.2, glare: 0 })
  })

  test('that blows out a part of the band is its share', () => {
    const glaring = pictureOf(400, 200, x => (x < 100 ? 255 : 100))
    expect(measuresOf(glaring, []).glare).toBeCloseTo(0.25, 1)
  })

  test('of an empty picture is none', () => {
    const empty = { width: 0, height: 0, pixels: new Uint8Array(0) }
    expect(measuresOf(empty, [])).toMatchObject({ brightness: 0, glare: 0 })
  })
})

describe('lines', () => {
  const picture = pictureOf(1000, 300, () => 128)

  test('the one with most digits gives height and tilt, the longest its share of the width', () => {
    const short = lineOf(7, 40, { x: 400, y: 100 })
    const long = lineOf(54, 20, { x: 900, y: 180 })
    const measures = measuresOf(picture, [short, long])
    expect(measures.digitHeight).toBe(20)
    expect(measures.tilt).toBeCloseTo(0.0997, 3)
    expect(measures.lineShare).toBeCloseTo((53 * 0.6 + 1) * 0.02, 5)
  })

  test('without digits give no height, but still a sharpness', () => {
    const words = { ...lineOf(0, 20, { x: 900, y: 100 }) }
    const measures = measuresOf(picture, [words])
    expect(measures).toMatchObject({ digitHeight: null, lineShare: null, tilt: null })
    expect(measures.sharpness).toBeGreaterThan(0.4)
  })

  test('none at all give no sharpness', () => {
    expect(measuresOf(picture, []).sharpness).toBe(0)
  })
})

describe('sharpness', () => {
  test('falls with the width of the edges', () => {
    const [crisp = 0, soft = 0, blurred = 0] = [1, 2, 4].map(edge => strokeSharpness(strokes(edge), 20))
    expect(crisp).toBeGreaterThan(0.9)
    expect(soft).toBeLessThan(crisp)
    expect(blurred).toBeLessThan(soft)
  })

  test('small digits are not blamed for their size', () => {
    expect(strokeSharpness(strokes(2), 8)).toBeCloseTo(2 * strokeSharpness(strokes(2), 16), 5)
  })

  test('an even strip has none', () => {
    expect(strokeSharpness({ ...strokes(1), pixels: new Float32Array(28 * 300) }, 20)).toBe(0)
  })
})

test('a picture is turned to the right', () => {
  const picture = pictureOf(3, 2, (x, y) => 10 * y + x)
  expect(turnedRight(picture)).toEqual({
    width: 2,
    height: 3,
    pixels: Uint8Array.from([10, 0, 11, 1, 12, 2]),
  })
  const around = [1, 2, 3, 4].reduce(turned => turnedRight(turned), picture)
  expect(around).toEqual(picture)
})
