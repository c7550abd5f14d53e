import type { GlyphSighting } from './digit-sighting'

const classes = 12
const nothing = 0
const otherGlyph = 11
/** The least probability that is told from none, so that no single network answer is beyond doubt. */
const leastProbability = 1e-5
/** Bumps weaker than this are noise. */
const leastPresence = 0.03
/** Two bumps closer than this (columns) are one glyph, unless the presence falls clearly between them. */
const apart = 2.5
const clearDip = 0.6

/**
 * The glyphs of one strip: every bump of "something is here" becomes one sighting.
 * @param probabilities the network's answer, `[column * 12 + class]`: 0 nothing, 1 to 10 the digits, 11 another glyph
 * @param columns how many columns of it to read
 * @param placeInDigitHeights where a column (fractions allowed) stands along the line, in digit heights from its left end
 */
export function glyphsOfColumns(
  probabilities: Float32Array,
  columns: number,
  placeInDigitHeights: (column: number) => number,
): readonly GlyphSighting[] {
  const presence = new Float64Array(columns)
  for (let column = 0; column < columns; column++) {
    presence[column] = 1 - (probabilities[column * classes + nothing] ?? 1)
  }
  const peaks = peaksOf(presence)
  return peaks.map((peak, index) => {
    const from = Math.max(peak - 1, borderBetween(presence, peaks[index - 1], peak))
    const to = Math.min(peak + 1, borderBetween(presence, peak, peaks[index + 1]), columns - 1)
    return sightingOf(probabilities, presence, from, to, placeInDigitHeights)
  })
}

function peaksOf(presence: Float64Array): number[] {
  const peaks: number[] = []
  for (let column = 0; column < presence.length; column++) {
    const here = presence[column] ?? 0
    const before = presence[column - 1] ?? 0
    const after = presence[column + 1] ?? 0
    if (here < leastPresence || here < after || here <= before) continue
    const last = peaks.at(-1)
    if (last === undefined || areTwo(presence, last, column)) peaks.push(column)
    else if (here > (presence[last] ?? 0)) peaks[peaks.length - 1] = column
  }
  return peaks
}

function areTwo(presence: Float64Array, first: number, second: number): boolean {
  if (second - first >= apart) return true
  let least = 1
  for (let column = first + 1; column < second; column++) least = Math.min(least, presence[column] ?? 0)
  return least < clearDip * Math.min(presence[first] ?? 0, presence[second] ?? 0)
}

/** The last column of the left glyph's side: where the presence is least. A missing neighbour borders nothing. */
function borderBetween(presence: Float64Array, left: number | undefined, right: number | undefined): number {
  if (left === undefined) return 0
  if (right === undefined) return presence.length - 1
  let border = left
  for (let column = left; column <= right; column++) {
    if ((presence[column] ?? 0) < (presence[border] ?? 0)) border = column
  }
  return border
}

function sightingOf(
  probabilities: Float32Array,
  presence: Float64Array,
  from: number,
  to: number,
  placeInDigitHeights: (column: number) => number,
): GlyphSighting {
  const most = new Float64Array(classes)
  most[nothing] = 1
  let weight = 0
  let moment = 0
  for (let column = from; column <= to; column++) {
    const here = presence[column] ?? 0
    weight += here
    moment += here * column
    for (let kind = 0; kind < classes; kind++) {
      const value = probabilities[column * classes + kind] ?? 0
      // Beside a glyph's centre there is always nothing: only the fullest column speaks for absence.
      if (kind === nothing ? value < (most[kind] ?? 0) : value > (most[kind] ?? 0)) most[kind] = value
    }
  }
  let sum = 0
  for (const value of most) sum += Math.max(value, leastProbability)
  const logarithm = (kind: number) => Math.log(Math.max((most[kind] ?? 0) / sum, leastProbability))
  return {
    at: placeInDigitHeights(weight > 0 ? moment / weight : from),
    digits: Array.from({ length: 10 }, (_, digit) => logarithm(digit + 1)),
    other: logarithm(otherGlyph),
    none: logarithm(nothing),
  }
}
