import type { BlockSighting, FrameSighting, Point, Quad } from '../../domain/digits/digit-sighting'
import type { GreyPicture } from '../grey-picture'
import { picturePyramid } from './picture-pyramid'

/** The upright picture of one group's digits; `block` and `group` count from 0. */
export type GreyCutOut = { readonly block: number; readonly group: number; readonly picture: GreyPicture }

/** Height of a digit in a cut-out, in pixels: the picture's own within these limits. */
const digitHeights = { least: 24, most: 48 }
/** Room around the digits, in digit heights. */
const margin = 0.5
/** How far digits stand apart where only one of them was seen, in digit heights. */
const usualPitch = 0.62
/** The next digit of a group stands elsewhere if it is so far from where it should be, in digit heights. */
const elsewhere = { along: 2.5, across: 0.7 }
/** Longer pieces are no group of digits, in digit heights. */
const longestPiece = 12
/** The share of pixels that may become wholly black or white, and the contrast below which there is nothing to see. */
const outliers = 0.01
const leastContrast = 8

/** One digit that was seen: the middle of its quad, the quad's height, and its index in the group. */
type SeenDigit = { readonly at: Point; readonly height: number; readonly index: number }
/** Digits of one group that stand side by side; a group may be wrapped onto the next line. */
type Piece = { readonly from: Point; readonly to: Point; readonly height: number }

/** A cut-out for each group of which a digit was seen; the pieces of a wrapped group stand side by side. */
export function cutOutsOf(picture: GreyPicture, { blocks }: FrameSighting): readonly GreyCutOut[] {
  return blocks.flatMap((block, index) => {
    const groups = Math.ceil(block.digits.length / block.groupLength)
    return Array.from({ length: groups }, (_, group) => {
      const pieces = piecesOf(block, group)
      return pieces.length === 0 ? [] : [{ block: index, group, picture: drawn(picture, pieces) }]
    }).flat()
  })
}

function piecesOf(block: BlockSighting, group: number): readonly Piece[] {
  const digits = block.digits.slice(group * block.groupLength, (group + 1) * block.groupLength)
  const runs: SeenDigit[][] = []
  for (const [index, { quad }] of digits.entries()) {
    if (quad === null) continue
    const seen = { at: middleOf(quad), height: heightOf(quad), index }
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && standsBeside(last, seen, directionOf(quad))) run.push(seen)
    else runs.push([seen])
  }
  return runs.map((run, index) => {
    const [first, last] = [run[0] as SeenDigit, run.at(-1) as SeenDigit]
    // Digits at the group's ends that were not seen stand there all the same.
    const missingBefore = index === 0 ? first.index : 0
    const missingAfter = index === runs.length - 1 ? digits.length - 1 - last.index : 0
    const quad = digits[first.index]?.quad
    return piece(first, last, quad ? directionOf(quad) : { x: 1, y: 0 }, missingBefore, missingAfter)
  })
}

function piece(
  first: SeenDigit,
  last: SeenDigit,
  firstDirection: Point,
  missingBefore: number,
  missingAfter: number,
): Piece {
  const height = (first.height + last.height) / 2
  const count = last.index - first.index
  const length = Math.hypot(last.at.x - first.at.x, last.at.y - first.at.y)
  const direction =
    length > 0
      ? { x: (last.at.x - first.at.x) / length, y: (last.at.y - first.at.y) / length }
      : firstDirection
  const pitch = count > 0 ? length / count : usualPitch * height
  const before = (missingBefore + 0.5) * pitch
  const after = (missingAfter + 0.5) * pitch
  return {
    from: { x: first.at.x - direction.x * before, y: first.at.y - direction.y * before },
    to: { x: last.at.x + direction.x * after, y: last.at.y + direction.y * after },
    height,
  }
}

function standsBeside(last: SeenDigit, next: SeenDigit, direction: Point): boolean {
  const x = next.at.x - last.at.x
  const y = next.at.y - last.at.y
  const along = x * direction.x + y * direction.y
  const across = Math.abs(y * direction.x - x * direction.y)
  const steps = next.index - last.index
  return along > 0 && along < elsewhere.along * steps * last.height && across < elsewhere.across * last.height
}

function drawn(picture: GreyPicture, pieces: readonly Piece[]): GreyPicture {
  const tallest = Math.max(...pieces.map(({ height }) => height))
  const digitHeight = Math.min(digitHeights.most, Math.max(digitHeights.least, Math.round(tallest)))
  const widths = pieces.map(({ from, to, height }) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) / Math.max(height, 1)
    return Math.round((Math.min(length, longestPiece) + 2 * margin) * digitHeight)
  })
  const width = widths.reduce((sum, each) => sum + each, 0)
  const height = Math.round((1 + 2 * margin) * digitHeight)
  const pixels = new Uint8Array(width * height)
  let left = 0
  for (const [index, part] of pieces.entries()) {
    const partWidth = widths[index] ?? 0
    drawPiece(picture, part, digitHeight, { pixels, width, height, left, partWidth })
    left += partWidth
  }
  stretchContrast(pixels)
  return { width, height, pixels }
}

/** A dim or faint screen is to be readable for people too: its darkest becomes black, its lightest white. */
function stretchContrast(pixels: Uint8Array): void {
  const sorted = Uint8Array.from(pixels).sort()
  const dark = sorted[Math.floor(sorted.length * outliers)] ?? 0
  const light = sorted[Math.floor(sorted.length * (1 - outliers))] ?? 0
  if (light - dark < leastContrast) return
  const factor = 255 / (light - dark)
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = Math.min(255, Math.max(0, Math.round(((pixels[at] as number) - dark) * factor)))
  }
}

type Target = {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly left: number
  readonly partWidth: number
}

function drawPiece(picture: GreyPicture, { from, to, height }: Piece, digitHeight: number, target: Target) {
  let times = 0
  for (let size = height; size >= 2 * digitHeight; size /= 2) times++
  const { picture: source, scale } = picturePyramid(picture).level(times)
  const length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y))
  const step = (height / digitHeight) * scale
  const stepX = ((to.x - from.x) / length) * step
  const stepY = ((to.y - from.y) / length) * step
  for (let row = 0; row < target.height; row++) {
    const down = row + 0.5 - target.height / 2
    for (let column = 0; column < target.partWidth; column++) {
      const along = column + 0.5 - margin * digitHeight
      const x = from.x * scale + along * stepX - down * stepY - 0.5
      const y = from.y * scale + along * stepY + down * stepX - 0.5
      target.pixels[row * target.width + target.left + column] = between(source, x, y)
    }
  }
}

/** Bilinear; outside the picture its edge goes on. */
function between({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const inX = Math.min(Math.max(x, 0), width - 1.001)
  const inY = Math.min(Math.max(y, 0), height - 1.001)
  const at = Math.floor(inY) * width + Math.floor(inX)
  const shareX = inX % 1
  const above = (pixels[at] as number) * (1 - shareX) + (pixels[at + 1] as number) * shareX
  const below = (pixels[at + width] as number) * (1 - shareX) + (pixels[at + width + 1] as number) * shareX
  return Math.round(above + (below - above) * (inY % 1))
}

function middleOf(quad: Quad): Point {
  return {
    x: quad.reduce((sum, { x }) => sum + x, 0) / quad.length,
    y: quad.reduce((sum, { y }) => sum + y, 0) / quad.length,
  }
}

function heightOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): number {
  const left = Math.hypot(bottomLeft.x - topLeft.x, bottomLeft.y - topLeft.y)
  const right = Math.hypot(bottomRight.x - topRight.x, bottomRight.y - topRight.y)
  return (left + right) / 2
}

function directionOf([left, right]: Quad): Point {
  const length = Math.max(1e-6, Math.hypot(right.x - left.x, right.y - left.y))
  return { x: (right.x - left.x) / length, y: (right.y - left.y) / length }
}
