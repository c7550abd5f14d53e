import type { DigitLayer, DigitWeights } from './digit-weights'
import { stripHeight } from './strip-shape'

/** Columns that are worked on at once: every row has room for that many beyond its end. */
const tileWidth = 8

/**
 * The planes between two layers, as they lie in a memory of floats: each with a margin of zeros as wide as the next
 * layer's padding, so that no edge has to be looked out for.
 */
export type NetworkPlanes = {
  /** Index of the margin's first float, and of the first plane's first pixel. */
  readonly start: number
  readonly first: number
  readonly width: number
  readonly height: number
  readonly rowStride: number
  readonly planeStride: number
}

/** Where everything lies for strips of one width. */
export type NetworkLayout = {
  readonly width: number
  /** What goes into each layer, and last what comes out of the last one. */
  readonly planes: readonly NetworkPlanes[]
  /** Index behind the last float. */
  readonly end: number
}

/** Lays the planes out from `start` on; a layer may write up to a multiple of `block` planes. */
export function networkLayout(
  weights: DigitWeights,
  width: number,
  block: number,
  start: number,
): NetworkLayout {
  const planes: NetworkPlanes[] = []
  let end = start
  let count = 1
  let columns = width
  let rows = stripHeight
  for (const layer of [...weights, null]) {
    const { padX, padY } = layer ?? { padX: 0, padY: 0 }
    const next = layer ? outputSize(columns, layer.kernelWidth, layer.strideX, padX) : 0
    const read = layer ? (rounded(next, tileWidth) + 1) * layer.strideX + layer.kernelWidth : 0
    const rowStride = rounded(Math.max(read, padX + rounded(columns, tileWidth)), 4)
    const planeStride = rowStride * (rows + 2 * padY)
    const first = end + padY * rowStride + padX
    planes.push({ start: end, first, width: columns, height: rows, rowStride, planeStride })
    end += rounded(count, block) * planeStride
    if (layer) {
      rows = outputSize(rows, layer.kernelHeight, layer.strideY, padY)
      columns = next
      count = layer.outputs
    }
  }
  return { width, planes, end }
}

/** Each weight's place in a layer's input, relative to its output pixel: input, row, column. */
export function tapsOf(layer: DigitLayer, { rowStride, planeStride }: NetworkPlanes): Int32Array {
  const taps = new Int32Array(layer.inputs * layer.kernelHeight * layer.kernelWidth)
  let index = 0
  for (let input = 0; input < layer.inputs; input++) {
    for (let row = 0; row < layer.kernelHeight; row++) {
      for (let column = 0; column < layer.kernelWidth; column++) {
        taps[index++] = input * planeStride + row * rowStride + column
      }
    }
  }
  return taps
}

/** Puts a strip into the first planes. */
export function putStrip(memory: Float32Array, { planes }: NetworkLayout, pixels: Float32Array): void {
  const [input] = planes
  if (!input) return
  for (let row = 0; row < input.height; row++) {
    const from = row * input.width
    memory.set(pixels.subarray(from, from + input.width), input.first + row * input.rowStride)
  }
}

function outputSize(size: number, kernel: number, stride: number, pad: number): number {
  return Math.floor((size + 2 * pad - kernel) / stride) + 1
}

function rounded(value: number, step: number): number {
  return Math.ceil(value / step) * step
}
