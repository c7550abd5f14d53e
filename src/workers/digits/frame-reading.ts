import { blocksOf } from '../../domain/digits/digit-blocks'
import type { FrameSighting } from '../../domain/digits/digit-sighting'
import type { ExpectedId } from '../../domain/digits/expected-id'
import { matchingLines } from '../../domain/digits/matching-lines'
import { seenAgain } from '../../domain/digits/second-look'
import type { GreyPicture } from '../grey-picture'
import type { DigitNetwork } from './digit-network'
import { digitCount, type ReadLine, readLine } from './line-reading'
import { remainderBelow, withItsEnds } from './line-remainder'
import { refineLine } from './lines/refine-line'
import type { TextLine } from './lines/text-line'
import { findTextLines } from './lines/text-lines'
import { liesOn, marksAbove } from './marks-above'
import { turnedRight } from './picture-turns'

/** Lines that are read at most; the finder gives the most digit-like first. */
const mostLines = { frame: 24, still: 80 }
/** Columns of strips that are read of a frame at most: about 150 milliseconds of a phone's time with either network. */
const mostColumns = { simd: 9000, plain: 2600 }
/** A second look sees the same line a little higher up and smaller, so that a chance reading does not repeat itself. */
const secondLook = { shift: -0.05, scale: 1.08 }

/** What was read of a picture; places are those of `picture`, which is turned so that its text is upright. */
export type PictureReading = {
  readonly picture: GreyPicture
  readonly lines: readonly ReadLine[]
  readonly sighting: FrameSighting
  /** What a second look at the same lines gave; null where there was none. */
  readonly again: FrameSighting | null
}

/** What a reading may be asked for. */
export type ReadingWishes = {
  readonly expected: ExpectedId
  /** A second look at all lines of digits. */
  readonly again: boolean
  /** Where the lines are, instead of finding them: for measuring. */
  readonly lines?: readonly TextLine[] | undefined
}

/** Reads one upright picture, as far as a frame's time allows. */
export function readDigitFrame(
  picture: GreyPicture,
  network: DigitNetwork,
  wishes: ReadingWishes,
): PictureReading {
  const lines: ReadLine[] = []
  let columns = mostColumns[network.name]
  const given = wishes.lines?.map(line => refineLine(picture, line))
  for (const line of given ?? findTextLines(picture).slice(0, mostLines.frame)) {
    const read = readLine(picture, line, network)
    lines.push(withItsEnds(picture, read, network))
    columns -= read.strip.width
    if (columns <= 0) break
  }
  addMissed(picture, lines, network, wishes.expected)
  const first = sightingOf(lines, picture, wishes.expected)
  const looks = wishes.again
    ? bothLooks(first, picture, lines, network, wishes.expected)
    : { sighting: first, again: null }
  return { picture, lines, ...looks }
}

/**
 * Reads a still picture twice, turned by quarters until an ID is found; else the way that shows most digits.
 * `goesOn` is asked after each line with the share done (0 to 1); null where it does not want to go on.
 */
export async function readDigitStill(
  still: GreyPicture,
  network: DigitNetwork,
  expected: ExpectedId,
  goesOn: (share: number) => Promise<boolean>,
): Promise<PictureReading | null> {
  let best: PictureReading | null = null
  let picture = still
  for (let turn = 0; turn < 4; turn++) {
    const lines: ReadLine[] = []
    const found = findTextLines(picture).slice(0, mostLines.still)
    for (const [index, line] of found.entries()) {
      const read = readLine(picture, line, network)
      lines.push(withItsEnds(picture, read, network))
      if (!(await goesOn((turn + (index + 1) / found.length) / 4))) return null
    }
    addMissed(picture, lines, network, expected)
    const first = sightingOf(lines, picture, expected)
    const looks = showsDigits(first)
      ? bothLooks(first, picture, lines, network, expected)
      : { sighting: first, again: null }
    const reading = { picture, lines, ...looks }
    if (looks.sighting.blocks.length > 0) return reading
    if (best === null || digitsIn(reading) > digitsIn(best)) best = reading
    if (turn < 3) picture = turnedRight(picture)
  }
  return best
}

/** Whether a picture shows lines that may be an ID's: enough to know which way up it is. */
export function showsDigits({ blocks, parts }: FrameSighting): boolean {
  return blocks.length > 0 || parts.length > 0
}

/** Adds the few digits that wrapped, and the letters of a confirmation ID's groups: too short to be found. */
function addMissed(
  picture: GreyPicture,
  lines: ReadLine[],
  network: DigitNetwork,
  expected: ExpectedId,
): void {
  for (const line of [...lines]) {
    const remainder = remainderBelow(picture, line, lines, network)
    if (remainder !== null) lines.push(remainder)
    if (expected === 'confirmation-id') addMarks(picture, line, lines, network)
  }
}

/** What the finder took for lines in the marks' place are pieces of them. */
function addMarks(picture: GreyPicture, read: ReadLine, lines: ReadLine[], network: DigitNetwork): void {
  const marks = marksAbove(picture, read, network)
  if (marks === null) return
  const others = lines.filter(other => digitCount(other.sighting) > 0 || !liesOn(other.line, marks.line))
  lines.splice(0, lines.length, ...others, marks)
}

function sightingOf(lines: readonly ReadLine[], picture: GreyPicture, expected: ExpectedId): FrameSighting {
  return blocksOf(matchingLines(lines.map(({ sighting }) => sighting)), expected, picture)
}

/** Reads all lines of digits once more. The look that makes out more blocks says for both where their digits stand. */
function bothLooks(
  first: FrameSighting,
  picture: GreyPicture,
  lines: readonly ReadLine[],
  network: DigitNetwork,
  expected: ExpectedId,
): Pick<PictureReading, 'sighting' | 'again'> {
  const readAgain = lines.map(read =>
    digitCount(read.sighting) === 0 ? read : readLine(picture, read.line, network, secondLook),
  )
  const second = sightingOf(readAgain, picture, expected)
  const sightings = (reads: readonly ReadLine[]) => reads.map(({ sighting }) => sighting)
  if (second.blocks.length > first.blocks.length) {
    const blocks = second.blocks.map(block => seenAgain(block, sightings(lines)))
    return { sighting: { ...first, blocks }, again: second }
  }
  const blocks = first.blocks.map(block => seenAgain(block, sightings(readAgain)))
  return { sighting: first, again: { ...second, blocks } }
}

function digitsIn({ sighting }: PictureReading): number {
  return sighting.parts.reduce((sum, part) => sum + part.digits.length, 0)
}
