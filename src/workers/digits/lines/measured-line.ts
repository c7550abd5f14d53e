import type { GreyPicture } from '../../grey-picture'
import { stripDigitHeight } from '../strip-shape'
import { lineEnds } from './line-ends'
import { type LineSection, lineSections } from './line-sections'
import { type LineStrip, lineStrip, measuredHeight } from './line-strip'
import { type LineTraits, lineTraits } from './line-traits'
import { robustLine, type Straight } from './robust-line'
import type { TextLine } from './text-line'

/** A line as it was measured in the picture, and what it looks like there. */
export type MeasuredLine = { readonly line: TextLine; readonly traits: LineTraits }

const rounds = 2
/** A line this long in digit heights may be higher at one end than at the other. */
const longLine = 10
/** Blur makes strokes reach further than they are: the edges at half the contrast lie a little outside. */
const halfLevelFactor = 0.96

/** Measures the line's middle, heights and ends; it stays as it is where nothing is clear. */
export function measuredLine(picture: GreyPicture, rough: TextLine): MeasuredLine {
  let line = rough
  let strip = lineStrip(picture, line)
  let { sections, looked } = lineSections(strip)
  for (let round = 1; round < rounds && sections.length > 0; round++) {
    line = fitted(line, strip, sections)
    strip = lineStrip(picture, line)
    ;({ sections, looked } = lineSections(strip))
  }
  const traits = lineTraits(strip, sections, looked)
  return { line: sections.length > 0 ? fitted(line, strip, sections) : line, traits }
}
function fitted(line: TextLine, strip: LineStrip, sections: readonly LineSection[]): TextLine {
  const { shape } = strip
  const { from, to } = lineEnds(strip)
  const { top, bottom } = edges(strip, sections)
  const side = (x: number) => {
    const upper = top.start + top.slope * x
    const lower = bottom.start + bottom.slope * x
    const rows = (lower - upper) * halfLevelFactor
    return {
      point: shape.pointAt(x, (upper + lower) / 2),
      // The shape's own heights are those of the wider strip: 16 of its rows.
      height: (rows / stripDigitHeight) * shape.heightAt(shape.placeAt(x)),
    }
  }
  const left = side(from)
  const right = side(to)
  const proportion = right.height / left.height
  if (!(proportion > 0.55 && proportion < 1.8)) return line
  return { ...line, left: left.point, right: right.point, leftHeight: left.height, rightHeight: right.height }
}

function edges(
  { from, to }: LineStrip,
  sections: readonly LineSection[],
): { top: Straight; bottom: Straight } {
  const apart = (to - from) / 4
  if (to - from >= longLine * measuredHeight) {
    return {
      top: robustLine(
        sections.map(({ x, top }) => ({ x, y: top })),
        apart,
      ),
      bottom: robustLine(
        sections.map(({ x, bottom }) => ({ x, y: bottom })),
        apart,
      ),
    }
  }
  const heights = sections.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  const half = (heights[heights.length >> 1] ?? measuredHeight) / 2
  const middle = robustLine(
    sections.map(({ x, top, bottom }) => ({ x, y: (top + bottom) / 2 })),
    apart,
  )
  return {
    top: { ...middle, start: middle.start - half },
    bottom: { ...middle, start: middle.start + half },
  }
}
