import { type DarkPixels, isDark } from './dark-pixels'

/** A place in the picture, in pixels. */
export type Place = { readonly x: number; readonly y: number }

/** The middle of one of a code's three corner marks. */
export type FinderPattern = Place & {
  /** The width of one module, in pixels. */
  readonly module: number
  /** In how many rows it was seen. */
  readonly seen: number
}

/** Rows between two looks. */
const rowStep = 2
const mostPatterns = 12

/** The corner marks in a picture, those seen in most rows first. */
export function finderPatterns(picture: DarkPixels): readonly FinderPattern[] {
  const found: FinderPattern[] = []
  for (let y = 1; y < picture.height; y += rowStep) {
    for (const x of middlesInRow(picture, y)) {
      const pattern = checked(picture, x, y)
      if (pattern) add(found, pattern)
    }
  }
  const often = found.filter(({ seen }) => seen > 1)
  return often.sort((one, other) => other.seen - one.seen).slice(0, mostPatterns)
}

/** Where a row shows dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1. */
function middlesInRow(picture: DarkPixels, y: number): number[] {
  const middles: number[] = []
  const starts: number[] = []
  let before = false
  for (let x = 0; x <= picture.width; x++) {
    const dark = isDark(picture, x, y)
    if (dark === before) continue
    before = dark
    starts.push(x)
    const six = starts.slice(-6)
    if (dark || six.length < 6) continue
    const runs = six.slice(1).map((start, index) => start - (six[index] ?? 0))
    if (isFinder(runs)) middles.push(((six[2] ?? 0) + (six[3] ?? 0)) / 2)
  }
  return middles
}

function isFinder(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7
  return (
    module >= 1 &&
    runs.every(
      (run, index) => Math.abs(run - (index === 2 ? 3 : 1) * module) < (index === 2 ? 1.5 : 0.75) * module,
    )
  )
}

/** The same mark downwards, and once more across at the height that this gives. */
function checked(picture: DarkPixels, x: number, y: number): FinderPattern | null {
  const column = Math.floor(x)
  const down = crossed(picture, column, y, 0, 1)
  if (down === null) return null
  const row = Math.floor(y + down.shift)
  const across = crossed(picture, column, row, 1, 0)
  if (across === null || across.module > 2 * down.module || down.module > 2 * across.module) return null
  return { x: column + across.shift, y: y + down.shift, module: (across.module + down.module) / 2, seen: 1 }
}

/** Runs through a pixel in one direction: how far behind its edge the mark's middle is, and the width of a module. */
function crossed(picture: DarkPixels, x: number, y: number, dx: number, dy: number) {
  const [core = 0, light = 0, edge = 0] = threeRuns(picture, x, y, -dx, -dy)
  const [otherCore = 0, otherLight = 0, otherEdge = 0] = threeRuns(picture, x + dx, y + dy, dx, dy)
  const runs = [edge, light, core + otherCore, otherLight, otherEdge]
  if (!isFinder(runs)) return null
  return { shift: (otherCore - core) / 2 + 1, module: runs.reduce((sum, run) => sum + run, 0) / 7 }
}

/** Dark, light, dark from a place on: how many pixels each. */
function threeRuns(picture: DarkPixels, x: number, y: number, dx: number, dy: number): number[] {
  const longest = Math.max(picture.width, picture.height) / 3
  const runs: number[] = []
  let [atX, atY] = [x, y]
  for (const dark of [true, false, true]) {
    let run = 0
    while (run < longest && isInside(picture, atX, atY) && isDark(picture, atX, atY) === dark) {
      run++
      atX += dx
      atY += dy
    }
    runs.push(run)
  }
  return runs
}

function isInside({ width, height }: DarkPixels, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height
}

/** The mean with one that was seen before at the same place, else a new one. */
function add(found: FinderPattern[], pattern: FinderPattern): void {
  const index = found.findIndex(
    one =>
      Math.hypot(one.x - pattern.x, one.y - pattern.y) < 2.5 * one.module && pattern.module < 2 * one.module,
  )
  const old = found[index]
  if (old === undefined) {
    found.push(pattern)
    return
  }
  const seen = old.seen + 1
  const mean = (before: number, now: number) => (before * old.seen + now) / seen
  found[index] = {
    x: mean(old.x, pattern.x),
    y: mean(old.y, pattern.y),
    module: mean(old.module, pattern.module),
    seen,
  }
}
