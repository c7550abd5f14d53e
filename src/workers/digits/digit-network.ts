import { digitClasses } from './digit-weights'

/** Tells of each place along a strip which digit stands there. */
export interface DigitNetwork {
  /** `plain`: TypeScript; `simd`: WebAssembly, several times as fast. Both give the same. */
  readonly name: 'plain' | 'simd'
  /**
   * Reads a normalised strip (28 rows of `width` pixels). The answer has ceil(width / 2) columns of 12 probabilities,
   * one column after the other: nothing, the digits 0 to 9, another glyph.
   */
  read(pixels: Float32Array, width: number): Float32Array
}

/** Softmax over each column; scores lie plane after plane, `planeStride` apart. */
export function probabilitiesOf(
  scores: Float32Array,
  start: number,
  planeStride: number,
  columns: number,
): Float32Array {
  const probabilities = new Float32Array(columns * digitClasses)
  for (let column = 0; column < columns; column++) {
    const at = column * digitClasses
    let highest = Number.NEGATIVE_INFINITY
    for (let plane = 0; plane < digitClasses; plane++) {
      highest = Math.max(highest, scores[start + plane * planeStride + column] as number)
    }
    let sum = 0
    for (let plane = 0; plane < digitClasses; plane++) {
      const power = Math.exp((scores[start + plane * planeStride + column] as number) - highest)
      probabilities[at + plane] = power
      sum += power
    }
    for (let plane = 0; plane < digitClasses; plane++) {
      probabilities[at + plane] = (probabilities[at + plane] as number) / sum
    }
  }
  return probabilities
}
