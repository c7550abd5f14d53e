import type { LatticeGlyph } from '../digit-lattice'
import type { PlacedGlyph } from './glyph-row'

/** A glyph of a line, or a place where one must have been, as the lattice takes it. */
export type LatticeItem = LatticeGlyph & {
  /** Null: a phantom. */
  readonly placed: PlacedGlyph | null
  /** The probabilities of 0 to 9, should this be a digit; what spoke against a digit is spread over all ten. */
  readonly belief: readonly number[]
  /** The probability of a digit being here. */
  readonly presence: number
}

const unknown: readonly number[] = Array.from({ length: 10 }, () => 0.1)

/** A glyph that was seen. */
export function seenItem(placed: PlacedGlyph): LatticeItem {
  const { digits, other, none } = placed.sighting
  const probabilities = digits.map(Math.exp)
  const presence = probabilities.reduce((sum, value) => sum + value, 0)
  return {
    placed,
    digits,
    skip: Math.max(other, none),
    asFirst: 0,
    asInner: 0,
    belief: probabilities.map(value => value + Math.max(0, 1 - presence) / 10),
    presence,
  }
}

/** A digit that was not seen. @param probability of there having been one */
export function phantomItem(probability = 0.5): LatticeItem {
  return {
    placed: null,
    digits: unknown.map(share => Math.log(share * probability)),
    skip: Math.log(1 - probability),
    asFirst: 0,
    asInner: 0,
    belief: unknown,
    presence: probability,
  }
}

/** From one glyph to the next it takes this many pitches before something may be missing between them. */
const leastHole = 1.6
/** A digit that a cursor or a speck made look like another glyph is less likely than a hyphen. */
const hidden = 0.1

/** Digits are further apart than this, in pitches; what it costs to take a glyph nearer than that. */
const leastRoom = 0.65
const crowded = -4

/**
 * Glyphs of one line with phantoms wherever digits must have been wiped out: in the gaps between neighbours, and
 * in place of single other glyphs that stand exactly where a digit would.
 */
export function itemsWithPhantoms(glyphs: readonly PlacedGlyph[]): readonly LatticeItem[] {
  const strong = glyphs.filter(glyph => glyph.kind !== 'weak')
  const items = glyphs.map(glyph => ({
    cell: glyph.cell,
    item: hasRoom(glyph, strong) ? seenItem(glyph) : crowdedItem(glyph),
  }))
  for (const [index, glyph] of strong.entries()) {
    const before = strong[index - 1]
    const after = strong[index + 1]
    if (before === undefined) continue
    const gap = glyph.cell - before.cell
    if (gap >= leastHole) {
      items.push(...holesIn(before.cell, gap, glyphs).map(cell => ({ cell, item: phantomItem() })))
    }
    if (glyph.kind === 'other' && after !== undefined && Math.abs(after.cell - before.cell - 2) < 0.3) {
      items.push({ cell: glyph.cell + 0.01, item: phantomItem(hidden) })
    }
  }
  return items.sort((a, b) => a.cell - b.cell).map(({ item }) => item)
}

/** Whether a weak glyph may be a digit: not where it stands right beside another glyph. */
function hasRoom(glyph: PlacedGlyph, strong: readonly PlacedGlyph[]): boolean {
  return glyph.kind !== 'weak' || !strong.some(other => Math.abs(other.cell - glyph.cell) < leastRoom)
}

function crowdedItem(glyph: PlacedGlyph): LatticeItem {
  return { ...seenItem(glyph), asFirst: crowded, asInner: crowded }
}

/** The places of the digits that must have been wiped out in a gap. */
function holesIn(from: number, gap: number, glyphs: readonly PlacedGlyph[]): readonly number[] {
  const missing = Math.round(gap) - 1
  return Array.from({ length: missing }, (_, index) => from + (gap * (index + 1)) / (missing + 1)).filter(
    cell => !glyphs.some(glyph => Math.abs(glyph.cell - cell) < 0.35),
  )
}
