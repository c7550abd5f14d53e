import { type BlockCandidate, type BlockShape, blockCandidate, installationShapes } from './block-candidate'
import { type DigitStretch, stretchesOf } from './digit-stretch'
import { tokensOf } from './digit-token'
import { type GlyphRow, projected } from './glyph-row'
import { itemsWithPhantoms, type LatticeItem, phantomItem } from './lattice-item'
import { beginsAfterLabel } from './line-label'
import { lastOf, type Piece } from './pieces'

/** Lines of one wrapped ID follow each other by so many digit heights. */
const [nearestLine, furthestLine] = [0.85, 3.4]
/**
 * So many of the last digits may be missing altogether, a short last line that was not found, when it is certain that
 * the first ones are there. A whole group missing at an unknown end would put all others in the wrong places.
 */
const mostMissing = 12
/** So many digits more than the shape has may have been counted. */
const mostSurplus = 4
/** The line below may reach so many digit heights further to the right: words are wrapped unevenly before the digits. */
const rightwards = 8
/** The first line of a run has at least this many digits. */
const shortestStart = 10

/** Digits that a line may have lost at its end, which is unlikely. */
const lineEnd = () => [phantomItem(0.1), phantomItem(0.1)]
/** A run has up to so many lines. */
const mostLines = 4

/**
 * Installation IDs written as one run of digits, on one line or wrapped over up to four. Confirmation IDs are only taken
 * in groups: 54 digits of which six are out of sight would pass for one.
 */
export function runBlocks(rows: readonly GlyphRow[]): readonly BlockCandidate[] {
  const stretches = rows.flatMap(stretchesOf)
  return stretches
    .filter(({ cells }) => cells >= shortestStart)
    .flatMap(start => chainsFrom(start, stretches))
    .flatMap(chain => installationShapes.flatMap(shape => runBlock(chain, shape, rows) ?? []))
}

/** Lines that follow each other. */
type Chain = Piece<DigitStretch>

/** The stretch alone, with its next line, and so on. */
function chainsFrom(start: DigitStretch, stretches: readonly DigitStretch[]): readonly Chain[] {
  let chain: Chain = [start]
  const chains = [chain]
  while (chain.length < mostLines) {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: what follows as many digits as an ID has only costs time
    if (cellsOf(chain) >= 63) break
    const next = continuationOf(chain, stretches)
    if (next === null) break
    chain = [...chain, next]
    chains.push(chain)
  }
  return chains
}

function cellsOf(chain: Chain): number {
  return chain.reduce((sum, { cells }) => sum + cells, 0)
}

/** The line that the last one of a chain goes on in: below it, from the left edge of the text, not longer. */
function continuationOf(chain: Chain, stretches: readonly DigitStretch[]): DigitStretch | null {
  const [nearest] = stretches
    .filter(stretch => !stretch.afterOther && goesOnFrom(chain, stretch))
    .map(stretch => ({ stretch, distance: distanceBelow(lastOf(chain), stretch) }))
    .filter(({ distance }) => distance >= nearestLine && distance <= furthestLine)
    .sort((a, b) => a.distance - b.distance)
  return nearest?.stretch ?? null
}

/** In digit heights, measured where the lower stretch begins. */
function distanceBelow(upper: DigitStretch, lower: DigitStretch): number {
  const { direction, line } = upper.row
  const axis = projected(line.left, direction).down
  const height = (upper.first.height + lower.first.height) / 2
  if (
    Math.max(upper.first.height, lower.first.height) >
    1.4 * Math.min(upper.first.height, lower.first.height)
  ) {
    return Number.POSITIVE_INFINITY
  }
  return (projected(lower.first.point, direction).down - axis) / height
}

function goesOnFrom(chain: Chain, next: DigitStretch): boolean {
  const [start] = chain
  const last = lastOf(chain)
  const { direction } = last.row
  const from = (stretch: DigitStretch) => projected(stretch.first.point, direction).along
  const to = (stretch: DigitStretch) => projected(stretch.last.point, direction).along
  const height = last.first.height
  if (from(next) > from(start) + 2 * height || to(next) > to(last) + rightwards * height) return false
  if (chain.length === 1) return true
  return Math.abs(from(next) - from(last)) < 2.5 * height && to(last) > to(start) - 4 * height
}

function runBlock(chain: Chain, shape: BlockShape, rows: readonly GlyphRow[]): BlockCandidate | null {
  const [start] = chain
  const count = shape.groupCount * shape.groupLength
  const missing = count - cellsOf(chain)
  const borders = Math.ceil(cellsOf(chain) / shape.groupLength)
  if (missing > mostMissing || missing < -mostSurplus - borders) return null
  const isEndMissing = missing >= shape.groupLength
  if (isEndMissing && (chain.length > 1 || !beginsAfterLabel(start, rows))) return null
  if (isInGroups(chain, shape.groupLength)) return null
  const items = chain.flatMap((stretch): LatticeItem[] => [
    ...lineEnd(),
    ...itemsWithPhantoms(stretch.glyphs),
    ...lineEnd(),
  ])
  const tail = Array.from({ length: Math.max(missing, 0) }, () => phantomItem())
  return blockCandidate([...items, ...tail], shape, start.row.direction)
}

/** Whether gaps divide the digits into groups: then those gaps must be in their places, see `groupBlocks`. */
function isInGroups(chain: Chain, groupLength: number): boolean {
  const tokens = chain.flatMap(({ row, glyphs }) => tokensOf({ ...row, glyphs }, groupLength))
  const wholes = tokens.filter(({ kind }) => kind === 'whole')
  return wholes.length >= 3 && wholes.length * 2 >= tokens.length
}
