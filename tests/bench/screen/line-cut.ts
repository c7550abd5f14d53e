import type { TextLine } from '../../../src/workers/digits/lines/text-line'
import type { GreyPicture } from '../../../src/workers/grey-picture'

const digitHeight = 32
const rows = 64
const margin = 40
/** Columns on either side whose mean is taken as the ground. */
const reach = 60

/** A line as other engines like it: upright, digits 32 pixels high, dark on light, evenly lit. */
export function lineCut(picture: GreyPicture, line: TextLine): GreyPicture {
  const [alongX, alongY] = [line.right.x - line.left.x, line.right.y - line.left.y]
  const length = Math.hypot(alongX, alongY)
  const scale = digitHeight / ((line.leftHeight + line.rightHeight) / 2)
  const width = Math.round(length * scale) + 2 * margin
  const values = new Float32Array(width * rows)
  for (let y = 0; y < rows; y++) {
    const down = (y + 0.5 - rows / 2) / scale
    for (let x = 0; x < width; x++) {
      const along = (x + 0.5 - margin) / scale / length
      const fromX = line.left.x + alongX * along - (alongY / length) * down
      const fromY = line.left.y + alongY * along + (alongX / length) * down
      values[y * width + x] = greyAt(picture, fromX - 0.5, fromY - 0.5)
    }
  }
  return { width, height: rows, pixels: stretched(flattened(values, width)) }
}

function greyAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const inX = Math.min(Math.max(x, 0), width - 1.001)
  const inY = Math.min(Math.max(y, 0), height - 1.001)
  const at = (inY | 0) * width + (inX | 0)
  const [shareX, shareY] = [inX % 1, inY % 1]
  const above = (pixels[at] ?? 0) * (1 - shareX) + (pixels[at + 1] ?? 0) * shareX
  const below = (pixels[at + width] ?? 0) * (1 - shareX) + (pixels[at + width + 1] ?? 0) * shareX
  return above * (1 - shareY) + below * shareY
}

function flattened(values: Float32Array, width: number): Float32Array {
  const sums = new Float64Array(width + 1)
  for (let x = 0; x < width; x++) {
    let sum = 0
    for (let at = x; at < values.length; at += width) sum += values[at] ?? 0
    sums[x + 1] = (sums[x] ?? 0) + sum / rows
  }
  return values.map((value, index) => {
    const x = index % width
    const [from, to] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
    return value - ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from)
  })
}

function stretched(values: Float32Array): Uint8Array<ArrayBuffer> {
  const skew = values.reduce((sum, value) => sum + value ** 3, 0)
  const dark = skew > 0 ? values.map(value => -value) : values
  const sorted = dark.slice().sort()
  const [low, high] = [
    sorted[Math.floor(sorted.length * 0.01)] ?? 0,
    sorted[Math.floor(sorted.length * 0.8)] ?? 1,
  ]
  return Uint8Array.from(dark, value =>
    Math.min(255, Math.max(0, 20 + (215 * (value - low)) / Math.max(high - low, 1))),
  )
}
