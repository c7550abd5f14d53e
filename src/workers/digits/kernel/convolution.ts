/**
 * The convolutions of the digit network, in AssemblyScript: compiled to WebAssembly with SIMD when the app is built.
 * Memory is laid out by the page's side (simd-network.ts), with so much room around each plane that nothing here needs
 * to look out for an edge. All numbers of a layer are 32 bits wide, addresses and steps are in bytes.
 */

/** Bytes of one layer's description: 14 numbers, in the order in which `convolve` reads them. */
const layerBytes: usize = 56

/** Runs layers one after the other; `layers` is the address of the first description. */
export function run(layers: usize, count: i32): void {
  for (let index = 0; index < count; index++) {
    convolve(layers)
    layers += layerBytes
  }
}

/** Four output planes at a time: a block. In each row 8 columns at a time: a tile. */
function convolve(layer: usize): void {
  const input = load<usize>(layer, 0)
  const inputRow = load<usize>(layer, 4)
  const strideX = load<usize>(layer, 8)
  let output = load<usize>(layer, 12)
  const outputRow = load<usize>(layer, 16)
  const outputPlane = load<usize>(layer, 20)
  const width = load<i32>(layer, 24)
  const height = load<i32>(layer, 28)
  const blocks = load<i32>(layer, 32)
  let weights = load<usize>(layer, 36)
  let biases = load<usize>(layer, 40)
  const taps = load<usize>(layer, 44)
  const tapCount = load<i32>(layer, 48)
  const floor = load<f32>(layer, 52)

  const inputTile = strideX << 5
  const lastTap = taps + ((<usize>tapCount) << 2)
  for (let block = 0; block < blocks; block++) {
    let from = input
    let to = output
    for (let row = 0; row < height; row++) {
      let tileFrom = from
      let tileTo = to
      for (let column = 0; column < width; column += 8) {
        if (strideX === 1) tile(tileFrom, tileTo, outputPlane, weights, biases, taps, lastTap, floor)
        else wideTile(tileFrom, tileTo, outputPlane, weights, biases, taps, lastTap, floor)
        tileFrom += inputTile
        tileTo += 32
      }
      const end = to + ((<usize>width) << 2)
      for (let plane: usize = 0; plane < 4; plane++)
        clear(end + plane * outputPlane, tileTo + plane * outputPlane)
      from += inputRow
      to += outputRow
    }
    weights += (<usize>tapCount) << 4
    biases += 16
    output += outputPlane << 2
  }
}

/** What a tile wrote beyond the row's end is the next layer's margin, which has to be zero. */
function clear(from: usize, end: usize): void {
  for (; from < end; from += 4) store<f32>(from, 0)
}

/**
 * Eight columns of four planes. A tap is one weight's place in the input, relative to the tile; its four weights, one
 * for each plane, lie side by side.
 */
function tile(
  from: usize,
  to: usize,
  plane: usize,
  weights: usize,
  biases: usize,
  taps: usize,
  lastTap: usize,
  floor: f32,
): void {
  let a0 = v128.load32_splat(biases)
  let b0 = v128.load32_splat(biases, 4)
  let c0 = v128.load32_splat(biases, 8)
  let d0 = v128.load32_splat(biases, 12)
  let a1 = a0
  let b1 = b0
  let c1 = c0
  let d1 = d0
  for (; taps < lastTap; taps += 4) {
    const at = from + load<usize>(taps)
    const x0 = v128.load(at)
    const x1 = v128.load(at, 16)
    const a = v128.load32_splat(weights)
    const b = v128.load32_splat(weights, 4)
    const c = v128.load32_splat(weights, 8)
    const d = v128.load32_splat(weights, 12)
    a0 = f32x4.add(a0, f32x4.mul(a, x0))
    a1 = f32x4.add(a1, f32x4.mul(a, x1))
    b0 = f32x4.add(b0, f32x4.mul(b, x0))
    b1 = f32x4.add(b1, f32x4.mul(b, x1))
    c0 = f32x4.add(c0, f32x4.mul(c, x0))
    c1 = f32x4.add(c1, f32x4.mul(c, x1))
    d0 = f32x4.add(d0, f32x4.mul(d, x0))
    d1 = f32x4.add(d1, f32x4.mul(d, x1))
    weights += 16
  }
  put(to, a0, a1, floor)
  put(to + plane, b0, b1, floor)
  put(to + plane * 2, c0, c1, floor)
  put(to + plane * 3, d0, d1, floor)
}

/** The same where the input is taken two columns at a time. Only the small first layer is so. */
function wideTile(
  from: usize,
  to: usize,
  plane: usize,
  weights: usize,
  biases: usize,
  taps: usize,
  lastTap: usize,
  floor: f32,
): void {
  for (let index = 0; index < 4; index++) {
    let sum0 = v128.load32_splat(biases)
    let sum1 = sum0
    let weight = weights
    for (let tap = taps; tap < lastTap; tap += 4) {
      const at = from + load<usize>(tap)
      const w = v128.load32_splat(weight)
      sum0 = f32x4.add(sum0, f32x4.mul(w, everySecond(at)))
      sum1 = f32x4.add(sum1, f32x4.mul(w, everySecond(at + 32)))
      weight += 16
    }
    put(to, sum0, sum1, floor)
    biases += 4
    weights += 4
    to += plane
  }
}

function everySecond(at: usize): v128 {
  return v128.shuffle<f32>(v128.load(at), v128.load(at, 16), 0, 2, 4, 6)
}

/** `floor` is zero behind a ReLU, else minus infinity. */
function put(to: usize, left: v128, right: v128, floor: f32): void {
  const least = f32x4.splat(floor)
  v128.store(to, f32x4.max(left, least))
  v128.store(to, f32x4.max(right, least), 16)
}
