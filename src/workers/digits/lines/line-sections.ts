import { profileBand } from './line-profile'
import { type LineStrip, measuredHeight, measuredRows } from './line-strip'

/** Width of a section in digit heights, at least: of long lines, and of short ones. */
const sectionWidth = 3.5
const shortSectionWidth = 1.7
const mostSections = 10

/** Where the digits of one section of a line begin and end, in rows of the strip. */
export type LineSection = {
  /** Column of its middle. */
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** The edges of the line in its sections: of those where a line is to be seen, out of how many. */
export function lineSections(strip: LineStrip): { sections: readonly LineSection[]; looked: number } {
  const length = (strip.to - strip.from) / measuredHeight
  const count = Math.min(
    mostSections,
    Math.max(1, Math.floor(length / (length < 3 * sectionWidth ? shortSectionWidth : sectionWidth))),
  )
  const sections: LineSection[] = []
  for (let index = 0; index < count; index++) {
    const from = Math.round(strip.from + ((strip.to - strip.from) * index) / count)
    const to = Math.round(strip.from + ((strip.to - strip.from) * (index + 1)) / count)
    const band = profileBand(deviations(strip, from, to), measuredRows / 2, measuredHeight)
    const height = band ? band.bottom - band.top : 0
    if (band && height > 0.6 * measuredHeight && height < 1.5 * measuredHeight) {
      sections.push({ x: (from + to) / 2, top: band.top, bottom: band.bottom })
    }
  }
  return { sections, looked: count }
}

/** Standard deviation of each row's grey levels: text has a large one, its surroundings that of the noise. */
function deviations({ pixels, width }: LineStrip, from: number, to: number): Float32Array {
  const profile = new Float32Array(measuredRows)
  let least = Number.POSITIVE_INFINITY
  for (let row = 0; row < measuredRows; row++) {
    let sum = 0
    let square = 0
    for (let at = row * width + from; at < row * width + to; at++) {
      const value = pixels[at] as number
      sum += value
      square += value * value
    }
    const variance = square / (to - from) - (sum / (to - from)) ** 2
    profile[row] = variance
    least = Math.min(least, variance)
  }
  return profile.map(variance => Math.sqrt(Math.max(0, variance - least)))
}
