import { stripHeight } from './strip-shape'

/** One convolution with its bias; `weights` in the order output, input, row, column. */
export type DigitLayer = {
  readonly outputs: number
  readonly inputs: number
  readonly kernelHeight: number
  readonly kernelWidth: number
  readonly strideY: number
  readonly strideX: number
  readonly padY: number
  readonly padX: number
  readonly relu: boolean
  readonly bias: Float32Array
  readonly weights: Float32Array
}

/** The layers of the digit network: from one plane of a strip's height to one row of `digitClasses` planes. */
export type DigitWeights = readonly DigitLayer[]

/** What a column of the network's output can be: nothing, the digits 0 to 9, another glyph. */
export const digitClasses = 12

/** Columns of a strip for each column of the network's output. */
const columnStep = 2

/** Limits of a file: beyond them it is damaged. */
const mostBytes = 100_000
const mostLayers = 16
const mostPlanes = 128
const largestKernel = 9

const magic = 'YDN1'
const numbersOfLayer = 9

/**
 * Reads a file of weights. Little endian: "YDN1", u32 number of layers; per layer nine u32 (outputs, inputs, kernel
 * height and width, stride y and x, padding y and x, ReLU 0 or 1), f32 scale and f32 bias of each output, int8 weights
 * (to be multiplied by their output's scale), zeros up to a multiple of four. Null for anything else, and for layers
 * that do not lead from a strip to the digits' classes.
 */
export function parseWeights(buffer: ArrayBuffer): DigitWeights | null {
  if (buffer.byteLength < 8 || buffer.byteLength > mostBytes) return null
  const view = new DataView(buffer)
  if (String.fromCharCode(...new Uint8Array(buffer, 0, 4)) !== magic) return null
  const count = view.getUint32(4, true)
  if (count === 0 || count > mostLayers) return null
  const layers: DigitLayer[] = []
  let at = 8
  for (let index = 0; index < count; index++) {
    const read = layerAt(view, at)
    if (read === null) return null
    layers.push(read.layer)
    at = read.end
  }
  return at === buffer.byteLength && leadToDigits(layers) ? layers : null
}

function layerAt(view: DataView, start: number): { layer: DigitLayer; end: number } | null {
  let at = start + 4 * numbersOfLayer
  if (at > view.byteLength) return null
  const number = (index: number) => view.getUint32(start + 4 * index, true)
  const [outputs, inputs, kernelHeight, kernelWidth] = [number(0), number(1), number(2), number(3)]
  const [strideY, strideX, padY, padX, relu] = [number(4), number(5), number(6), number(7), number(8)]
  const sound =
    within(outputs, 1, mostPlanes) &&
    within(inputs, 1, mostPlanes) &&
    within(kernelHeight, 1, largestKernel) &&
    within(kernelWidth, 1, largestKernel) &&
    within(strideY, 1, columnStep) &&
    within(strideX, 1, columnStep) &&
    within(padY, 0, kernelHeight - 1) &&
    // So that a layer without a stride keeps the width.
    2 * padX + 1 === kernelWidth &&
    relu <= 1
  if (!sound) return null
  const weightsEach = inputs * kernelHeight * kernelWidth
  const end = at + 8 * outputs + Math.ceil((outputs * weightsEach) / 4) * 4
  if (end > view.byteLength) return null

  const float = (index: number) => view.getFloat32(at + 4 * index, true)
  const scale = Float32Array.from({ length: outputs }, (_, index) => float(index))
  const bias = Float32Array.from({ length: outputs }, (_, index) => float(outputs + index))
  if (![...scale, ...bias].every(Number.isFinite)) return null
  at += 8 * outputs
  const weights = new Float32Array(outputs * weightsEach)
  for (let index = 0; index < weights.length; index++) {
    weights[index] = view.getInt8(at + index) * (scale[Math.floor(index / weightsEach)] as number)
  }
  const shape = { outputs, inputs, kernelHeight, kernelWidth, strideY, strideX, padY, padX }
  return { layer: { ...shape, relu: relu === 1, bias, weights }, end }
}

function within(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function leadToDigits(layers: DigitWeights): boolean {
  let planes = 1
  let height = stripHeight
  let step = 1
  for (const layer of layers) {
    if (layer.inputs !== planes) return false
    planes = layer.outputs
    height = Math.floor((height + 2 * layer.padY - layer.kernelHeight) / layer.strideY) + 1
    step *= layer.strideX
    if (height < 1) return false
  }
  return planes === digitClasses && height === 1 && step === columnStep
}
