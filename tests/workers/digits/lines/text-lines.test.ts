import { describe, expect, test } from 'vitest'
import { refineLine } from '../../../../src/workers/digits/lines/refine-line'
import type { TextLine } from '../../../../src/workers/digits/lines/text-line'
import { findTextLines } from '../../../../src/workers/digits/lines/text-lines'
import type { GreyPicture } from '../../../../src/workers/grey-picture'
import { type DrawnLine, drawn, endOf, pitch, regraded } from './drawn-digits'

const id = '012345678901234567890123456789012345678901234567890123456789012'

/** Share of a drawn run that found lines lie on: their middle within 0.2 heights, their height within a fifth. */
function coverage(found: readonly TextLine[], line: DrawnLine): number {
  const { x, y, height, endHeight = height } = line
  const end = endOf(line)
  const covered = new Set<number>()
  for (const { left, right, leftHeight, rightHeight } of found) {
    for (let part = 0; part <= 100; part++) {
      const at = x + ((end.x - x) * part) / 100
      const along = (at - left.x) / (right.x - left.x)
      const high = height + ((endHeight - height) * part) / 100
      if (at < left.x - 0.4 * high || at > right.x + 0.4 * high) continue
      const away = Math.abs(left.y + (right.y - left.y) * along - (y + ((end.y - y) * part) / 100))
      const ratio = (leftHeight + (rightHeight - leftHeight) * along) / high
      if (away < 0.2 * high && ratio > 0.8 && ratio < 1.25) covered.add(part)
    }
  }
  return covered.size / 101
}

function refined(picture: GreyPicture): readonly TextLine[] {
  return findTextLines(picture).map(line => refineLine(picture, line))
}

/** A little of everything that is always there: light that falls off, and noise that is the same every time. */
function photographed(picture: GreyPicture, noise = 6): GreyPicture {
  let seed = 12345
  const pixels = picture.pixels.map((value, at) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    const light = 1 - (0.4 * (at % picture.width)) / picture.width
    return Math.min(255, Math.max(0, Math.round(value * light + (seed / 2 ** 32 - 0.5) * 2 * noise)))
  })
  return { ...picture, pixels }
}

describe('a run of digits is found whatever its size', () => {
  test.each([7, 9, 12, 16, 22, 30, 34])('63 digits %i pixels high', height => {
    const line = { text: id, x: 30, y: 300, height }
    const found = refined(photographed(drawn({ width: 1920, height: 600, lines: [line] })))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })

  test.each([45, 60])('digits %i pixels high', height => {
    const line = { text: id.slice(0, 30), x: 30, y: 300, height }
    const found = refined(photographed(drawn({ width: 1920, height: 600, lines: [line] })))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })

  test('in a portrait frame', () => {
    const line = { text: id.slice(0, 40), x: 60, y: 900, height: 20 }
    const found = refined(photographed(drawn({ width: 1080, height: 1920, lines: [line] })))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })

  test('in a still of 12 million pixels', () => {
    const line = { text: id, x: 200, y: 1500, height: 60, tilt: 0.05 }
    const found = refined(drawn({ width: 4032, height: 3024, lines: [line] }))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })
})

describe('a run of digits is found however it is held', () => {
  test.each([-10, -5, 5, 10])('%i degrees', degrees => {
    const line = { text: id, x: 40, y: 360 - degrees * 20, height: 16, tilt: (degrees * Math.PI) / 180 }
    const found = refined(photographed(drawn({ width: 1280, height: 720, lines: [line] })))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })

  test.each([
    [14, 20],
    [22, 15],
  ])('in perspective, from %i to %i pixels', (height, endHeight) => {
    const line = { text: id, x: 40, y: 300, height, endHeight, tilt: 0.08 }
    const found = refined(photographed(drawn({ width: 1280, height: 720, lines: [line] })))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })
})

describe('a run of digits is found in any light', () => {
  const line = { text: id, x: 40, y: 200, height: 14, tilt: 0.03 }
  const picture = drawn({ width: 1280, height: 400, lines: [line] })

  test.each<[string, (value: number) => number]>([
    ['light on dark', value => 255 - value],
    ['grey on grey', value => 120 + value * 0.12],
    ['dark', value => value * 0.15],
  ])('%s', (_, grade) => {
    const found = refined(photographed(regraded(picture, grade), 3))
    expect(coverage(found.slice(0, 3), line)).toBeGreaterThan(0.96)
  })

  test('through the stripes of a monitor', () => {
    const pixels = picture.pixels.map((value, at) => value * (0.8 + 0.2 * Math.sin((at % 1280) * 2.1)))
    expect(coverage(refined({ ...picture, pixels }).slice(0, 3), line)).toBeGreaterThan(0.96)
  })
})

describe('short runs are found', () => {
  test.each([2, 3, 8, 20])('%i digits below a long run', digits => {
    const lines = [
      { text: id, x: 60, y: 200, height: 16 },
      { text: id.slice(-digits), x: 60, y: 230, height: 16 },
    ]
    const found = refined(photographed(drawn({ width: 1280, height: 500, lines })))
    for (const line of lines) expect(coverage(found.slice(0, 5), line)).toBeGreaterThan(0.96)
  })

  test.each([
    [5, 6],
    [8, 3],
    [9, 1.2],
  ])('%i groups with gaps of %d digit heights', (groups, gap) => {
    const height = 12
    const lines = Array.from({ length: groups }, (_, group) => ({
      text: id.slice(group * 6, group * 6 + 6),
      x: 40 + group * (6 * pitch + gap) * height,
      y: 200,
      height,
    }))
    const found = refined(photographed(drawn({ width: 1280, height: 500, lines })))
    for (const line of lines) expect(coverage(found.slice(0, 10), line)).toBeGreaterThan(0.96)
  })

  test('three rows of three groups', () => {
    const lines = Array.from({ length: 9 }, (_, group) => ({
      text: id.slice(group * 7, group * 7 + 7),
      x: 200 + (group % 3) * 180,
      y: 200 + Math.floor(group / 3) * 50,
      height: 18,
    }))
    const found = refined(photographed(drawn({ width: 1280, height: 500, lines })))
    for (const line of lines) expect(coverage(found.slice(0, 12), line)).toBeGreaterThan(0.96)
  })
})

describe('where to look', () => {
  test('only in a band of the picture, in the whole picture’s places', () => {
    const lines = [
      { text: id, x: 60, y: 100, height: 16 },
      { text: id, x: 60, y: 400, height: 16 },
    ]
    const picture = photographed(drawn({ width: 1280, height: 500, lines }))
    const found = findTextLines(picture, { band: { left: 0, top: 300, width: 1280, height: 200 } })
    expect(lines.map(line => coverage(found, line))).toEqual([0, 1])
  })

  test('an empty picture has no lines', () => {
    expect(findTextLines(drawn({ width: 640, height: 480, lines: [] }))).toEqual([])
    expect(findTextLines(drawn({ width: 8, height: 6, lines: [] }))).toEqual([])
  })
})
