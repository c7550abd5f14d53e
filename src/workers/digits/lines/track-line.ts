import { profileBand } from './line-profile'
import type { LineTrack } from './line-tracks'
import { cellWidth, type StrokeEnergy } from './stroke-energy'
import type { TextLine } from './text-line'

/** Cells whose energy is below this share of the line's usual one do not belong to it. */
const leastShare = 0.3

/** A track measured in the energy it was found in: its ends, its middle and its height. Null where it falls apart. */
export function trackLine(
  energy: StrokeEnergy,
  { start, slope, first, last, contrast }: LineTrack,
  step: number,
  height: number,
): TextLine | null {
  const rowAt = (cell: number) => start + (slope * cell) / step
  const reach = Math.ceil((1.3 * height) / cellWidth)
  const from = Math.max(0, first * step - reach)
  const to = Math.min(energy.columns - 1, last * step + reach)
  const shares: number[] = []
  for (let cell = from; cell <= to; cell++) shares.push(bandEnergy(energy, cell, rowAt(cell), height))
  const sorted = [...shares].sort((one, other) => one - other)
  const usual = sorted[Math.floor(sorted.length * 0.65)] ?? 0
  const level = usual * leastShare
  if (usual <= 0) return null
  const firstCell = from + shares.findIndex(share => share > level)
  let lastCell = to
  while (lastCell > firstCell && (shares[lastCell - from] ?? 0) <= level) lastCell--
  const width = (lastCell + 1 - firstCell) * cellWidth
  if (width < 0.9 * height) return null

  const room = Math.ceil(1.4 * height)
  const profile = profileAlong(energy, firstCell, lastCell, rowAt, room)
  const band = profileBand(profile, room, height)
  if (!band) return null
  const measured = band.bottom - band.top
  if (measured < 0.55 * height || measured > 1.6 * height) return null
  const shift = (band.top + band.bottom) / 2 - room
  const middle = (x: number) => rowAt(x / cellWidth - 0.5) + shift
  const left = firstCell * cellWidth
  const right = (lastCell + 1) * cellWidth
  const heights = width / measured
  return {
    left: { x: left, y: middle(left) },
    right: { x: right, y: middle(right) },
    leftHeight: measured,
    rightHeight: measured,
    score: Math.min(heights, 40) * band.contrast * contrast * (1.5 - Math.min(1, band.softness)),
  }
}

/** How much more stroke a cell has in the line than above and below it. */
function bandEnergy({ rows, values }: StrokeEnergy, cell: number, row: number, height: number): number {
  const half = Math.round(height / 2)
  const middle = Math.round(row)
  const start = cell * rows
  let inside = 0
  for (let y = middle - half; y < middle + half; y++)
    inside += y >= 0 && y < rows ? (values[start + y] as number) : 0
  let outside = 0
  for (let y = half + 1; y <= half + 2; y++) {
    const above = middle - y - 1
    const below = middle + y
    outside += above >= 0 ? (values[start + above] as number) : 0
    outside += below < rows ? (values[start + below] as number) : 0
  }
  return inside / (2 * half) - outside / 4
}

/** Mean energy in rows parallel to the line; the row `room` has the line's middle at its upper edge. */
function profileAlong(
  { rows, values }: StrokeEnergy,
  firstCell: number,
  lastCell: number,
  rowAt: (cell: number) => number,
  room: number,
): Float32Array {
  const profile = new Float32Array(2 * room)
  for (let cell = firstCell; cell <= lastCell; cell++) {
    const top = Math.round(rowAt(cell)) - room
    const start = cell * rows + top
    for (let row = Math.max(0, -top); row < Math.min(2 * room, rows - top); row++) {
      profile[row] = (profile[row] as number) + (values[start + row] as number)
    }
  }
  return profile
}
