import { expect, test } from 'vitest'
import { parseWeights } from '../../../src/workers/digits/digit-weights'
import { type InventedLayer, inventedWeights, weightsFile } from './invented-weights'

const whole = inventedWeights(1)

function damaged(change: (view: DataView) => void, length = whole.byteLength): ArrayBuffer {
  const bytes = new Uint8Array(length)
  bytes.set(new Uint8Array(whole).subarray(0, length))
  change(new DataView(bytes.buffer))
  return bytes.buffer
}

const layer: InventedLayer = {
  outputs: 12,
  inputs: 1,
  kernel: [28, 1],
  stride: [1, 2],
  pad: [0, 0],
  weight: () => 1,
}
/** From 28 rows to one in two steps, for a kernel is at most 9 high. */
const small: readonly InventedLayer[] = [
  { ...layer, outputs: 2, kernel: [7, 1], stride: [2, 1] },
  { ...layer, outputs: 2, inputs: 2, kernel: [6, 1], stride: [2, 1] },
  { ...layer, inputs: 2, kernel: [3, 1], scale: output => (output + 1) / 8, bias: output => -output },
]

test("the network's shape is read back", () => {
  const weights = parseWeights(whole)
  expect(weights?.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
    [1, 14],
    [14, 24],
    [24, 32],
    [32, 36],
    [36, 60],
    [60, 60],
    [60, 12],
  ])
  expect(weights?.map(({ relu }) => relu)).toEqual([true, true, true, true, true, true, false])
  expect(weights?.[4]).toMatchObject({ kernelHeight: 7, kernelWidth: 3, padY: 0, padX: 1 })
  expect(whole.byteLength).toBeLessThanOrEqual(100_000)
})

test('weights are multiplied by the scale of their output', () => {
  const last = parseWeights(weightsFile(small))?.[2]
  expect([...(last?.weights.slice(0, 8) ?? [])]).toEqual([1, 1, 1, 1, 1, 1, 2, 2].map(value => value / 8))
  expect([...(last?.bias.slice(0, 3) ?? [])]).toEqual([-0, -1, -2])
})

test('a file that is cut off anywhere, or too long, is refused', () => {
  for (let length = 0; length < whole.byteLength; length += 997) {
    expect(parseWeights(damaged(() => undefined, length))).toBeNull()
  }
  expect(parseWeights(damaged(() => undefined, whole.byteLength - 1))).toBeNull()
  expect(parseWeights(damaged(() => undefined, whole.byteLength + 4))).toBeNull()
  expect(parseWeights(new ArrayBuffer(100_004))).toBeNull()
})

test.each<[string, (view: DataView) => void]>([
  ['another magic', view => view.setUint8(3, 0x32)],
  ['no layers', view => view.setUint32(4, 0, true)],
  ['too many layers', view => view.setUint32(4, 1000, true)],
  ['too few layers', view => view.setUint32(4, 6, true)],
  ['no outputs', view => view.setUint32(8, 0, true)],
  ['more outputs than any network has', view => view.setUint32(8, 0xffff_ffff, true)],
  ['other inputs than the layer before gives', view => view.setUint32(12, 2, true)],
  ['a kernel of no height', view => view.setUint32(16, 0, true)],
  ['no stride', view => view.setUint32(28, 0, true)],
  ['another stride', view => view.setUint32(28, 1, true)],
  ['another padding', view => view.setUint32(36, 0, true)],
  ['an unknown activation', view => view.setUint32(40, 7, true)],
  ['a scale that is no number', view => view.setFloat32(44, Number.NaN, true)],
  ['an endless bias', view => view.setFloat32(44 + 4 * 14, Number.POSITIVE_INFINITY, true)],
])('%s is refused', (_name, change) => {
  expect(parseWeights(damaged(change))).toBeNull()
})

test('a web page in place of the file is refused', () => {
  expect(parseWeights(new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer)).toBeNull()
})

test('layers that do not end at one row of twelve planes are refused', () => {
  expect(parseWeights(weightsFile(small))).not.toBeNull()
  expect(parseWeights(weightsFile(small.slice(0, 2)))).toBeNull()
  expect(
    parseWeights(weightsFile([...small.slice(0, 2), { ...layer, inputs: 2, kernel: [2, 1] }])),
  ).toBeNull()
  expect(
    parseWeights(weightsFile([...small.slice(0, 2), { ...layer, inputs: 2, kernel: [3, 1], outputs: 11 }])),
  ).toBeNull()
  expect(
    parseWeights(
      weightsFile([...small.slice(0, 2), { ...layer, inputs: 2, kernel: [3, 1], stride: [1, 1] }]),
    ),
  ).toBeNull()
})
