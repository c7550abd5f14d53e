import { readFileSync } from 'node:fs'
import { kernelFile } from '../../../scripts/simd-kernels'
import type { DigitNetwork } from '../../../src/workers/digits/digit-network'
import { parseWeights } from '../../../src/workers/digits/digit-weights'
import { simdNetwork } from '../../../src/workers/digits/simd-network'
import type { GreyPicture } from '../../../src/workers/grey-picture'

/** The network with the weights that the app ships. */
export async function shippedNetwork(): Promise<DigitNetwork> {
  const file = readFileSync('src/workers/digits/digit-weights.bin')
  const weights = parseWeights(new Uint8Array(file).buffer)
  if (weights === null) throw new Error('the shipped weights are damaged')
  return simdNetwork(weights, readFileSync(await kernelFile('src/workers/digits/kernel/convolution.ts')))
}

/** A picture of tests/fixtures/screen, kept as PGM: eight bits a pixel, no compression to decode. */
export function screenPicture(name: string): GreyPicture {
  const file = readFileSync(`tests/fixtures/screen/${name}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error(`${name} is no PGM`)
  const pixels = new Uint8Array(file.subarray(head[0].length))
  return { width: Number(head[1]), height: Number(head[2]), pixels }
}
