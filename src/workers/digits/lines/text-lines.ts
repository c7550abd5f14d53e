import { cropped, type GreyPicture, type Region } from '../../grey-picture'
import { picturePyramid } from '../picture-pyramid'
import { inContext } from './line-context'
import { linePeaks } from './line-peaks'
import { lineTracks } from './line-tracks'
import { refineLine } from './refine-line'
import { type SlopeField, slopeField, turned } from './slope-field'
import { strokeEnergy } from './stroke-energy'
import type { TextLine } from './text-line'
import { trackLine } from './track-line'

/** Digit heights looked for in each size of the picture, in its pixels: each half finds digits twice as high. */
const heights = [8, 11.3]
const sizes = 4
/** A still is looked through at about a video frame's size. */
const longestSide = 2200
/** Lines that are measured in the picture itself. */
const mostLines = 80
/** In digit heights. */
const shortLine = 9

/**
 * The lines of text in a picture that may be digits 7 to 60 pixels high, the most digit-like first: dark or light
 * text, tilted up to 10°. Scores are log odds.
 */
export function findTextLines(
  picture: GreyPicture,
  { band }: { readonly band?: Region } = {},
): readonly TextLine[] {
  const part = band ? cropped(picture, band) : picture
  const pyramid = picturePyramid(part)
  let first = 0
  for (let side = Math.max(part.width, part.height); side > longestSide; side /= 2) first++
  const found: TextLine[] = []
  for (let size = first; size < first + sizes; size++) {
    const { picture: level, scale } = pyramid.level(size)
    if (scale !== 2 ** -size) break
    const energy = strokeEnergy(level)
    for (const height of heights) {
      const peaks = linePeaks(energy, height)
      for (const track of lineTracks(peaks)) {
        const line = trackLine(energy, track, peaks.step, height)
        if (line) found.push(placed(line, 1 / scale, band))
      }
    }
  }
  const slopes = slopeField(found, part.width / 2 + (band?.left ?? 0))
  const rough = distinct(slopes ? found.map(line => levelled(line, slopes)) : found).slice(0, mostLines)
  return inContext(distinct(rough.map(line => refineLine(picture, line))))
}

/** The line in the whole picture's pixels. */
function placed(line: TextLine, factor: number, band: Region | undefined): TextLine {
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: x * factor + (band?.left ?? 0),
    y: y * factor + (band?.top ?? 0),
  })
  return {
    left: place(line.left),
    right: place(line.right),
    leftHeight: line.leftHeight * factor,
    rightHeight: line.rightHeight * factor,
    score: line.score,
  }
}

/** A short line cannot tell its slope itself: it gets that of the screen. */
function levelled(line: TextLine, slopes: SlopeField): TextLine {
  const { left, right, leftHeight } = line
  if (right.x - left.x > shortLine * leftHeight) return line
  return turned(line, slopes((left.x + right.x) / 2, (left.y + right.y) / 2))
}

/** Of lines that lie over each other the best one. */
function distinct(lines: readonly TextLine[]): readonly TextLine[] {
  const kept: TextLine[] = []
  for (const line of [...lines].sort((one, other) => other.score - one.score)) {
    if (!kept.some(other => covers(other, line))) kept.push(line)
  }
  return kept
}

/** Whether a line lies within another: most of its length, and nearer than half a height. */
function covers(other: TextLine, line: TextLine): boolean {
  const from = Math.max(other.left.x, line.left.x)
  const to = Math.min(other.right.x, line.right.x)
  if (to - from < 0.6 * (line.right.x - line.left.x)) return false
  const x = (from + to) / 2
  return Math.abs(middleAt(other, x) - middleAt(line, x)) < 0.5 * Math.min(other.leftHeight, line.leftHeight)
}

function middleAt({ left, right }: TextLine, x: number): number {
  return left.y + ((right.y - left.y) * (x - left.x)) / Math.max(1, right.x - left.x)
}
