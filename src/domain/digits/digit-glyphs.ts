import type { GlyphSighting } from './digit-sighting'

const classes = 12
const nothing = 0
const otherGlyph = 11
/** The least probability that is told from none, so that no single network answer is beyond doubt. */
const leastProbability = 1e-5
/** Bumps weaker than this are noise. */
const leastPresence = 0.03
/** Two bumps that are not so many columns apart are one glyph, unless the presence falls clearly between them. */
const apart = 3
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
  const presence = Float64Array.from(
    { length: columns },
    (_, column) => 1 - (probabilities[column * classes] ?? 1),
  )
  const peaks = peaksOf(presence)
  return peaks.map((peak, index) => {
    const from = Math.max(peak - 1, borderBetween(presence, peaks[index - 1], peak))
    const to = Math.min(peak + 1, borderBetween(presence, peak, peaks[index + 1]))
    return sightingOf(probabilities, presence, from, to, placeInDigitHeights)
  })
}

function peaksOf(presence: Float64Array): number[] {
  const peaks: number[] = []
  for (const [column, here] of presence.entries()) {
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
  const between = presence[first + 1] ?? 0
  return between < clearDip * Math.min(presence[first] ?? 0, presence[second] ?? 0)
}

/** The last column of the left glyph's side: where the presence is least. A missing neighbour borders nothing. */
function borderBetween(presence: Float64Array, left: number | undefined, right: number | undefined): number {
  if (left === undefined) return 0
  if (right === undefined) return presence.length - 1
  const between = presence.subarray(left, right + 1)
  return left + between.indexOf(Math.min(...between))
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
    for (const [kind, value] of probabilities.subarray(column * classes, (column + 1) * classes).entries()) {
      // Beside a glyph's centre there is always nothing: only the fullest column speaks for absence.
      const best = kind === nothing ? Math.min : Math.max
      most[kind] = best(most[kind] ?? 0, value)
    }
  }
  let sum = 0
  for (const value of most) sum += Math.max(value, leastProbability)
  const logarithm = (kind: number) => Math.log(Math.max((most[kind] ?? 0) / sum, leastProbability))
  return {
    at: placeInDigitHeights(moment / weight),
    digits: Array.from({ length: 10 }, (_, digit) => logarithm(digit + 1)),
    other: logarithm(otherGlyph),
    none: logarithm(nothing),
  }
}
