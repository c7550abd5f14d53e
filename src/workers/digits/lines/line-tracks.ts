import type { LinePeak, PeakColumns } from './line-peaks'

/** Peaks from left to right that lie on one line. */
export type LineTrack = {
  /** Line through them: row = start + slope * index of the looked-at column. */
  readonly start: number
  readonly slope: number
  /** First and last looked-at column. */
  readonly first: number
  readonly last: number
  /** Mean contrast of the peaks. */
  readonly contrast: number
}

/** Steepest line, rows a pixel: 10° and what perspective adds. */
const steepest = 0.24
/** Looked-at columns without a peak that a line goes on over. */
const longestGap = 2
const fewestPeaks = 3
/** Sum of the peaks' contrasts: noise makes short, faint tracks. */
const leastWeight = 0.9
/** Tracks that are measured further. */
const mostTracks = 160

type Growing = {
  first: number
  last: number
  row: number
  slope: number
  contrast: number
  count: number
  /** Sums of index, row, index squared and index times row, weights 1. */
  sx: number
  sy: number
  sxx: number
  sxy: number
}

/** Joins the peaks of neighbouring columns to lines; each peak goes to the nearest line that leads to it. */
export function lineTracks({ columns, height, step }: PeakColumns): readonly LineTrack[] {
  const reach = height * 0.3
  // A column is about a digit height further; the step in pixels is a little less or more.
  const limit = steepest * step * 4
  let open: Growing[] = []
  const done: Growing[] = []
  for (const [index, peaks] of columns.entries()) {
    const taken = new Set<Growing>()
    const grown: Growing[] = []
    for (const peak of [...peaks].sort((one, other) => other.contrast - one.contrast)) {
      const track = nearest(open, taken, index, peak, reach)
      if (track) {
        taken.add(track)
        append(track, index, peak, limit)
      } else grown.push(begun(index, peak))
    }
    const ended = open.filter(track => index - track.last > longestGap)
    done.push(...ended)
    open = [...open.filter(track => index - track.last <= longestGap), ...grown]
  }
  return [...done, ...open]
    .filter(({ count, contrast }) => count >= fewestPeaks && contrast >= leastWeight)
    .sort((one, other) => other.contrast - one.contrast)
    .slice(0, mostTracks)
    .map(finished)
}

function nearest(
  open: readonly Growing[],
  taken: ReadonlySet<Growing>,
  index: number,
  { y }: LinePeak,
  reach: number,
): Growing | null {
  let best: Growing | null = null
  let least = reach
  for (const track of open) {
    if (taken.has(track)) continue
    const away = Math.abs(track.row + track.slope * (index - track.last) - y)
    if (away < least) {
      least = away
      best = track
    }
  }
  return best
}

function begun(index: number, { y, contrast }: LinePeak): Growing {
  return {
    first: index,
    last: index,
    row: y,
    slope: 0,
    contrast,
    count: 1,
    sx: index,
    sy: y,
    sxx: index * index,
    sxy: index * y,
  }
}

function append(track: Growing, index: number, { y, contrast }: LinePeak, limit: number): void {
  track.last = index
  track.count++
  track.contrast += contrast
  track.sx += index
  track.sy += y
  track.sxx += index * index
  track.sxy += index * y
  // Two peaks say little about the slope: it is held towards level until there are more.
  const { count, sx, sy, sxx, sxy } = track
  const spread = sxx - (sx * sx) / count
  const slope = (sxy - (sx * sy) / count) / (spread + 3)
  track.slope = Math.min(limit, Math.max(-limit, slope))
  track.row = sy / count + track.slope * (index - sx / count)
}

function finished({ first, last, contrast, count, sx, sy, sxx, sxy }: Growing): LineTrack {
  const spread = sxx - (sx * sx) / count
  const slope = spread > 0 ? (sxy - (sx * sy) / count) / (count > 4 ? spread : spread + 3) : 0
  return { start: (sy - slope * sx) / count, slope, first, last, contrast: contrast / count }
}
