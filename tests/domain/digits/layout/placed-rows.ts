import type { GlyphSighting, Point } from '../../../../src/domain/digits/digit-sighting'
import type { GlyphKind, GlyphRow, PlacedGlyph } from '../../../../src/domain/digits/layout/glyph-row'

/** Along a level line, and along one that runs straight down: whatever holds for one must hold for the other. */
export const directions: readonly (readonly [string, Point])[] = [
  ['level', { x: 1, y: 0 }],
  ['upright', { x: 0, y: 1 }],
]
/** From one digit to the next, and a digit's height, in pixels. */
export const [pitch, height] = [8, 16]

/** A digit, `.` for a weak glyph that may be a 1, or any other character; and where it stands, in pitches. */
export type WrittenGlyph = readonly [character: string, cell: number]

/** Where a line stands: its first cell in pitches, how far down in digit heights, how high, and along what. */
export type RowPlace = {
  readonly from?: number
  readonly down?: number
  readonly size?: number
  readonly direction?: Point
}

/** The characters of a text at even distances; spaces are left out. */
export function evenly(text: string, from = 0, step = 1): readonly WrittenGlyph[] {
  return [...text].flatMap((character, index): WrittenGlyph[] =>
    character === ' ' ? [] : [[character, from + index * step]],
  )
}

/** A line of glyphs, from its first to its last. */
export function rowOf(written: string | readonly WrittenGlyph[], place: RowPlace = {}): GlyphRow {
  const { from = 0, down = 0, size = height, direction = { x: 1, y: 0 } } = place
  const cells = typeof written === 'string' ? evenly(written) : written
  const pointAt = (cell: number): Point => ({
    x: direction.x * (from + cell) * pitch - direction.y * down * height,
    y: direction.y * (from + cell) * pitch + direction.x * down * height,
  })
  const glyphs = cells.map(
    ([character, cell]): PlacedGlyph => ({
      sighting: sightingOf(character, (cell * pitch) / size),
      kind: kindOf(character),
      cell,
      point: pointAt(cell),
      height: size,
      direction,
      pitch,
    }),
  )
  const line = {
    left: pointAt(cells[0]?.[1] ?? 0),
    right: pointAt(cells.at(-1)?.[1] ?? 0),
    leftHeight: size,
    rightHeight: size,
  }
  return { line, direction, glyphs }
}

function kindOf(character: string): GlyphKind {
  if (character === '.') return 'weak'
  return /\d/.test(character) ? 'digit' : 'other'
}

/** Beyond doubt, but for weak glyphs. */
function sightingOf(character: string, at: number): GlyphSighting {
  const [seen, unseen] = [Math.log(1 - 11e-5), Math.log(1e-5)]
  const weak = character === '.'
  const shown = weak ? '1' : character
  return {
    at,
    digits: Array.from({ length: 10 }, (_, digit) =>
      String(digit) === shown ? (weak ? Math.log(0.2) : seen) : unseen,
    ),
    other: kindOf(character) === 'other' ? seen : unseen,
    none: weak ? Math.log(0.8) : unseen,
  }
}

/** What stands in some glyphs. */
export function textOf(glyphs: readonly PlacedGlyph[]): string {
  return glyphs
    .map(({ kind, sighting }) => {
      if (kind === 'weak') return '.'
      return kind === 'other' ? 'x' : sighting.digits.indexOf(Math.max(...sighting.digits))
    })
    .join('')
}
