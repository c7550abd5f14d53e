import { correctionOf, functionModules, type Modules } from './code-layout'
import { corrected } from './reed-solomon'

/** The data in a code's modules after error correction; null where it is none, or too much of it is wrong. */
export function codeData(modules: Modules): Uint8Array | null {
  const version = (modules.size - 17) / 4
  const format = formatOf(modules)
  if (format === null) return null
  const { inBlock, blocks } = correctionOf(version, format.level)
  const words = codewords(modules, version, format.mask)
  const parts = unwoven(words, blocks, inBlock)
  const data: number[] = []
  for (const part of parts) {
    const fixed = corrected(part, inBlock)
    if (fixed === null) return null
    data.push(...fixed.subarray(0, fixed.length - inBlock))
  }
  return Uint8Array.from(data)
}

/** Level (L, M, Q, H from 0) and mask, out of the nearer of its two copies; at most three bits may be wrong. */
function formatOf(modules: Modules): { readonly level: number; readonly mask: number } | null {
  const last = modules.size - 1
  const bit = (x: number, y: number) => modules.dark[y * modules.size + x] ?? 0
  let first = 0
  let second = 0
  for (let place = 0; place < 15; place++) {
    // From the most significant bit: along row 8 to the corner, then up column 8, both without the timing lines.
    const along = place < 6 ? place : place + 1
    first = (first << 1) | (place < 8 ? bit(along, 8) : bit(8, place < 9 ? 7 : 14 - place))
    second = (second << 1) | (place < 7 ? bit(8, last - place) : bit(last - 14 + place, 8))
  }
  let best = { value: 0, wrong: 15 }
  for (let value = 0; value < 32; value++) {
    const code = formatCode(value)
    const wrong = Math.min(ones(code ^ first), ones(code ^ second))
    if (wrong < best.wrong) best = { value, wrong }
  }
  if (best.wrong > 3) return null
  return { level: [1, 0, 3, 2][best.value >> 3] ?? 0, mask: best.value & 7 }
}

/** Five bits with their ten of the BCH code, masked as in the standard. */
function formatCode(value: number): number {
  let rest = value << 10
  for (let bit = 14; bit >= 10; bit--) if (rest & (1 << bit)) rest ^= 0x537 << (bit - 10)
  return ((value << 10) | rest) ^ 0x5412
}

function ones(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count++
  return count
}

const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  x => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
]

/** All codewords in the order in which they are laid: in pairs of columns, from the right, up and down. */
function codewords({ size, dark }: Modules, version: number, mask: number): Uint8Array {
  const taken = functionModules(version).dark
  const inverts = masks[mask] ?? (() => 1)
  const words: number[] = []
  let word = 0
  let bits = 0
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    // The timing line has a column of its own.
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (taken[y * size + x]) continue
        word = (word << 1) | ((dark[y * size + x] ?? 0) ^ (inverts(x, y) === 0 ? 1 : 0))
        bits++
        if (bits % 8 === 0) {
          words.push(word)
          word = 0
        }
      }
    }
    upwards = !upwards
  }
  return Uint8Array.from(words)
}

/** The blocks, each its data before its correction; the longer ones, by one codeword, come last. */
function unwoven(words: Uint8Array, blocks: number, inBlock: number): readonly Uint8Array[] {
  const short = Math.floor(words.length / blocks)
  const longer = words.length % blocks
  const parts = Array.from(
    { length: blocks },
    (_, index) => new Uint8Array(short + (index < blocks - longer ? 0 : 1)),
  )
  let at = 0
  for (let place = 0; place <= short - inBlock; place++) {
    for (const part of parts) if (place < part.length - inBlock) part[place] = words[at++] ?? 0
  }
  for (let place = inBlock; place > 0; place--) {
    for (const part of parts) part[part.length - place] = words[at++] ?? 0
  }
  return parts
}
