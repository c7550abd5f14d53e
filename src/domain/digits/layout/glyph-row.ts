import type { GlyphSighting, LineSighting, Point, Quad } from '../digit-sighting'
import { directionOf, type LineShape, placeOnLine, quadAround } from '../line-place'

/** What a glyph most probably is; `weak` is hardly there. */
export type GlyphKind = 'digit' | 'other' | 'weak'

/** A glyph with its place on its line and in the picture. */
export type PlacedGlyph = {
  readonly sighting: GlyphSighting
  readonly kind: GlyphKind
  /** Its place in digit pitches: neighbouring digits are 1 apart, whatever the perspective. */
  readonly cell: number
  readonly point: Point
  /** Of a digit here, in pixels. */
  readonly height: number
  /** Along its line, of length 1. */
  readonly direction: Point
  /** From one digit to the next here, in pixels. */
  readonly pitch: number
}

/** One line of text with its glyphs placed, from left to right. */
export type GlyphRow = {
  readonly line: LineShape
  readonly direction: Point
  readonly glyphs: readonly PlacedGlyph[]
}

/** Digits are this wide at most and at least (pitch in digit heights); between them where nothing tells. */
const [narrowest, usual, widest] = [0.33, 0.72, 1.15]
/** How much the pitch may change along one line, against the middle of it. */
const mostDrift = 0.35

/** Places a line's glyphs. */
export function glyphRow(line: LineSighting): GlyphRow {
  const direction = directionOf(line)
  const pitchAt = pitchOf(line.glyphs)
  let cell = 0
  let before = line.glyphs[0]?.at ?? 0
  const glyphs = line.glyphs.map((sighting): PlacedGlyph => {
    cell += (sighting.at - before) / pitchAt((sighting.at + before) / 2)
    before = sighting.at
    const { point, height } = placeOnLine(line, sighting.at)
    return {
      sighting,
      kind: kindOf(sighting),
      cell,
      point,
      height,
      direction,
      pitch: pitchAt(sighting.at) * height,
    }
  })
  return { line, direction, glyphs }
}

function kindOf(glyph: GlyphSighting): GlyphKind {
  const digit = glyph.digits.reduce((sum, value) => sum + Math.exp(value), 0)
  const other = Math.exp(glyph.other)
  const none = Math.exp(glyph.none)
  if (none > digit && none > other) return 'weak'
  return digit >= other ? 'digit' : 'other'
}

/** The pitch along a line, in digit heights: a straight line through the distances of neighbouring digits. */
function pitchOf(glyphs: readonly GlyphSighting[]): (at: number) => number {
  const strong = glyphs
    .map(glyph => ({ at: glyph.at, kind: kindOf(glyph) }))
    .filter(({ kind }) => kind !== 'weak')
  const gaps = strong.flatMap(({ at, kind }, index) => {
    const before = strong[index - 1]
    return kind === 'digit' && before?.kind === 'digit'
      ? [{ middle: (at + before.at) / 2, gap: at - before.at }]
      : []
  })
  const likely = gaps.filter(({ gap }) => gap > narrowest && gap < widest)
  const median = likely.map(({ gap }) => gap).sort((a, b) => a - b)[likely.length >> 1] ?? usual
  const regular = likely.filter(({ gap }) => Math.abs(gap - median) < 0.3 * median)
  if (regular.length < 12) return () => median
  const mean = (value: (gap: (typeof regular)[number]) => number) =>
    regular.reduce((sum, gap) => sum + value(gap), 0) / regular.length
  const centre = mean(({ middle }) => middle)
  const level = mean(({ gap }) => gap)
  const spread = mean(({ middle }) => (middle - centre) ** 2)
  const slope = mean(({ middle, gap }) => (middle - centre) * gap) / spread
  const most = level * mostDrift
  return at => level + Math.min(Math.max(slope * (at - centre), -most), most)
}

/** How far a point is along a direction and below its origin, in pixels. */
export function projected(point: Point, direction: Point): { readonly along: number; readonly down: number } {
  return {
    along: point.x * direction.x + point.y * direction.y,
    down: point.y * direction.x - point.x * direction.y,
  }
}

/** Where a digit stands: as wide as the pitch, as high as a digit. */
export function quadOfGlyph(glyph: PlacedGlyph): Quad {
  return quadAround(glyph.point, glyph.direction, glyph.pitch, glyph.height)
}

/** From so many other glyphs close together on, a line is text. */
const textLength = 5

/** Whether a line holds words. */
export function isText(row: GlyphRow): boolean {
  const others = row.glyphs.filter(({ kind }) => kind === 'other')
  const close = others.filter((glyph, index) => {
    const before = others[index - 1]
    return before !== undefined && glyph.cell - before.cell < 2.2
  })
  return close.length >= textLength
}
