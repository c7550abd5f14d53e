/** A layer for a file of weights; weights in the order output, input, row, column. */
export type InventedLayer = {
  readonly outputs: number
  readonly inputs: number
  readonly kernel: readonly [height: number, width: number]
  readonly stride?: readonly [y: number, x: number]
  readonly pad: readonly [y: number, x: number]
  readonly relu?: boolean
  readonly scale?: (output: number) => number
  readonly bias?: (output: number) => number
  readonly weight: (output: number, input: number, row: number, column: number) => number
}

/** A file of weights as the trainer writes it. */
export function weightsFile(layers: readonly InventedLayer[]): ArrayBuffer {
  const bytes: number[] = [...'YDN1'].map(letter => letter.charCodeAt(0))
  const float = (value: number) => bytes.push(...new Uint8Array(Float32Array.of(value).buffer))
  const whole = (value: number) => bytes.push(...new Uint8Array(Uint32Array.of(value).buffer))
  whole(layers.length)
  for (const layer of layers) {
    const { outputs, inputs, kernel, stride = [1, 1], pad, relu = false } = layer
    for (const value of [outputs, inputs, ...kernel, ...stride, ...pad, Number(relu)]) whole(value)
    for (let output = 0; output < outputs; output++) float(layer.scale?.(output) ?? 1)
    for (let output = 0; output < outputs; output++) float(layer.bias?.(output) ?? 0)
    for (let output = 0; output < outputs; output++) {
      for (let input = 0; input < inputs; input++) {
        for (let row = 0; row < kernel[0]; row++) {
          for (let column = 0; column < kernel[1]; column++) {
            bytes.push(layer.weight(output, input, row, column) & 255)
          }
        }
      }
    }
    while (bytes.length % 4 !== 0) bytes.push(0)
  }
  return Uint8Array.from(bytes).buffer
}

/** Numbers from -1 to 1 that are the same in every run. */
function inventedNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  }
}

const shapes = [
  { inputs: 1, outputs: 14, kernel: [3, 3], stride: [2, 2], pad: [1, 1] },
  { inputs: 14, outputs: 24, kernel: [3, 3], pad: [1, 1] },
  { inputs: 24, outputs: 32, kernel: [3, 3], stride: [2, 1], pad: [1, 1] },
  { inputs: 32, outputs: 36, kernel: [3, 3], pad: [1, 1] },
  { inputs: 36, outputs: 60, kernel: [7, 3], pad: [0, 1] },
  { inputs: 60, outputs: 60, kernel: [1, 5], pad: [0, 2] },
  { inputs: 60, outputs: 12, kernel: [1, 3], pad: [0, 1] },
] as const

/** A file of the shipped network's shape with invented weights: its answers mean nothing, but are neither even nor certain. */
export function inventedWeights(seed: number): ArrayBuffer {
  const number = inventedNumbers(seed)
  const layers = shapes.map((shape, index): InventedLayer => {
    const spread = Math.sqrt(6 / (shape.inputs * shape.kernel[0] * shape.kernel[1])) / 127
    return {
      ...shape,
      relu: index < shapes.length - 1,
      scale: () => spread * (1 + number() / 4),
      bias: () => number() / 10,
      weight: () => Math.round(127 * number()),
    }
  })
  return weightsFile(layers)
}

/** A strip of invented pixels. */
export function inventedStrip(seed: number, width: number): Float32Array {
  const number = inventedNumbers(seed)
  return Float32Array.from({ length: 28 * width }, () => 2 * number())
}
