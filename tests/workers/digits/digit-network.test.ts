import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { kernelFile } from '../../../scripts/simd-kernels'
import type { DigitNetwork } from '../../../src/workers/digits/digit-network'
import { type DigitWeights, parseWeights } from '../../../src/workers/digits/digit-weights'
import { plainNetwork } from '../../../src/workers/digits/plain-network'
import { simdNetwork } from '../../../src/workers/digits/simd-network'
import { type InventedLayer, inventedStrip, inventedWeights, weightsFile } from './invented-weights'

const kernel = await readFile(await kernelFile('src/workers/digits/kernel/convolution.ts'))

function parsed(file: ArrayBuffer): DigitWeights {
  const weights = parseWeights(file)
  if (!weights) throw new Error('refused')
  return weights
}

function farthest(one: Float32Array, other: Float32Array): number {
  expect(other.length).toBe(one.length)
  return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? Infinity))), 0)
}

/** Nothing but the mean of a column's pixels reaches the scores: class 3 has it, class 4 the next column's to the right. */
const meansOfColumns: readonly InventedLayer[] = [
  { outputs: 1, inputs: 1, kernel: [4, 1], stride: [2, 2], pad: [0, 0], weight: () => 1 },
  {
    outputs: 3,
    inputs: 1,
    kernel: [7, 3],
    stride: [2, 1],
    pad: [0, 1],
    relu: true,
    bias: output => (output === 2 ? -1000 : 0),
    weight: (output, _input, _row, column) =>
      output === 0 && column === 1 ? 1 : output === 1 && column === 2 ? 2 : 0,
  },
  {
    outputs: 12,
    inputs: 3,
    kernel: [4, 5],
    pad: [0, 2],
    scale: () => 1 / 128,
    bias: output => (output === 0 ? 0.5 : 0),
    weight: (output, input, _row, column) => (column === 2 && output === input + 3 ? 1 : 0),
  },
]

/** Both networks, each under its name. */
const networks: readonly [string, (weights: DigitWeights) => Promise<DigitNetwork>][] = [
  ['plain', async weights => plainNetwork(weights)],
  ['simd', weights => simdNetwork(weights, kernel)],
]

describe.each(networks)('the %s network', (name, open) => {
  test('computes what is computed by hand', async () => {
    const network = await open(parsed(weightsFile(meansOfColumns)))
    const width = 5
    // The columns' pixels are all 1, 2, 3, 4 and 5; every second column is looked at.
    const pixels = Float32Array.from({ length: 28 * width }, (_, index) => (index % width) + 1)
    const probabilities = network.read(pixels, width)
    // Four times seven times four weights of 1 add up: 112 times the pixel over 128; twice the one to the right.
    const first = [1, 3, 5].map(pixel => (112 * pixel) / 128)
    const second = [3, 5, 0].map(pixel => (2 * 112 * pixel) / 128)
    expect(network.name).toBe(name)
    expect(probabilities.length).toBe(3 * 12)
    for (let column = 0; column < 3; column++) {
      const scores = Array<number>(12).fill(0)
      scores[0] = 0.5
      scores[3] = first[column] ?? 0
      scores[4] = second[column] ?? 0
      const sum = scores.reduce((all, score) => all + Math.exp(score), 0)
      for (const [index, score] of scores.entries()) {
        expect(probabilities[column * 12 + index]).toBeCloseTo(Math.exp(score) / sum, 5)
      }
    }
  })

  test('gives probabilities for every second column, whatever the width', async () => {
    const network = await open(parsed(inventedWeights(2)))
    for (const width of [1, 2, 22, 101, 760]) {
      const probabilities = network.read(inventedStrip(width, width), width)
      expect(probabilities.length).toBe(Math.ceil(width / 2) * 12)
      for (let at = 0; at < probabilities.length; at += 12) {
        expect(probabilities.subarray(at, at + 12).reduce((sum, value) => sum + value)).toBeCloseTo(1, 5)
      }
    }
  })

  test('gives the same again after other widths, and leaves earlier answers alone', async () => {
    const network = await open(parsed(inventedWeights(3)))
    const strip = inventedStrip(9, 301)
    const before = network.read(strip, 301)
    const copy = before.slice()
    network.read(inventedStrip(10, 2048), 2048)
    network.read(inventedStrip(11, 40), 40)
    expect(network.read(strip, 301)).toEqual(copy)
    expect(before).toEqual(copy)
  })

  test('gives very high scores as certainty', async () => {
    const [first, second, last] = meansOfColumns
    if (!first || !second || !last) throw new Error('layers')
    const network = await open(parsed(weightsFile([first, second, { ...last, scale: () => 1e6 }])))
    const probabilities = network.read(new Float32Array(28 * 2).fill(1), 2)
    expect([...probabilities]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('both networks', () => {
  test.each([1, 2, 3, 7, 16, 33, 250, 511, 760, 1023])('agree on a strip %i wide', async width => {
    for (const seed of [4, 5]) {
      const weights = parsed(inventedWeights(seed))
      const strip = inventedStrip(seed * width, width)
      const simd = await simdNetwork(weights, kernel)
      expect(farthest(plainNetwork(weights).read(strip, width), simd.read(strip, width))).toBeLessThan(1e-4)
    }
  })

  test('differ where the weights differ', () => {
    const strip = inventedStrip(6, 200)
    const [one, other] = [6, 7].map(seed => plainNetwork(parsed(inventedWeights(seed))).read(strip, 200))
    if (!one || !other) throw new Error('two answers')
    expect(farthest(one, other)).toBeGreaterThan(0.05)
  })
})

test('what is no WebAssembly is refused', async () => {
  const weights = parsed(inventedWeights(8))
  await expect(simdNetwork(weights, new TextEncoder().encode('<!doctype html>'))).rejects.toThrow()
})

test('a kernel that does not compile is refused with its place', async () => {
  await expect(kernelFile('tests/workers/digits/invented-weights.ts')).rejects.toThrow(/does not compile/)
})
