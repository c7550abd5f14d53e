/** A point of the picture, in its pixels. */
export type Point = { readonly x: number; readonly y: number }

/** Four corners: top left, top right, bottom right, bottom left of the digits. */
export type Quad = readonly [Point, Point, Point, Point]

/** What was seen of one glyph. All are natural logarithms of probabilities, >= Math.log(1e-5). */
export type GlyphSighting = {
  /** Centre along the line, in digit heights from the line's left end. */
  readonly at: number
  /** Of the digits 0 to 9. */
  readonly digits: readonly number[]
  /** Of another glyph than a digit. */
  readonly other: number
  /** Of no glyph being here. */
  readonly none: number
}

/** One line of text that may hold digits, with its glyphs from left to right (weak ones included, other glyphs too). */
export type LineSighting = {
  /** Middle of the digits' height at the left end. */
  readonly left: Point
  readonly right: Point
  /** Digit height in picture pixels at the left end. */
  readonly leftHeight: number
  readonly rightHeight: number
  readonly glyphs: readonly GlyphSighting[]
}

/**
 * One digit's evidence: log-probabilities of 0 to 9 (normalised to sum 1), and where it stands (null: its place
 * is a guess, nothing was seen there).
 */
export type DigitEvidence = { readonly digits: readonly number[]; readonly quad: Quad | null }

/** An ID-shaped block that one frame showed. `digits` has exactly 63, 54 or 48 entries. */
export type BlockSighting = {
  readonly kind: 'installation-id' | 'confirmation-id'
  readonly digits: readonly DigitEvidence[]
  /** Digits per group: 7 or 6. */
  readonly groupLength: number
  /** Log-probability lost by taking exactly this many digits against the freely best reading (0 = none): evidence on the count. */
  readonly countMargin: number
  /** Where the block stands (around all its digits). */
  readonly quad: Quad
}

/** A digit line that is not a whole ID: one line of a wrapped ID, seen alone. */
export type PartSighting = {
  readonly digits: readonly DigitEvidence[]
  readonly afterLabel: boolean
  readonly quad: Quad
}

/** What one frame showed. */
export type FrameSighting = {
  readonly blocks: readonly BlockSighting[]
  readonly parts: readonly PartSighting[]
}
