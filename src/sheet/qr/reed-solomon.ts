/** Powers of 2 in the field of 256 that QR codes use (x^8 + x^4 + x^3 + x^2 + 1), and their logarithms. */
const powers = new Uint8Array(510)
const logarithms = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power++) {
  powers[power] = value
  powers[power + 255] = value
  logarithms[value] = power
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1
}

/** Codewords with their errors put right, or null where there are more than the correction can find. */
export function corrected(received: Uint8Array, inBlock: number): Uint8Array | null {
  const syndromes = Array.from({ length: inBlock }, (_, index) =>
    valueAt([...received].reverse(), power(index)),
  )
  if (syndromes.every(syndrome => syndrome === 0)) return received
  const locator = errorLocator(syndromes)
  const errors = locator.length - 1
  if (errors > inBlock / 2) return null
  const fixed = Uint8Array.from(received)
  const evaluator = product(syndromes, locator).slice(0, inBlock)
  let found = 0
  for (let place = 0; place < received.length; place++) {
    const inverse = power(255 - place)
    if (valueAt(locator, inverse) !== 0) continue
    const slope = locator.map((factor, index) => (index % 2 === 1 ? factor : 0)).slice(1)
    const divisor = valueAt(slope, inverse)
    if (divisor === 0) return null
    const at = received.length - 1 - place
    fixed[at] = (fixed[at] ?? 0) ^ times(power(place), quotient(valueAt(evaluator, inverse), divisor))
    found++
  }
  return found === errors ? fixed : null
}

/** The polynomial whose zeros tell where the errors are (Berlekamp and Massey); the constant factor first. */
function errorLocator(syndromes: readonly number[]): number[] {
  let current = [1]
  let previous = [1]
  let length = 0
  let gap = 1
  let before = 1
  for (let step = 0; step < syndromes.length; step++) {
    let difference = 0
    for (let index = 0; index <= length; index++) {
      difference ^= times(current[index] ?? 0, syndromes[step - index] ?? 0)
    }
    if (difference === 0) {
      gap++
      continue
    }
    const factor = quotient(difference, before)
    const next = [...current]
    previous.forEach((value, index) => {
      next[index + gap] = (next[index + gap] ?? 0) ^ times(factor, value)
    })
    if (2 * length <= step) {
      previous = current
      length = step + 1 - length
      before = difference
      gap = 1
    } else gap++
    current = Array.from(next, value => value ?? 0)
  }
  return current.slice(0, length + 1)
}

function power(exponent: number): number {
  return powers[exponent % 255] ?? 0
}

function times(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  return powers[(logarithms[one] ?? 0) + (logarithms[other] ?? 0)] ?? 0
}

function quotient(one: number, other: number): number {
  return one === 0 ? 0 : power((logarithms[one] ?? 0) + 255 - (logarithms[other] ?? 0))
}

/** A polynomial's value; the constant factor first. */
function valueAt(factors: readonly number[], place: number): number {
  let value = 0
  for (let index = factors.length - 1; index >= 0; index--)
    value = times(value, place) ^ (factors[index] ?? 0)
  return value
}

function product(one: readonly number[], other: readonly number[]): number[] {
  const result = new Array<number>(one.length + other.length - 1).fill(0)
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      result[i + j] = (result[i + j] ?? 0) ^ times(a, b)
    })
  })
  return result
}
