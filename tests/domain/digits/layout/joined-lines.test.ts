import { describe, expect, test } from 'vitest'
import type { GlyphSighting, LineSighting, Point } from '../../../../src/domain/digits/digit-sighting'
import { joinedLines } from '../../../../src/domain/digits/layout/joined-lines'
import { directions } from './placed-rows'

/** A line of digits 10 pixels apart along a direction: where it begins and stands, in pixels. */
type Place = {
  readonly digit: number
  readonly from: number
  readonly to: number
  readonly down?: number
  /** How much further down its end is. */
  readonly falling?: number
  readonly heights?: readonly [number, number]
  readonly certainty?: number
}

function lineAlong(direction: Point, place: Place): LineSighting {
  const { digit, from, to, down = 0, falling = 0, heights: [leftHeight, rightHeight] = [20, 20] } = place
  const at = (along: number, below: number): Point => ({
    x: 300 + direction.x * along - direction.y * below,
    y: 200 + direction.y * along + direction.x * below,
  })
  const length = Math.hypot(to - from, falling)
  const glyphs = Array.from({ length: Math.floor(length / 10) }, (_, index): GlyphSighting => {
    const share = (place.certainty ?? 1) - 1e-4
    return {
      at: (5 + 10 * index) / leftHeight,
      digits: Array.from({ length: 10 }, (_, other) => Math.log(other === digit ? share : 1e-5)),
      other: Math.log(1e-5),
      none: Math.log(1e-5),
    }
  })
  return { left: at(from, down), right: at(to, down + falling), leftHeight, rightHeight, glyphs }
}

describe.each([...directions, ['oblique', { x: 0.8, y: 0.6 }] as const])('%s', (_, direction) => {
  const line = (place: Place) => lineAlong(direction, place)

  /** Each joined line: its digits in order. */
  function joined(...places: readonly Place[]): readonly string[] {
    return joinedLines(places.map(line))
      .map(({ glyphs }) => glyphs.map(({ digits }) => digits.indexOf(Math.max(...digits))).join(''))
      .sort()
  }
  const long = { digit: 1, from: 0, to: 200 }
  const ones = '1'.repeat(20)

  test('fragments beside each other are one line, whatever their order', () => {
    const parts = [{ digit: 3, from: 420, to: 440 }, long, { digit: 2, from: 300, to: 400 }]
    expect(joined(...parts)).toEqual([`${ones}${'2'.repeat(10)}33`])
    expect(joined(...parts.reverse())).toEqual([`${ones}${'2'.repeat(10)}33`])
  })

  test('a line without a length is none', () => {
    expect(joinedLines([{ ...line(long), right: line(long).left }])).toEqual([])
    expect(joinedLines([])).toEqual([])
  })

  test('a line alone stays as it is', () => {
    expect(joinedLines([line(long)])).toEqual([line(long)])
  })

  const short = { digit: 2, from: 400, to: 500 }
  test.each([
    ['on its axis', short, true],
    ['a bit below its axis', { ...short, down: 8.5 }, true],
    ['a bit above its axis', { ...short, down: -8.5 }, true],
    ['below its axis', { ...short, down: 11.5 }, false],
    ['above its axis', { ...short, down: -11.5 }, false],
    ['sixteen digit heights behind it', { ...short, from: 519, to: 619 }, true],
    ['further behind it', { ...short, from: 521, to: 621 }, false],
    ['before it', { ...short, from: -419, to: -319 }, true],
    ['further before it', { ...short, from: -421, to: -321 }, false],
    ['in higher digits', { ...short, heights: [28, 28] as const }, true],
    ['in far higher digits', { ...short, heights: [30, 30] as const }, false],
    ['in lower digits', { ...short, heights: [14, 14] as const }, true],
    ['in far lower digits', { ...short, heights: [13, 13] as const }, false],
  ])('a fragment of a line stands %s', (_name, place, expected) => {
    expect(joined(long, place)).toHaveLength(expected ? 1 : 2)
  })

  test('digits of one line are up to 1.45 times as high at one place as at another', () => {
    const [low, high] = [20, 20 * 1.45]
    expect(joined({ ...long, heights: [low, low] }, { ...short, heights: [high, high] })).toHaveLength(1)
    expect(joined({ ...long, heights: [high, high] }, { ...short, heights: [low, low] })).toHaveLength(1)
  })

  test('a short line reaches less far: four digit heights and twice its length', () => {
    const piece = { digit: 1, from: 0, to: 40 }
    expect(joined(piece, { digit: 2, from: 199, to: 229 })).toHaveLength(1)
    expect(joined(piece, { digit: 2, from: 201, to: 231 })).toHaveLength(2)
  })

  test('the longer line tells how far it reaches, whichever is found first', () => {
    expect(joined({ digit: 2, from: 350, to: 370 }, long)).toHaveLength(1)
  })

  test('the further away, the further a fragment may be off the axis', () => {
    expect(joined(long, { ...short, from: 500, to: 600, down: 11.5 })).toHaveLength(1)
    expect(joined(long, { ...short, from: 500, to: 600, down: 12.5 })).toHaveLength(2)
  })

  test('the height is what it is at that end of the line', () => {
    const growing = { ...long, heights: [10, 20] as const }
    expect(joined(growing, { ...short, from: 220, to: 300, heights: [28, 28] })).toHaveLength(1)
    expect(joined(growing, { ...short, from: -100, to: -20, heights: [28, 28] })).toHaveLength(2)
    expect(joined(growing, { ...short, from: -100, to: -20, heights: [14, 14] })).toHaveLength(1)
    const between = { digit: 2, from: 80, to: 120, heights: [20, 20] as const }
    expect(joined({ ...long, heights: [10, 30] }, between)).toEqual([ones])
  })

  test('a line that was found twice is there once, with most of its digits', () => {
    expect(joined(long, { ...long, digit: 2, certainty: 0.8 })).toEqual([ones])
    expect(joined({ ...long, certainty: 0.8 }, { ...long, digit: 2 })).toEqual(['2'.repeat(20)])
    expect(joined(long, { ...long, digit: 2 })).toEqual([ones])
  })

  test('one that lies over less than a third of another is beside it', () => {
    expect(joined(long, { digit: 2, from: 175, to: 275 })).toHaveLength(1)
    expect(joined(long, { digit: 2, from: 175, to: 275 }).join()).toHaveLength(30)
    expect(joined(long, { digit: 2, from: 165, to: 265 }).join()).toHaveLength(20)
    expect(joined(long, { digit: 2, from: -75, to: 25 }).join()).toHaveLength(30)
    expect(joined(long, { digit: 2, from: -65, to: 35 }).join()).toHaveLength(20)
  })

  test('the pieces of a line count together against one that lies over them', () => {
    const over = (certainty: number) =>
      joined(
        { digit: 1, from: 0, to: 120, certainty },
        { digit: 2, from: 125, to: 245, certainty },
        { digit: 3, from: 70, to: 170 },
      )
    expect(over(0.5)).toEqual([`${'1'.repeat(12)}${'2'.repeat(12)}`])
    expect(over(0.35)).toEqual(['3'.repeat(10)])
  })

  test('lines that another one connects are one', () => {
    expect(
      joined(
        { digit: 1, from: 0, to: 200 },
        { digit: 2, from: 700, to: 880 },
        { digit: 3, from: 400, to: 500 },
      ),
    ).toEqual([`${'1'.repeat(20)}${'3'.repeat(10)}${'2'.repeat(18)}`])
  })

  test('each fragment is beside one of its line, not beside all of them', () => {
    const chain = [long, { digit: 2, from: 400, to: 590 }, { digit: 3, from: 800, to: 980 }]
    expect(joined(...chain)).toEqual([`${ones}${'2'.repeat(19)}${'3'.repeat(18)}`])
    expect(joinedLines(chain.map(line))[0]?.right).toEqual(line({ ...long, to: 980 }).right)
  })

  test('a line runs from its first fragment to its last, and its glyphs are in order', () => {
    const before = { digit: 2, from: -100, to: 25 }
    const [row] = joinedLines([line(long), line(before)])
    expect([row?.left, row?.right]).toEqual([line(before).left, line(long).right])
    const places = row?.glyphs.map(({ at }) => at) ?? []
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).toHaveLength(32)
  })

  test('every glyph stays where it was seen, and the heights run through the line', () => {
    const [row] = joinedLines([
      line({ ...long, heights: [20, 20] }),
      line({ digit: 2, from: 400, to: 600, heights: [20, 20] }),
    ])
    expect(row?.glyphs.map(({ at }) => Math.round(at * 20))).toEqual([
      ...Array.from({ length: 20 }, (_, index) => 5 + 10 * index),
      ...Array.from({ length: 20 }, (_, index) => 405 + 10 * index),
    ])
    expect([row?.left, row?.right]).toEqual([line(long).left, line({ ...long, to: 600 }).right])
    expect([row?.leftHeight, row?.rightHeight]).toEqual([expect.closeTo(20), expect.closeTo(20)])
  })

  test('heights that grow along the fragments grow along the line', () => {
    const [row] = joinedLines([
      line({ ...long, heights: [20, 22] }),
      line({ digit: 2, from: 400, to: 600, heights: [24, 26] }),
    ])
    expect([row?.leftHeight, row?.rightHeight]).toEqual([expect.closeTo(20), expect.closeTo(26)])
  })

  test('a long fragment tells more of the height than a short one', () => {
    const [row] = joinedLines([
      line({ ...long, to: 300 }),
      line({ digit: 2, from: 400, to: 420, heights: [26, 26] }),
    ])
    expect(row?.rightHeight).toBeGreaterThan(20)
    expect(row?.rightHeight).toBeLessThan(23)
  })

  test('heights never run away at a far end', () => {
    const [row] = joinedLines([
      line({ ...long, heights: [28, 16] }),
      line({ digit: 2, from: 500, to: 590, heights: [15, 12] }),
    ])
    expect(row?.rightHeight).toBeGreaterThan(0)
    expect(row?.leftHeight).toBeLessThan(45)
  })

  /** How much a short line falls after being joined beside a long one, in pixels. */
  function falling(length: number, fall: number, longLength = 600): number {
    const rows = joinedLines([
      line({ digit: 1, from: 0, to: longLength }),
      line({ digit: 2, from: 0, to: length, down: 100, falling: fall }),
    ])
    const short = rows.find(({ glyphs }) => glyphs[0]?.digits[2] !== Math.log(1e-5))
    if (short === undefined) throw new Error('not found')
    return direction.x * (short.right.y - short.left.y) - direction.y * (short.right.x - short.left.x)
  }

  test.each([
    ['short, and nearly level', 100, 5, 600, 0],
    ['short, and not level', 100, 13, 600, 13],
    ['short, and rising a bit', 100, -5, 600, 0],
    ['long itself', 170, 5, 600, 5],
    ['short, beside one that is hardly longer', 100, 5, 290, 5],
    ['short, beside one that is three times as long', 100, 5, 310, 0],
  ])('a line that is %s: how it leans', (_name, length, fall, longLength, expected) => {
    expect(falling(length, fall, longLength)).toBeCloseTo(expected)
  })

  test('a short line is turned about its middle, and keeps its length', () => {
    const tilted = line({ digit: 2, from: 0, to: 96, down: 100, falling: 10 })
    const rows = joinedLines([line({ ...long, to: 600 }), tilted])
    const turned = rows.find(row => row.glyphs[0]?.digits[2] !== Math.log(1e-5))
    if (turned === undefined) throw new Error('not found')
    for (const axis of ['x', 'y'] as const)
      expect(turned.left[axis] + turned.right[axis]).toBeCloseTo(tilted.left[axis] + tilted.right[axis])
    expect(Math.hypot(turned.right.x - turned.left.x, turned.right.y - turned.left.y)).toBeCloseTo(
      Math.hypot(96, 10),
    )
  })
})
