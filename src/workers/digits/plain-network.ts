import { type DigitNetwork, probabilitiesOf } from './digit-network'
import type { DigitLayer, DigitWeights } from './digit-weights'
import { type NetworkLayout, type NetworkPlanes, networkLayout, putStrip } from './network-planes'

/** Output planes that are worked on at once: more do not fit into a processor's registers. */
const pair = 2

/** The network in TypeScript: runs everywhere, and is what the faster one is compared with. */
export function plainNetwork(weights: DigitWeights): DigitNetwork {
  const layers = weights.map(inPairs)
  let layout: NetworkLayout | null = null
  let memory = new Float32Array(0)

  function layoutFor(width: number): NetworkLayout {
    if (layout?.width === width) return layout
    layout = networkLayout(weights, width, pair, 0)
    if (memory.length < layout.end) memory = new Float32Array(layout.end)
    else memory.fill(0)
    return layout
  }

  return {
    name: 'plain',
    read(pixels, width) {
      const chosen = layoutFor(width)
      const { planes } = chosen
      putStrip(memory, chosen, pixels)
      for (const [index, layer] of layers.entries()) {
        const [input, output] = [planes[index], planes[index + 1]]
        if (input && output) convolve(memory, layer, input, output)
      }
      const scores = planes[layers.length]
      if (!scores) return new Float32Array(0)
      return probabilitiesOf(memory, scores.first, scores.planeStride, scores.width)
    },
  }
}

/** Two outputs at a time, so an odd number gets one more, of zeros. */
function inPairs(layer: DigitLayer): DigitLayer {
  const outputs = Math.ceil(layer.outputs / pair) * pair
  const weights = new Float32Array((layer.weights.length / layer.outputs) * outputs)
  weights.set(layer.weights)
  const bias = new Float32Array(outputs)
  bias.set(layer.bias)
  return { ...layer, outputs, weights, bias }
}

function convolve(memory: Float32Array, layer: DigitLayer, input: NetworkPlanes, output: NetworkPlanes) {
  const { width } = output
  const weightsEach = layer.inputs * layer.kernelHeight * layer.kernelWidth
  for (let plane = 0; plane < layer.outputs; plane += pair) {
    for (let row = 0; row < output.height; row++) {
      const left = output.first + plane * output.planeStride + row * output.rowStride
      const right = left + output.planeStride
      memory.fill(layer.bias[plane] as number, left, left + width)
      memory.fill(layer.bias[plane + 1] as number, right, right + width)
      let weight = plane * weightsEach
      for (let source = 0; source < layer.inputs; source++) {
        let from = input.start + source * input.planeStride + row * layer.strideY * input.rowStride
        for (let line = 0; line < layer.kernelHeight; line++) {
          addLine(memory, layer, from, left, right, weight, weight + weightsEach, width)
          from += input.rowStride
          weight += layer.kernelWidth
        }
      }
      if (layer.relu) {
        cutBelowZero(memory, left, left + width)
        cutBelowZero(memory, right, right + width)
      }
    }
  }
}

/** Adds what one line of both kernels gives for one row of both outputs. */
function addLine(
  memory: Float32Array,
  { weights, kernelWidth, strideX }: DigitLayer,
  from: number,
  left: number,
  right: number,
  leftWeight: number,
  rightWeight: number,
  width: number,
) {
  if (strideX === 1 && kernelWidth === 3) {
    addThree(memory, weights, from, left, right, leftWeight, rightWeight, width)
  } else if (strideX === 1 && kernelWidth === 5) {
    addFive(memory, weights, from, left, right, leftWeight, rightWeight, width)
  } else {
    for (let tap = 0; tap < kernelWidth; tap++) {
      const leftFactor = weights[leftWeight + tap] as number
      const rightFactor = weights[rightWeight + tap] as number
      let at = from + tap
      for (let column = 0; column < width; column++) {
        const pixel = memory[at] as number
        ;(memory[left + column] as number) += leftFactor * pixel
        ;(memory[right + column] as number) += rightFactor * pixel
        at += strideX
      }
    }
  }
}

function addThree(
  memory: Float32Array,
  weights: Float32Array,
  from: number,
  left: number,
  right: number,
  leftWeight: number,
  rightWeight: number,
  width: number,
) {
  const a0 = weights[leftWeight] as number
  const a1 = weights[leftWeight + 1] as number
  const a2 = weights[leftWeight + 2] as number
  const b0 = weights[rightWeight] as number
  const b1 = weights[rightWeight + 1] as number
  const b2 = weights[rightWeight + 2] as number
  let x0 = memory[from] as number
  let x1 = memory[from + 1] as number
  for (let column = 0; column < width; column++) {
    const x2 = memory[from + column + 2] as number
    ;(memory[left + column] as number) += a0 * x0 + a1 * x1 + a2 * x2
    ;(memory[right + column] as number) += b0 * x0 + b1 * x1 + b2 * x2
    x0 = x1
    x1 = x2
  }
}

function addFive(
  memory: Float32Array,
  weights: Float32Array,
  from: number,
  left: number,
  right: number,
  leftWeight: number,
  rightWeight: number,
  width: number,
) {
  addThree(memory, weights, from, left, right, leftWeight, rightWeight, width)
  const a3 = weights[leftWeight + 3] as number
  const a4 = weights[leftWeight + 4] as number
  const b3 = weights[rightWeight + 3] as number
  const b4 = weights[rightWeight + 4] as number
  let x3 = memory[from + 3] as number
  for (let column = 0; column < width; column++) {
    const x4 = memory[from + column + 4] as number
    ;(memory[left + column] as number) += a3 * x3 + a4 * x4
    ;(memory[right + column] as number) += b3 * x3 + b4 * x4
    x3 = x4
  }
}

function cutBelowZero(memory: Float32Array, from: number, end: number) {
  for (let at = from; at < end; at++) if ((memory[at] as number) < 0) memory[at] = 0
}
