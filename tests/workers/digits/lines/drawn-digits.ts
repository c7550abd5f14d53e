import type { GreyPicture } from '../../../../src/workers/grey-picture'

/** 5x7 dots a digit, a row a number, the leftmost dot the highest of five bits. */
const dots: readonly (readonly number[])[] = [
  [14, 17, 19, 21, 25, 17, 14],
  [4, 12, 4, 4, 4, 4, 14],
  [14, 17, 1, 2, 4, 8, 31],
  [31, 2, 4, 2, 1, 17, 14],
  [2, 6, 10, 18, 31, 2, 2],
  [31, 16, 30, 1, 1, 17, 14],
  [6, 8, 16, 30, 17, 17, 14],
  [31, 1, 2, 4, 8, 8, 8],
  [14, 17, 17, 14, 17, 17, 14],
  [14, 17, 17, 15, 1, 2, 12],
]

/** How far a glyph is from the next, in digit heights. */
export const pitch = 6 / 7

/** How much of the ink covers a place of a run of digits: x and y in digit heights from its top left corner. */
function inkAt(text: string, x: number, y: number): number {
  if (y < 0 || y >= 1 || x < 0) return 0
  const digit = dots[Number.parseInt(text[Math.floor(x / pitch)] ?? '', 10)]
  const row = digit?.[Math.floor(y * 7)]
  const column = Math.floor((x % pitch) * 7)
  return row !== undefined && column < 5 && (row >> (4 - column)) & 1 ? 1 : 0
}

/** A run of digits to draw: middle of its left end, the way it goes, its heights there and after each digit height. */
export type DrawnLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  /** In radians, clockwise. */
  readonly tilt?: number
  /** Height at the right end. */
  readonly endHeight?: number
}

export type DrawnPicture = {
  readonly width: number
  readonly height: number
  readonly ground?: number
  readonly ink?: number
  readonly lines: readonly DrawnLine[]
}

/** How long a run is on its way, in pixels. */
function lengthOf({ text, height, endHeight = height }: DrawnLine): number {
  const mean = endHeight === height ? height : (endHeight - height) / Math.log(endHeight / height)
  return text.length * pitch * mean
}

/** The run's right end, at the middle of its height. */
export function endOf(line: DrawnLine): { x: number; y: number } {
  const { x, y, tilt = 0 } = line
  return { x: x + Math.cos(tilt) * lengthOf(line), y: y + Math.sin(tilt) * lengthOf(line) }
}

/** Lines of digits drawn with 4x4 samples a pixel. */
export function drawn({ width, height, ground = 230, ink = 20, lines }: DrawnPicture): GreyPicture {
  const pixels = new Uint8Array(width * height).fill(ground)
  for (const line of lines) paint({ width, height, pixels }, line, ground, ink)
  return { width, height, pixels }
}

function paint({ width, height, pixels }: GreyPicture, line: DrawnLine, ground: number, ink: number): void {
  const { text, x: left, y: middle, height: leftHeight, tilt = 0, endHeight = leftHeight } = line
  const length = lengthOf(line)
  const growth = (endHeight - leftHeight) / length
  const covered = (x: number, y: number) => {
    const along = Math.cos(tilt) * (x - left) + Math.sin(tilt) * (y - middle)
    const down = Math.cos(tilt) * (y - middle) - Math.sin(tilt) * (x - left)
    const here = leftHeight + growth * along
    const heights = growth === 0 ? along / leftHeight : Math.log(here / leftHeight) / growth
    return inkAt(text, heights, down / here + 0.5)
  }
  const end = endOf(line)
  const room = Math.max(leftHeight, endHeight)
  const top = Math.max(0, Math.floor(Math.min(middle, end.y) - room))
  const bottom = Math.min(height, Math.ceil(Math.max(middle, end.y) + room))
  for (let y = top; y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(left - room)); x < Math.min(width, end.x + room); x++) {
      let sum = 0
      for (let sample = 0; sample < 16; sample++) {
        sum += covered(x + ((sample & 3) + 0.5) / 4, y + ((sample >> 2) + 0.5) / 4)
      }
      if (sum > 0) pixels[y * width + x] = ground + ((ink - ground) * sum) / 16
    }
  }
}

/** The same picture with other grey levels. */
export function regraded(picture: GreyPicture, grade: (value: number) => number): GreyPicture {
  return { ...picture, pixels: picture.pixels.map(value => Math.round(grade(value))) }
}
