import type { GreyPicture } from '../../workers/grey-picture'

/** A picture in black and white: 1 where it is dark. */
export type DarkPixels = {
  readonly width: number
  readonly height: number
  readonly dark: Uint8Array
}

/** How much darker than its surroundings a dark pixel is, in 1/256. */
const margin = 20

/**
 * Dark is what is darker than the mean of its surroundings, a square of a sixth of the picture: light that falls off
 * across a phone's screen, and reflections, are left out that way.
 */
export function darkPixels({ width, height, pixels }: GreyPicture): DarkPixels {
  const sums = summed(width, height, pixels)
  const reach = Math.max(4, Math.round(Math.min(width, height) / 12))
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * (width + 1)
    const bottom = Math.min(height, y + reach + 1) * (width + 1)
    const rows = (bottom - top) / (width + 1)
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const sum =
        at(sums, bottom + right) - at(sums, bottom + left) - at(sums, top + right) + at(sums, top + left)
      const here = at(pixels, y * width + x)
      if (here * rows * (right - left) * 256 < sum * (256 - margin)) dark[y * width + x] = 1
    }
  }
  return { width, height, dark }
}

/** Whether the pixel at a place is dark; outside the picture nothing is. */
export function isDark({ width, height, dark }: DarkPixels, x: number, y: number): boolean {
  const column = Math.floor(x)
  const row = Math.floor(y)
  return column >= 0 && row >= 0 && column < width && row < height && dark[row * width + column] === 1
}

/** For each place the sum of all pixels above and left of it. */
function summed(width: number, height: number, pixels: Uint8Array): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += at(pixels, y * width + x)
      sums[(y + 1) * (width + 1) + x + 1] = row + at(sums, y * (width + 1) + x + 1)
    }
  }
  return sums
}

/** An element that is known to be there; the index is the loop's own. */
function at(values: Uint8Array | Uint32Array, index: number): number {
  return values[index] as number
}
