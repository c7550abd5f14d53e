import type { LineSighting } from './digit-sighting'

/** So many digits make a line that an ID may stand on. */
const fewestDigits = 5
/** A label, a letter or a number beside an ID is as high as its digits, give or take. */
const [leastRatio, mostRatio] = [0.6, 1.7]
const evenChance = Math.log(0.5)

/**
 * The lines that can say something about the IDs of a picture: those with digits, and those as high as the nearest of
 * them. A reader of lines also takes frames, headings, or two lines at once for lines, and those would stand between
 * groups that belong together. Where there are no digits, all lines.
 */
export function matchingLines(lines: readonly LineSighting[]): readonly LineSighting[] {
  const digitLines = lines.filter(isDigitLine)
  if (digitLines.length === 0) return lines
  return lines.filter(line => digitLines.includes(line) || isAsHigh(line, nearestOf(digitLines, line)))
}

function isDigitLine({ glyphs }: LineSighting): boolean {
  const visible = glyphs.filter(({ none }) => none < evenChance)
  const digits = visible.filter(glyph => Math.max(...glyph.digits) > evenChance)
  return digits.length >= fewestDigits && digits.length * 2 > visible.length
}

function nearestOf(digitLines: readonly LineSighting[], line: LineSighting): LineSighting {
  const distance = (other: LineSighting) => Math.abs(middleOf(other) - middleOf(line))
  return digitLines.reduce((best, other) => (distance(other) < distance(best) ? other : best))
}

function middleOf({ left, right }: LineSighting): number {
  return (left.y + right.y) / 2
}

function isAsHigh(line: LineSighting, other: LineSighting): boolean {
  const ratio = (line.leftHeight + line.rightHeight) / (other.leftHeight + other.rightHeight)
  return ratio > leastRatio && ratio < mostRatio
}
