import type { GlyphSighting } from '../../domain/digits/digit-sighting'
import { directionOf, lengthOf, placeAlongLine } from '../../domain/digits/line-place'
import type { GreyPicture } from '../grey-picture'
import type { DigitNetwork } from './digit-network'
import { digitCount, type ReadLine, readLine } from './line-reading'
import type { TextLine } from './lines/text-line'

/** A line with fewer digits than this is not worth looking for what the finder missed of it. */
const fewestDigits = { ends: 13, next: 34 }
/** A wrapped ID's first line has fewer digits than the whole. */
const wholeId = 63
/** Digit heights that are looked at beyond an end, further each time, and how near to it a glyph makes one suspicious. */
const looksBeyond = [2.5, 8, 24]
const nearEnd = 1.1
const evenChance = Math.log(0.5)
/** Where the next line may be, in digit heights below this one; half a step's error is what the network bears. */
const nearestBelow = 1.3
const furthestBelow = 3
const stepBelow = 0.17
/** Digit heights that are looked at below a line's left end, and once digits were seen there. */
const shortLook = 3
const longLook = 16

/**
 * Reads a line again, longer, as long as glyphs stand at its very ends: the finder may have cut some off. Where nothing
 * was cut off, the line as it is.
 */
export function withItsEnds(picture: GreyPicture, read: ReadLine, network: DigitNetwork): ReadLine {
  if (digitCount(read.sighting) < fewestDigits.ends) return read
  let best = read
  for (const beyond of looksBeyond) {
    const { line, sighting } = best
    const visible = sighting.glyphs.filter(({ none }) => none < evenChance)
    const [first, last] = [visible[0], visible.at(-1)]
    const left = first !== undefined && first.at < nearEnd ? beyond : 0
    const right = last !== undefined && last.at > placeAlongLine(line, 1) - nearEnd ? beyond : 0
    const longer = within(picture, lengthened(line, left, right))
    if (lengthOf(longer) < lengthOf(line) + line.leftHeight / 2) break
    const again = readLine(picture, longer, network)
    if (digitCount(again.sighting) <= digitCount(sighting)) break
    best = again
  }
  return best
}

/**
 * The few digits that a wrapped ID leaves for the line below, which may be a single one and too short to be found:
 * looked for below the line's left end. Null where nothing is there, or where one of the read lines is.
 */
export function remainderBelow(
  picture: GreyPicture,
  read: ReadLine,
  others: readonly ReadLine[],
  network: DigitNetwork,
): ReadLine | null {
  const { line, sighting } = read
  const count = digitCount(sighting)
  if (count < fewestDigits.next || count >= wholeId || others.some(other => isNextLine(line, other)))
    return null
  let best: ReadLine | null = null
  let most = 0.8
  for (let below = nearestBelow; below <= furthestBelow; below += stepBelow) {
    const looked = readLine(picture, lineBelow(line, below, shortLook), network)
    const mass = digitMass(looked.sighting.glyphs)
    if (mass <= most) continue
    best = looked
    most = mass
  }
  if (best === null) return null
  const longer = readLine(picture, lengthened(best.line, 0, longLook - shortLook), network)
  return digitCount(longer.sighting) > digitCount(best.sighting) ? longer : best
}

function lengthened(line: TextLine, left: number, right: number): TextLine {
  const { x, y } = directionOf(line)
  const [back, on] = [left * line.leftHeight, right * line.rightHeight]
  return {
    ...line,
    left: { x: line.left.x - x * back, y: line.left.y - y * back },
    right: { x: line.right.x + x * on, y: line.right.y + y * on },
  }
}

/** The part of a line whose middle lies in the picture. */
function within({ width }: GreyPicture, line: TextLine): TextLine {
  const wide = line.right.x - line.left.x
  const at = (x: number) => {
    const share = (Math.min(Math.max(x, 0), width) - line.left.x) / wide
    return {
      point: { x: line.left.x + wide * share, y: line.left.y + (line.right.y - line.left.y) * share },
      height: line.leftHeight + (line.rightHeight - line.leftHeight) * share,
    }
  }
  const [left, right] = [at(line.left.x), at(line.right.x)]
  return { ...line, left: left.point, right: right.point, leftHeight: left.height, rightHeight: right.height }
}

/** A short line that begins under the left end of another; both measured in digit heights. */
function lineBelow(line: TextLine, below: number, long: number): TextLine {
  const { x, y } = directionOf(line)
  const height = line.leftHeight
  const left = { x: line.left.x - y * below * height, y: line.left.y + x * below * height }
  const right = { x: left.x + x * long * height, y: left.y + y * long * height }
  return { left, right, leftHeight: height, rightHeight: height, score: 0 }
}

function isNextLine(line: TextLine, { line: other, sighting }: ReadLine): boolean {
  if (digitCount(sighting) === 0) return false
  const { x, y } = directionOf(line)
  const [rightwards, downwards] = [other.left.x - line.left.x, other.left.y - line.left.y]
  const below = (downwards * x - rightwards * y) / line.leftHeight
  const along = (rightwards * x + downwards * y) / line.leftHeight
  const ratio = other.leftHeight / line.leftHeight
  const isShorter = lengthOf(other) < lengthOf(line) * 1.2
  return below > 0.9 && below < 3.2 && Math.abs(along) < 3 && ratio > 0.7 && ratio < 1.4 && isShorter
}

function digitMass(glyphs: readonly GlyphSighting[]): number {
  let mass = 0
  for (const { digits } of glyphs) mass += Math.exp(Math.max(...digits))
  return mass
}
