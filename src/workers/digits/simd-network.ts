import { type DigitNetwork, probabilitiesOf } from './digit-network'
import type { DigitWeights } from './digit-weights'
import kernelUrl from './kernel/convolution.ts?simd'
import { type NetworkLayout, networkLayout, putStrip, tapsOf } from './network-planes'

/** Output planes that the kernel works on at once. */
const block = 4
/** Numbers in the kernel's description of a layer. */
const layerNumbers = 14
const pageBytes = 65_536

type Kernel = { readonly run: (layers: number, count: number) => void }

/** The network as WebAssembly from the app's own files; null where it cannot be loaded or run. */
export async function loadSimdNetwork(weights: DigitWeights): Promise<DigitNetwork | null> {
  try {
    const answer = await fetch(kernelUrl)
    return answer.ok ? await simdNetwork(weights, await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}

/** The network with a compiled kernel (kernel/convolution.ts). Rejects where WebAssembly or its SIMD is missing. */
export async function simdNetwork(weights: DigitWeights, kernel: BufferSource): Promise<DigitNetwork> {
  const places = weightPlaces(weights)
  const memory = new WebAssembly.Memory({ initial: pagesFor(places.end) })
  const { instance } = await WebAssembly.instantiate(kernel, { env: { memory } })
  const { run } = instance.exports as Kernel
  let floats = new Float32Array(memory.buffer)
  putWeights(floats, weights, places)
  let layout: NetworkLayout | null = null

  function layoutFor(width: number): NetworkLayout {
    if (layout?.width === width) return layout
    const next = networkLayout(weights, width, block, places.end)
    const missing = pagesFor(next.end) - memory.buffer.byteLength / pageBytes
    if (missing > 0) {
      memory.grow(missing)
      floats = new Float32Array(memory.buffer)
    }
    floats.fill(0, places.end)
    describeLayers(memory.buffer, weights, places, next)
    layout = next
    return next
  }

  return {
    name: 'simd',
    read(pixels, width) {
      const chosen = layoutFor(width)
      putStrip(floats, chosen, pixels)
      run(0, weights.length)
      const scores = chosen.planes[weights.length]
      if (!scores) return new Float32Array(0)
      return probabilitiesOf(floats, scores.first, scores.planeStride, scores.width)
    },
  }
}

/** Where a layer's numbers lie, as indices of floats. */
type Place = { readonly weights: number; readonly bias: number; readonly taps: number }
type WeightPlaces = { readonly layers: readonly Place[]; readonly end: number }

function weightPlaces(weights: DigitWeights): WeightPlaces {
  let end = weights.length * layerNumbers
  const layers = weights.map(layer => {
    const outputs = Math.ceil(layer.outputs / block) * block
    const tapCount = layer.weights.length / layer.outputs
    const place = { weights: end, bias: end + outputs * tapCount, taps: end + outputs * (tapCount + 1) }
    end = place.taps + tapCount
    return place
  })
  return { layers, end }
}

/** The weights of four outputs side by side, tap after tap, as the kernel reads them; missing outputs are zero. */
function putWeights(floats: Float32Array, weights: DigitWeights, places: WeightPlaces): void {
  for (const [index, layer] of weights.entries()) {
    const place = places.layers[index]
    if (!place) continue
    const tapCount = layer.weights.length / layer.outputs
    floats.set(layer.bias, place.bias)
    for (let output = 0; output < layer.outputs; output++) {
      const lane = place.weights + Math.floor(output / block) * block * tapCount + (output % block)
      for (let tap = 0; tap < tapCount; tap++) {
        floats[lane + tap * block] = layer.weights[output * tapCount + tap] as number
      }
    }
  }
}

/** Writes the descriptions that the kernel reads, at address 0, and the taps. */
function describeLayers(
  buffer: ArrayBuffer,
  weights: DigitWeights,
  places: WeightPlaces,
  { planes }: NetworkLayout,
): void {
  const numbers = new Int32Array(buffer)
  const floats = new Float32Array(buffer)
  for (const [index, layer] of weights.entries()) {
    const [place, input, output] = [places.layers[index], planes[index], planes[index + 1]]
    if (!place || !input || !output) continue
    const taps = tapsOf(layer, input).map(bytes)
    numbers.set(taps, place.taps)
    const at = index * layerNumbers
    numbers.set(
      [
        bytes(input.start),
        bytes(layer.strideY * input.rowStride),
        layer.strideX,
        bytes(output.first),
        bytes(output.rowStride),
        bytes(output.planeStride),
        output.width,
        output.height,
        Math.ceil(layer.outputs / block),
        bytes(place.weights),
        bytes(place.bias),
        bytes(place.taps),
        taps.length,
      ],
      at,
    )
    floats[at + layerNumbers - 1] = layer.relu ? 0 : Number.NEGATIVE_INFINITY
  }
}

function bytes(floats: number): number {
  return floats * Float32Array.BYTES_PER_ELEMENT
}

function pagesFor(floats: number): number {
  return Math.ceil(bytes(floats) / pageBytes)
}
