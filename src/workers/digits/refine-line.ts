import type { GreyPicture } from '../grey-picture'
import { lineEnds } from './line-ends'
import { type LineSection, lineSections } from './line-sections'
import { type LineStrip, lineStrip, measuredHeight } from './line-strip'
import { robustLine, type Straight } from './robust-line'
import type { TextLine } from './text-line'

const rounds = 2
/** A line this long in digit heights may be higher at one end than at the other. */
const longLine = 10
/** Blur makes strokes reach further than they are: the edges at half the contrast lie a little outside. */
const halfLevelFactor = 0.96

/** The line with its middle, its heights and its ends measured in the picture; as it was where nothing is clear. */
export function refineLine(picture: GreyPicture, line: TextLine): TextLine {
  let refined = line
  for (let round = 0; round < rounds; round++) {
    const strip = lineStrip(picture, refined)
    const sections = lineSections(strip)
    if (sections.length === 0) return refined
    refined = fitted(refined, strip, sections)
  }
  return refined
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
      height: (rows / 16) * shape.heightAt(shape.placeAt(x)),
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
