import { glyphsOfColumns } from '../../domain/digits/digit-glyphs'
import type { GlyphSighting, LineSighting } from '../../domain/digits/digit-sighting'
import { placeAlongLine } from '../../domain/digits/line-place'
import type { GreyPicture } from '../grey-picture'
import type { DigitNetwork } from './digit-network'
import type { TextLine } from './lines/text-line'
import { cutStrip, type Strip } from './strip'
import type { Look } from './strip-shape'

/** A line with the strip that was read and what the network saw in it. */
export type ReadLine = { readonly line: TextLine; readonly strip: Strip; readonly sighting: LineSighting }

/** Columns of the network's output for each column of its input. */
const columnShare = 0.5
/** A glyph is rather a digit than anything else from this logarithm on. */
const evenChance = Math.log(0.5)

/** Cuts a line out and lets the network read it. */
export function readLine(picture: GreyPicture, line: TextLine, network: DigitNetwork, look?: Look): ReadLine {
  const strip = cutStrip(picture, line, look)
  const probabilities = network.read(strip.pixels, strip.width)
  const place = (column: number) => placeAlongLine(line, strip.columnPlace(column))
  const glyphs = glyphsOfColumns(probabilities, Math.ceil(strip.width * columnShare), place)
  const { left, right, leftHeight, rightHeight } = line
  return { line, strip, sighting: { left, right, leftHeight, rightHeight, glyphs } }
}

/** Whether a glyph is rather a digit than anything else. */
function isDigit({ digits }: GlyphSighting): boolean {
  return Math.max(...digits) > evenChance
}

/** How many of a line's glyphs are rather digits than anything else. */
export function digitCount({ glyphs }: LineSighting): number {
  return glyphs.filter(isDigit).length
}
