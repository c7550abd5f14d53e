import { describe, expect, test } from 'vitest'
import type { BlockSighting, Point, Quad } from '../../../src/domain/digits/digit-sighting'
import { cutOutsOf } from '../../../src/workers/digits/cut-outs'
import type { GreyPicture } from '../../../src/workers/grey-picture'

const digitHeight = 30
const pitch = 20

/** A digit's place: its middle, on a line that leans by an angle. */
type Place = { readonly at: Point; readonly angle: number }

function quadOf({ at, angle }: Place): Quad {
  const corner = (along: number, down: number) => ({
    x: at.x + along * Math.cos(angle) - down * Math.sin(angle),
    y: at.y + along * Math.sin(angle) + down * Math.cos(angle),
  })
  const [side, half] = [pitch * 0.4, digitHeight / 2]
  return [corner(-side, -half), corner(side, -half), corner(side, half), corner(-side, half)]
}

/** `count` digits in a row from a place on. */
function row(count: number, from: Point, angle = 0): Place[] {
  return Array.from({ length: count }, (_, index) => ({
    at: { x: from.x + index * pitch * Math.cos(angle), y: from.y + index * pitch * Math.sin(angle) },
    angle,
  }))
}

function block(places: readonly (Place | null)[]): BlockSighting {
  const digits = places.map(place => ({ digits: Array<number>(10).fill(-2.3), quad: place && quadOf(place) }))
  const quad = quadOf({ at: { x: 0, y: 0 }, angle: 0 })
  return { kind: 'installation-id', digits, groupLength: 7, countMargin: 0, quad }
}

/** White, with a black bar in the middle of each given place: as high as a digit, a quarter as wide as the pitch. */
function pictureWith(bars: readonly Place[], width = 1600, height = 400): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(255)
  for (const { at, angle } of bars) {
    for (let y = Math.max(0, Math.floor(at.y - digitHeight)); y < Math.min(height, at.y + digitHeight); y++) {
      for (let x = Math.max(0, Math.floor(at.x - pitch)); x < Math.min(width, at.x + pitch); x++) {
        const [dx, dy] = [x + 0.5 - at.x, y + 0.5 - at.y]
        const along = dx * Math.cos(angle) + dy * Math.sin(angle)
        const down = dy * Math.cos(angle) - dx * Math.sin(angle)
        if (Math.abs(along) < pitch / 8 && Math.abs(down) < digitHeight / 2) pixels[y * width + x] = 0
      }
    }
  }
  return { width, height, pixels }
}

/** Where the black bars of a picture are, by the middle row: their middles. */
function barsIn({ width, height, pixels }: GreyPicture): number[] {
  const middle = pixels.subarray((height >> 1) * width, ((height >> 1) + 1) * width)
  const bars: number[] = []
  let start = -1
  for (const [x, value] of [...middle, 255].entries()) {
    if (value < 128 && start < 0) start = x
    if (value >= 128 && start >= 0) {
      bars.push((start + x) / 2)
      start = -1
    }
  }
  return bars
}

describe("a group's picture", () => {
  test('shows its digits upright with a margin, whichever way the line leans', () => {
    for (const angle of [-0.15, 0, 0.15]) {
      const places = row(63, { x: 60, y: 200 }, angle)
      const cutOuts = cutOutsOf(pictureWith(places), { blocks: [block(places)], parts: [] })
      expect(cutOuts.map(({ group }) => group)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
      const { picture } = cutOuts[3] ?? { picture: pictureWith([]) }
      expect(picture.height).toBe(2 * digitHeight)
      expect(picture.width).toBe(7 * pitch + digitHeight)
      // The neighbours' bars lie within the margin, half cut: the group's own seven are in the middle.
      const expected = Array.from({ length: 7 }, (_, index) => digitHeight / 2 + (index + 0.5) * pitch)
      const bars = barsIn(picture).filter(x => x > digitHeight / 2 && x < picture.width - digitHeight / 2)
      expect(bars.length).toBe(7)
      for (const [index, x] of bars.entries()) expect(Math.abs(x - (expected[index] ?? 0))).toBeLessThan(1.5)
    }
  })

  test('is put together where the group is wrapped onto the next line', () => {
    const places = [...row(61, { x: 60, y: 100 }), ...row(2, { x: 60, y: 160 })]
    const [last] = cutOutsOf(pictureWith(places), { blocks: [block(places)], parts: [] }).slice(-1)
    const pieces = [5 * pitch + digitHeight, 2 * pitch + digitHeight]
    expect(last?.group).toBe(8)
    expect(last?.picture.width).toBe(pieces.reduce((sum, width) => sum + width))
    expect(last?.picture.height).toBe(2 * digitHeight)
  })

  test('leaves room for digits that were not seen, in the middle and at the ends', () => {
    const places = row(63, { x: 60, y: 100 })
    const picture = pictureWith(places)
    const whole = cutOutsOf(picture, { blocks: [block(places)], parts: [] })[0]
    const seen = places.map((place, index) => ([0, 3, 6].includes(index) ? null : place))
    const gaps = cutOutsOf(picture, { blocks: [block(seen)], parts: [] })[0]
    expect(gaps?.picture.width).toBe(whole?.picture.width)
    expect(barsIn(gaps?.picture ?? picture)).toEqual(barsIn(whole?.picture ?? picture))
  })

  test('is missing where nothing of the group was seen', () => {
    const places = row(63, { x: 60, y: 100 }).map((place, index) => (index < 7 ? null : place))
    const cutOuts = cutOutsOf(pictureWith([]), { blocks: [block(places), block(places)], parts: [] })
    expect(cutOuts.map(({ block, group }) => `${block}.${group}`).slice(0, 9)).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
      '0.5',
      '0.6',
      '0.7',
      '0.8',
      '1.1',
    ])
  })

  test('goes on with the edge where digits stand at the border of the picture', () => {
    const places = row(63, { x: 4, y: 8 })
    const [first] = cutOutsOf(pictureWith(places, 1300, 20), { blocks: [block(places)], parts: [] })
    expect(first?.picture.pixels.length).toBe((first?.picture.width ?? 0) * (first?.picture.height ?? 0))
  })

  test('of a dim screen is lightened, and of a blank one is not', () => {
    const places = row(63, { x: 60, y: 100 })
    const dim = pictureWith(places)
    for (const [at, value] of dim.pixels.entries()) dim.pixels[at] = value === 0 ? 30 : 50
    const blank = { ...dim, pixels: new Uint8Array(dim.pixels.length).fill(40) }
    const range = (picture: GreyPicture) => {
      const [cutOut] = cutOutsOf(picture, { blocks: [block(places)], parts: [] })
      const pixels = cutOut?.picture.pixels ?? []
      return [Math.min(...pixels), Math.max(...pixels)]
    }
    expect(range(dim)).toEqual([0, 255])
    expect(range(blank)).toEqual([40, 40])
  })

  test('stays small however large the digits are', () => {
    const large: Place[] = row(7, { x: 200, y: 200 }).map(({ at }, index) => ({
      at: { x: 200 + index * 100, y: at.y },
      angle: 0,
    }))
    const digits = large.map(({ at }) => {
      const [left, right, top, bottom] = [at.x - 40, at.x + 40, at.y - 75, at.y + 75]
      const quad: Quad = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ]
      return { digits: Array<number>(10).fill(-2.3), quad }
    })
    const [only] = cutOutsOf(pictureWith(large), { blocks: [{ ...block([]), digits }], parts: [] })
    expect(only?.picture.height).toBe(96)
    expect(only?.picture.width).toBeLessThan(350)
  })
})
