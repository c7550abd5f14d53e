import { blocksOf } from '../../domain/digits/digit-blocks'
import { glyphsOfColumns } from '../../domain/digits/digit-glyphs'
import type { FrameSighting, LineSighting } from '../../domain/digits/digit-sighting'
import { placeAlongLine } from '../../domain/digits/line-place'
import type { GreyPicture } from '../grey-picture'
import type { DigitNetwork } from './digit-network'
import { turnedRight } from './picture-turns'
import { refineLine } from './refine-line'
import { cutStrip, type Strip } from './strip'
import type { TextLine } from './text-line'
import { findTextLines } from './text-lines'

/** Lines that are read of a frame and of a still; the finder gives the most digit-like first. */
const mostLines = { frame: 24, still: 80 }
/** Columns of the network's output for each column of its input. */
const columnShare = 0.5

/** A line with the strip that was read and what the network saw in it. */
export type ReadLine = { readonly strip: Strip; readonly sighting: LineSighting }

/** Reads one frame of a live camera. `heard` hears of each line that was read. */
export function readDigitFrame(
  picture: GreyPicture,
  network: DigitNetwork,
  heard?: (line: ReadLine) => void,
): FrameSighting {
  const sightings: LineSighting[] = []
  for (const line of findTextLines(picture).slice(0, mostLines.frame)) {
    const read = readLine(picture, line, network)
    heard?.(read)
    sightings.push(read.sighting)
  }
  return blocksOf(sightings)
}

/** What was read of a still; places are those of `picture`, which is the still turned so that its text is upright. */
export type StillReading = {
  readonly picture: GreyPicture
  readonly lines: readonly ReadLine[]
  readonly sighting: FrameSighting
}

/**
 * Reads a still picture, turned by quarters until an ID is found; else the way that shows most digits. `goesOn` is
 * asked after each line with the share done (0 to 1); null where it does not want to go on.
 */
export async function readDigitStill(
  still: GreyPicture,
  network: DigitNetwork,
  goesOn: (share: number) => Promise<boolean>,
): Promise<StillReading | null> {
  let best: StillReading | null = null
  let picture = still
  for (let turn = 0; turn < 4; turn++) {
    const lines: ReadLine[] = []
    const found = findTextLines(picture).slice(0, mostLines.still)
    for (const [index, line] of found.entries()) {
      lines.push(readLine(picture, line, network))
      if (!(await goesOn((turn + (index + 1) / found.length) / 4))) return null
    }
    const sighting = blocksOf(lines.map(line => line.sighting))
    const reading = { picture, lines, sighting }
    if (sighting.blocks.length > 0) return reading
    if (best === null || digitsIn(reading) > digitsIn(best)) best = reading
    if (turn < 3) picture = turnedRight(picture)
  }
  return best
}

/** Reads one line of a picture; its place need only be about right. */
export function readLine(picture: GreyPicture, rough: TextLine, network: DigitNetwork): ReadLine {
  const line = refineLine(picture, rough)
  const strip = cutStrip(picture, line)
  const probabilities = network.read(strip.pixels, strip.width)
  const place = (column: number) => placeAlongLine(line, strip.columnPlace(column))
  const glyphs = glyphsOfColumns(probabilities, Math.ceil(strip.width * columnShare), place)
  const { left, right, leftHeight, rightHeight } = line
  return { strip, sighting: { left, right, leftHeight, rightHeight, glyphs } }
}

function digitsIn({ sighting }: StillReading): number {
  return sighting.parts.reduce((sum, part) => sum + part.digits.length, 0)
}
