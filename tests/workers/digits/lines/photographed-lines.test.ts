import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TextLine } from '../../../../src/workers/digits/lines/text-line'
import { findTextLines } from '../../../../src/workers/digits/lines/text-lines'
import type { GreyPicture } from '../../../../src/workers/grey-picture'

type Corner = readonly [x: number, y: number]
type Line = { readonly text: string; readonly quad: readonly [Corner, Corner, Corner, Corner] }
type Photo = { readonly file: string; readonly lines: readonly Line[] }

const folder = 'tests/fixtures/screen'
const photos: readonly Photo[] = JSON.parse(readFileSync(join(folder, 'text-lines.json'), 'utf8'))

/** A binary PGM file: "P5", width, height and the largest value in its head. */
function readGrey(file: string): GreyPicture {
  const bytes = readFileSync(join(folder, file))
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1')) ?? []
  return {
    width: Number(width),
    height: Number(height),
    pixels: new Uint8Array(bytes.subarray(head.length, head.length + Number(width) * Number(height))),
  }
}

const middle = (one: Corner, other: Corner) => ({ x: (one[0] + other[0]) / 2, y: (one[1] + other[1]) / 2 })
const distance = (one: Corner, other: Corner) => Math.hypot(one[0] - other[0], one[1] - other[1])

/** Share of a true line on which found lines lie: within 0.2 heights of its middle, 0.75 to 1.35 times as high. */
function coverage(found: readonly TextLine[], { quad }: Line): number {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const left = middle(topLeft, bottomLeft)
  const right = middle(topRight, bottomRight)
  const heights = [distance(topLeft, bottomLeft), distance(topRight, bottomRight)] as const
  const parts = Array.from({ length: 101 }, (_, part) => part / 100)
  const covered = parts.filter(part => {
    const x = left.x + (right.x - left.x) * part
    const y = left.y + (right.y - left.y) * part
    const height = heights[0] + (heights[1] - heights[0]) * part
    return found.some(line => {
      const along = (x - line.left.x) / (line.right.x - line.left.x)
      const ratio = (line.leftHeight + (line.rightHeight - line.leftHeight) * along) / height
      const away = Math.abs(line.left.y + (line.right.y - line.left.y) * along - y) / height
      const inside = x > line.left.x - 0.5 * height && x < line.right.x + 0.5 * height
      return inside && away < 0.2 && ratio > 0.75 && ratio < 1.35
    })
  })
  return covered.length / parts.length
}

describe('lines of simulated photographs are found among the first', () => {
  const lines = photos.flatMap(photo => photo.lines.map(line => [photo.file, line.text, line] as const))
  test.each(lines)('%s: %s', (file, _, line) => {
    // A row of groups may come in pieces, with gaps between them.
    expect(coverage(findTextLines(readGrey(file)).slice(0, 12), line)).toBeGreaterThan(0.75)
  })
})
