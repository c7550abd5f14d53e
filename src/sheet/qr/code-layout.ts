/** A code's modules without its quiet zone: 1 is dark; row after row. */
export type Modules = { readonly size: number; readonly dark: Uint8Array }

/** Modules on a side of a version 1 to 40. */
export function sizeOf(version: number): number {
  return 17 + 4 * version
}

/** Error correction of each version, after ISO/IEC 18004, table 9: codewords in a block, and blocks. */
const corrections = [
  [
    '7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25',
  ],
  [
    '10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28',
    '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  ],
  [
    '13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  ],
  [
    '17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
  ],
].map(level => level.map(numbers => numbers.split(' ').map(Number)))

/** How a code of this version is divided; `level` counts L, M, Q, H from 0. */
export function correctionOf(
  version: number,
  level: number,
): { readonly inBlock: number; readonly blocks: number } {
  const [inBlock, blocks] = corrections[level] ?? []
  return { inBlock: inBlock?.[version - 1] ?? 0, blocks: blocks?.[version - 1] ?? 1 }
}

/** Where the middles of the small marks stand, along both sides; none in version 1. */
export function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const size = sizeOf(version)
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (2 * count - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)]
}

/** 1 where a module belongs to the marks, the timing lines, or what tells format and version. */
export function functionModules(version: number): Modules {
  const size = sizeOf(version)
  const dark = new Uint8Array(size * size)
  const fill = (left: number, top: number, width: number, height: number) => {
    for (let row = top; row < top + height; row++) dark.fill(1, row * size + left, row * size + left + width)
  }
  fill(0, 0, 9, 9)
  fill(size - 8, 0, 8, 9)
  fill(0, size - 8, 9, 8)
  fill(0, 6, size, 1)
  fill(6, 0, 1, size)
  if (version > 6) {
    fill(size - 11, 0, 3, 6)
    fill(0, size - 11, 6, 3)
  }
  const places = alignmentPlaces(version)
  const last = places.length - 1
  for (const [row, y] of places.entries()) {
    for (const [column, x] of places.entries()) {
      const atFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0)
      if (!atFinder) fill(x - 2, y - 2, 5, 5)
    }
  }
  return { size, dark }
}
