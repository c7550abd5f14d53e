import type { GreyPicture } from '../grey-picture'
import type { TextLine } from './lines/text-line'
import { picturePyramid } from './picture-pyramid'
import { normaliseStrip } from './strip-normalisation'
import { type Look, type StripShape, stripHeight, stripShape } from './strip-shape'

/** Higher digits are read from a smaller picture, so that no pixel between the samples is lost. */
const highestDigits = 32

/** A line of text cut out straight and normalised: what the digit network reads. */
export type Strip = {
  readonly width: number
  /** 28 rows of `width`, row after row; text is negative. */
  readonly pixels: Float32Array
  /** How it lies in the picture. */
  readonly shape: StripShape
  /** How far along the line the network's output column is, 0 to 1; outside in the margins. */
  columnPlace(column: number): number
}

/** Cuts the strip of a line: digits 16 pixels high around its middle, 11 pixels of margin at both ends. */
export function cutStrip(picture: GreyPicture, line: TextLine, look?: Look): Strip {
  const shape = stripShape(line, look)
  const pixels = sampledStrip(picture, shape)
  normaliseStrip(pixels, shape.width)
  return { width: shape.width, pixels, shape, columnPlace: column => shape.placeAt(2 * column + 0.5) }
}

/** The strip's grey levels before they are normalised. */
export function sampledStrip(picture: GreyPicture, shape: StripShape): Float32Array {
  const { width } = shape
  let times = 0
  for (let height = Math.max(shape.heightAt(0), shape.heightAt(1)); height > highestDigits; height /= 2)
    times++
  const { picture: source, scale } = picturePyramid(picture).level(times)
  const strip = new Float32Array(stripHeight * width)
  for (let x = 0; x < width; x++) {
    const top = shape.pointAt(x + 0.5, 0.5)
    const bottom = shape.pointAt(x + 0.5, stripHeight - 0.5)
    const downX = ((bottom.x - top.x) / (stripHeight - 1)) * scale
    const downY = ((bottom.y - top.y) / (stripHeight - 1)) * scale
    let fromX = top.x * scale - 0.5
    let fromY = top.y * scale - 0.5
    for (let at = x; at < strip.length; at += width) {
      strip[at] = between(source, fromX, fromY)
      fromX += downX
      fromY += downY
    }
  }
  return strip
}

/** Bilinear; outside the picture its edge goes on. */
function between({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const inX = Math.min(Math.max(x, 0), width - 1.001)
  const inY = Math.min(Math.max(y, 0), height - 1.001)
  const column = inX | 0
  const row = inY | 0
  const acrossX = inX - column
  const at = row * width + column
  const above = (pixels[at] as number) * (1 - acrossX) + (pixels[at + 1] as number) * acrossX
  const under = at + width
  const below = (pixels[under] as number) * (1 - acrossX) + (pixels[under + 1] as number) * acrossX
  return above + (below - above) * (inY - row)
}
