import { cellWidth, type StrokeEnergy } from './stroke-energy'

/** A place where a line of text of about the looked-for height seems to pass. */
export type LinePeak = {
  /** Middle of the line, in rows from the top. */
  readonly y: number
  /** How much more there is in the line than above and below it: 0 nothing, 1 all. */
  readonly contrast: number
}

/** The peaks of each looked-at column from left to right, and how far apart the columns are in cells. */
export type PeakColumns = {
  readonly step: number
  readonly height: number
  readonly columns: readonly (readonly LinePeak[])[]
}

/** Width that is looked at together, in digit heights. */
const sightWidth = 2.4
const leastContrast = 0.2
/** Below this nothing is visible: sums of four weights, so less than a grey level. */
const leastEnergy = 3

/** Looks in each column for bands of strokes that are `height` rows high with less above and below. */
export function linePeaks(energy: StrokeEnergy, height: number): PeakColumns {
  const reach = Math.max(1, Math.round((sightWidth * height) / cellWidth / 2))
  const step = Math.max(1, Math.round(height / cellWidth))
  const columns: LinePeak[][] = []
  const window = createWindow(energy, reach)
  for (let column = 0; column < energy.columns; column += step) {
    columns.push(peaksOf(window.sumsAround(column), height))
  }
  return { step, height, columns }
}

/** Running sums down the rows over the cells around a column; the memory is used again for the next one. */
function createWindow({ columns, rows, values }: StrokeEnergy, reach: number) {
  const across = new Int32Array(rows)
  const sums = new Int32Array(rows + 1)
  let from = 0
  let to = 0
  const add = (column: number, sign: 1 | -1) => {
    const start = column * rows
    for (let row = 0; row < rows; row++)
      across[row] = (across[row] as number) + sign * (values[start + row] as number)
  }
  return {
    sumsAround(column: number): { readonly sums: Int32Array; readonly pixels: number } {
      for (; to < Math.min(columns, column + reach + 1); to++) add(to, 1)
      for (; from < column - reach; from++) add(from, -1)
      let sum = 0
      for (let row = 0; row < rows; row++) {
        sum += across[row] as number
        sums[row + 1] = sum
      }
      return { sums, pixels: (to - from) * cellWidth }
    },
  }
}

let responses = new Float32Array(0)
let insides = new Float32Array(0)

function peaksOf({ sums, pixels }: { sums: Int32Array; pixels: number }, height: number): LinePeak[] {
  const rows = sums.length - 1
  if (responses.length < rows) {
    responses = new Float32Array(rows)
    insides = new Float32Array(rows)
  }
  const inner = Math.round(height / 2)
  const near = inner + Math.max(1, Math.round(height * 0.1))
  const far = near + Math.max(2, Math.round(height * 0.3))
  const inside = 1 / (2 * inner * pixels)
  const outside = 1 / ((far - near) * pixels)
  const last = rows - far
  for (let y = far; y <= last; y++) {
    const within = ((sums[y + inner] as number) - (sums[y - inner] as number)) * inside
    const above = ((sums[y - near] as number) - (sums[y - far] as number)) * outside
    const below = ((sums[y + far] as number) - (sums[y + near] as number)) * outside
    responses[y] = within - 0.5 * (above + below) - 0.2 * Math.abs(above - below)
    insides[y] = within
  }
  const apart = Math.round(height * 0.4)
  const peaks: LinePeak[] = []
  for (let y = far; y <= last; y++) {
    const response = responses[y] as number
    const within = insides[y] as number
    if (within < leastEnergy || response < leastContrast * within) continue
    if (isPeak(y, apart, far, last)) peaks.push({ y, contrast: response / within })
  }
  return peaks
}

function isPeak(y: number, apart: number, first: number, last: number): boolean {
  const response = responses[y] as number
  for (let other = Math.max(first, y - apart); other <= Math.min(last, y + apart); other++) {
    const value = responses[other] as number
    if (value > response || (value === response && other < y)) return false
  }
  return true
}
