import type { BlockSighting, DigitEvidence, LineSighting, Point } from './digit-sighting'
import { normalised } from './layout/digit-places'
import { placeOnLine } from './line-place'

/** Two looks show the same digit when they place it within so many digit heights. */
const samePlace = 0.3

type Placed = { readonly point: Point; readonly height: number; readonly digits: readonly number[] }

/**
 * What a second look at the same lines saw in the places of a block's digits. A block is made out once: where it
 * begins and how it is divided is one question, which digits stand there is the other.
 */
export function seenAgain(block: BlockSighting, lines: readonly LineSighting[]): BlockSighting {
  const placed = lines.flatMap(line =>
    line.glyphs.map((glyph): Placed => ({ ...placeOnLine(line, glyph.at), digits: glyph.digits })),
  )
  return { ...block, digits: block.digits.map(digit => digitAgain(digit, placed)) }
}

function digitAgain(digit: DigitEvidence, placed: readonly Placed[]): DigitEvidence {
  if (digit.quad === null) return digit
  const x = digit.quad.reduce((sum, corner) => sum + corner.x, 0) / 4
  const y = digit.quad.reduce((sum, corner) => sum + corner.y, 0) / 4
  const [nearest] = placed
    .map(glyph => ({ glyph, distance: Math.hypot(glyph.point.x - x, glyph.point.y - y) / glyph.height }))
    .filter(({ distance }) => distance < samePlace)
    .sort((a, b) => a.distance - b.distance)
  return nearest === undefined
    ? { digits: new Array<number>(10).fill(Math.log(0.1)), quad: null }
    : { digits: normalised(nearest.glyph.digits.map(Math.exp)), quad: digit.quad }
}
