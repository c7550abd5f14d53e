import type { LineSighting } from '../../domain/digits/digit-sighting'
import { directionOf, lengthOf } from '../../domain/digits/line-place'
import { bandRegion, type GreyPicture } from '../grey-picture'
import type { ReadLine } from './line-reading'
import { strokeSharpness } from './stroke-sharpness'

/** What a picture says about how the phone is held; the port `digit-reader` tells what each number means. */
export type PictureMeasures = {
  readonly brightness: number
  readonly glare: number
  readonly sharpness: number
  readonly digitHeight: number | null
  readonly lineShare: number | null
  readonly tilt: number | null
}

/** From here on a pixel is blown out. */
const blownOut = 250
/** Every so many pixels and rows one is looked at: a mean needs no more. */
const step = 3
/** So many digits make a line of digits. */
const fewestDigits = 5

/** The measures of a picture and of the lines that were read in it. */
export function measuresOf(picture: GreyPicture, lines: readonly ReadLine[]): PictureMeasures {
  const digitLines = lines
    .map(({ strip, sighting }) => ({ strip, sighting, ...digitsOf(sighting) }))
    .filter(({ count }) => count >= fewestDigits)
    .sort((one, other) => other.count - one.count)
  const best = digitLines[0]
  const sharp = best ?? lines[0]
  const longest = Math.max(0, ...digitLines.map(({ length }) => length))
  const direction = best && directionOf(best.sighting)
  return {
    ...lightOf(picture),
    sharpness: sharp ? strokeSharpness(sharp.strip, meanHeight(sharp.sighting)) : 0,
    digitHeight: best ? meanHeight(best.sighting) : null,
    lineShare: best ? Math.min(1, longest / picture.width) : null,
    tilt: direction ? Math.atan2(direction.y, direction.x) : null,
  }
}

/** How bright the band is that the reticle shows, and how much of it is blown out. */
function lightOf(picture: GreyPicture): { brightness: number; glare: number } {
  const { left, top, width, height } = bandRegion(picture)
  let sum = 0
  let blown = 0
  let count = 0
  for (let y = top; y < top + height; y += step) {
    for (let at = y * picture.width + left; at < y * picture.width + left + width; at += step) {
      const value = picture.pixels[at] as number
      sum += value
      if (value >= blownOut) blown++
      count++
    }
  }
  return count === 0 ? { brightness: 0, glare: 0 } : { brightness: sum / count / 255, glare: blown / count }
}

/** How many glyphs are rather digits than anything else, and how far the first is from the last, in pixels. */
function digitsOf(sighting: LineSighting): { count: number; length: number } {
  const even = Math.log(0.5)
  const digits = sighting.glyphs.filter(glyph => Math.max(...glyph.digits) > even)
  const [first, last] = [digits[0], digits.at(-1)]
  const heights = first && last ? last.at - first.at + 1 : 0
  return { count: digits.length, length: Math.min(heights * meanHeight(sighting), lengthOf(sighting)) }
}

function meanHeight({ leftHeight, rightHeight }: LineSighting): number {
  return (leftHeight + rightHeight) / 2
}
