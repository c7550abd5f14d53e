import type { Point } from '../digit-sighting'
import { type DigitToken, leastBorder } from './digit-token'
import { type GlyphRow, isText, type PlacedGlyph, projected } from './glyph-row'

/** How many of some groups have a letter, how many a number, each its own, above or before its digits. */
export type GroupMarks = { readonly letters: number; readonly numbers: number }

/** A mark stands so many digit heights above its group's middle; less is the same line, more another line of groups. */
const [leastAbove, mostAbove] = [0.9, 3.2]
/** It may begin so many pitches before the digits, and end so many behind them. */
const beside = 2
/** Before its group it stands so many pitches from the first digit. */
const [leastBefore, mostBefore] = [1.3, 4.5]
/** No other mark or letter stands this near to it, in pitches. */
const alone = 2
const evenChance = Math.log(0.5)

/** The letters and numbers of groups. @param rows all lines of the picture */
export function marksOf(groups: readonly DigitToken[], rows: readonly GlyphRow[]): GroupMarks {
  const marks = rows.filter(row => !isText(row)).flatMap(standingAlone)
  const found = groups.map(group => marks.filter(mark => marksGroup(mark, group)))
  const isLetter = ({ sighting }: PlacedGlyph) => sighting.other > evenChance
  return {
    letters: found.filter(list => list.some(isLetter)).length,
    numbers: found.filter(list => list.length > 0 && !list.some(isLetter)).length,
  }
}

/** Glyphs of a line that are clearly one, with room around them, and nearer to what follows: a hyphen is not. */
export function standingAlone(row: GlyphRow): readonly PlacedGlyph[] {
  const strong = row.glyphs.filter(({ kind }) => kind !== 'weak')
  return strong.filter((glyph, index) => {
    const { other, digits } = glyph.sighting
    if (Math.max(other, ...digits) < evenChance) return false
    const [before, after] = [strong[index - 1], strong[index + 1]]
    const left = glyph.cell - (before?.cell ?? Number.NEGATIVE_INFINITY)
    const right = (after?.cell ?? Number.POSITIVE_INFINITY) - glyph.cell
    return left > roomTo(before) && right > roomTo(after) && (after?.kind !== 'digit' || left > right)
  })
}

function roomTo(neighbour: PlacedGlyph | undefined): number {
  return neighbour?.kind === 'other' ? alone : leastBorder
}

function marksGroup(mark: PlacedGlyph, { first, last, row }: DigitToken): boolean {
  const { direction } = row
  const from = (point: Point) => {
    const [here, start] = [projected(point, direction), projected(first.point, direction)]
    return { along: (here.along - start.along) / first.pitch, down: (here.down - start.down) / first.height }
  }
  const { along, down } = from(mark.point)
  if (down < -leastAbove && down > -mostAbove)
    return along > -beside && along < from(last.point).along + beside
  return Math.abs(down) < 0.5 && along < -leastBefore && along > -mostBefore
}
