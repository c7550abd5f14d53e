import type { GlyphSighting, LineSighting } from '../../domain/digits/digit-sighting'
import { directionOf, lengthOf } from '../../domain/digits/line-place'
import type { GreyPicture } from '../grey-picture'
import type { DigitNetwork } from './digit-network'
import { digitCount, type ReadLine, readLine } from './line-reading'
import type { TextLine } from './lines/text-line'

/** A line with fewer digits than this is no line of groups, and a confirmation ID has no more. */
const [fewestDigits, mostDigits] = [6, 48]
/** Where marks may stand, in digit heights above the line; half a step's error is what the network bears. */
const nearestAbove = 1.35
const furthestAbove = 2.9
const stepAbove = 0.3
/** Marks have so much room beside them, in digit heights. */
const room = 1.3
/** A line that lies so near, in digit heights, is the same one. */
const half = 0.5
const evenChance = Math.log(0.5)

/**
 * The single letters or numbers right above a line's groups, which are too short for the finder. Null where there are
 * none.
 */
export function marksAbove(
  picture: GreyPicture,
  { line, sighting }: ReadLine,
  network: DigitNetwork,
): ReadLine | null {
  const count = digitCount(sighting)
  if (count < fewestDigits || count > mostDigits) return null
  let best: ReadLine | null = null
  let most = 0.8
  for (let above = nearestAbove; above <= furthestAbove; above += stepAbove) {
    const looked = readLine(picture, lineAbove(line, above), network)
    const clearness = clearnessOf(looked.sighting)
    if (clearness <= most) continue
    best = looked
    most = clearness
  }
  return best
}

/** Whether the middle of a line lies on another one. */
export function liesOn({ left, right }: TextLine, other: TextLine): boolean {
  const { x, y } = directionOf(other)
  const [rightwards, downwards] = [
    (left.x + right.x) / 2 - other.left.x,
    (left.y + right.y) / 2 - other.left.y,
  ]
  const along = rightwards * x + downwards * y
  const below = downwards * x - rightwards * y
  return along > 0 && along < lengthOf(other) && Math.abs(below) < half * other.leftHeight
}

function lineAbove(line: TextLine, above: number): TextLine {
  const { x, y } = directionOf(line)
  const { leftHeight, rightHeight } = line
  const left = { x: line.left.x + y * above * leftHeight, y: line.left.y - x * above * leftHeight }
  const right = { x: line.right.x + y * above * rightHeight, y: line.right.y - x * above * rightHeight }
  return { left, right, leftHeight, rightHeight, score: 0 }
}

/** How much of a line is glyphs that stand alone, against what else is there. */
function clearnessOf({ glyphs }: LineSighting): number {
  const visible = glyphs.filter(({ none }) => none < evenChance)
  return visible.reduce((sum, glyph, index) => {
    const [before, after] = [visible[index - 1], visible[index + 1]]
    const left = before === undefined ? Number.POSITIVE_INFINITY : glyph.at - before.at
    const right = after === undefined ? Number.POSITIVE_INFINITY : after.at - glyph.at
    return left > room && right > room ? sum + certaintyOf(glyph) : sum - 0.5
  }, 0)
}

function certaintyOf({ digits, other }: GlyphSighting): number {
  return Math.exp(Math.max(other, ...digits))
}
