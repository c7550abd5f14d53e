import type { Point } from '../digit-sighting'
import type { PictureSize } from '../expected-id'
import { quadAround } from '../line-place'
import type { DigitToken } from './digit-token'
import { type GlyphRow, isText, type PlacedGlyph, projected } from './glyph-row'
import { standingAlone } from './group-marks'
import { lastOf, type Piece } from './pieces'

/** A line of groups, left to right, and how far below the one before it stands, in digit heights. */
export type LineOfGroups = { readonly groups: readonly DigitToken[]; readonly distance: number }

/** A mark without a group must be clear: noise stands alone too. */
const clearly = Math.log(0.95)
/** Groups stand below each other, give or take so many pitches. */
const leeway = 1.5
/** What is so far, in pitches, beside a place's outer digits, and in digit heights from its middle, is still in it. */
const inside = 0.3
const onLine = 0.6
/** What is left of a group, and its mark, are about as high as the others; a button below them, or the dots of small print, is not. */
const [lowest, highest] = [0.45, 2.2]
/** Its mark may stand so many digit heights above it. */
const markAbove = 3.2

/**
 * Whether something stands where a ninth group of the same arrangement would, or where its mark would: nine groups of
 * which one is hidden leave their place. Below groups that all have letters, words on a button are none.
 */
export function isNinthSeen(
  lines: Piece<LineOfGroups>,
  rows: readonly GlyphRow[],
  isLettered: boolean,
): boolean {
  const places = placesOfNinth(lines)
  const others = rows.filter(row => !isText(row))
  const counts = ({ kind }: PlacedGlyph) => kind === 'digit' || (kind === 'other' && !isLettered)
  const glyphs = others.flatMap(row => row.glyphs.filter(counts))
  const marks = others
    .flatMap(standingAlone)
    .filter(({ sighting }) => Math.max(sighting.other, ...sighting.digits) > clearly)
  return places.some(
    place =>
      glyphs.some(glyph => standsIn(glyph, place, onLine)) ||
      marks.some(mark => standsIn(mark, place, place.above)),
  )
}

/** Whether no ninth group of the same arrangement can be hidden beyond the picture's edge. */
export function isWholeInPicture(lines: Piece<LineOfGroups>, size: PictureSize | null): boolean {
  const isFull = lines[0].groups.length === lastOf(lines).groups.length
  return !isFull || placesOfNinth(lines).every(place => isInPicture(place, size))
}

/** A group's place: the first digit's middle, and its measures. */
type Place = Pick<PlacedGlyph, 'point' | 'direction' | 'pitch' | 'height'> & {
  readonly length: number
  /** How far above it a mark may stand, in digit heights. */
  readonly above: number
}

function placesOfNinth(lines: Piece<LineOfGroups>): readonly Place[] {
  const [top] = lines
  const bottom = lastOf(lines)
  const period = periodOf(top)
  const { distance } = bottom
  const place = (group: DigitToken | undefined, along: number, below: number): Place[] => {
    if (group === undefined) return []
    const { direction, pitch, height, point } = group.first
    const moved = {
      x: point.x + direction.x * along - direction.y * below * height,
      y: point.y + direction.y * along + direction.x * below * height,
    }
    const above = below > 0 ? Math.min(markAbove, distance - 1) : markAbove
    return [{ point: moved, direction, pitch, height, length: group.digitCount, above }]
  }
  const beside = (group: DigitToken | undefined, steps: number) =>
    period === null ? [] : place(group, steps * period, 0)
  const behind = beside(top.groups.at(-1), 1)
  if (bottom.groups.length < top.groups.length) return [...behind, ...beside(bottom.groups.at(-1), 1)]
  if (lines.length === 1) return [...behind, ...beside(top.groups[0], -1)]
  return [
    ...behind,
    ...(period === null ? place(top.groups[0], 0, -distance) : []),
    ...place(bottom.groups[0], 0, distance),
  ]
}

/** From one group to the next, in pixels; null where no two stand side by side. */
function periodOf({ groups }: LineOfGroups): number | null {
  const steps = groups.slice(1).map(({ first: { point } }, index) => {
    const before = groups[index]?.first.point ?? point
    return Math.hypot(point.x - before.x, point.y - before.y)
  })
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? null
}

/** Whether groups stand in columns: otherwise one of those before is missing. */
export function areInColumns(lines: readonly LineOfGroups[]): boolean {
  return lines.slice(1).every((line, index) => {
    const above = lines[index]?.groups ?? []
    return line.groups.every((group, column) => {
      const upper = above[column]?.first
      if (upper === undefined) return false
      const along = (point: Point) => projected(point, upper.direction).along
      return Math.abs(along(group.first.point) - along(upper.point)) < leeway * upper.pitch
    })
  })
}

function isAsHigh(glyph: PlacedGlyph, place: Place): boolean {
  return glyph.height > lowest * place.height && glyph.height < highest * place.height
}

/** @param above how many digit heights above the place's middle counts as in it */
function standsIn(glyph: PlacedGlyph, place: Place, above: number): boolean {
  if (!isAsHigh(glyph, place)) return false
  const [here, start] = [projected(glyph.point, place.direction), projected(place.point, place.direction)]
  const along = (here.along - start.along) / place.pitch
  const down = (here.down - start.down) / place.height
  return down < onLine && down > -above && along > -inside && along < place.length - 1 + inside
}

function isInPicture(place: Place, size: PictureSize | null): boolean {
  if (size === null) return false
  const { point, direction, pitch, height, length } = place
  const half = ((length - 1) / 2) * pitch
  const centre = { x: point.x + direction.x * half, y: point.y + direction.y * half }
  return quadAround(centre, direction, length * pitch, height).every(
    ({ x, y }) => x >= 0 && y >= 0 && x < size.width && y < size.height,
  )
}
