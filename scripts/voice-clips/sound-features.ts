/** What a word sounds like every hundredth of a second: the loudness of each band of its spectrum, as a logarithm. */
export type SoundFeatures = readonly Float32Array[]

/** Wide bands, so that the speaker's pitch does not show in them. */
const bands = 14
const [lowest, highest] = [150, 7000]
const size = 2048
/** What lies this far below the loudest is the recording's silence, not the word: 52 decibels. */
const silence = 12

/** Describes a sound by its spectrum's shape. */
export function soundFeatures(sound: Float32Array, sampleRate: number): SoundFeatures {
  const [step, length] = [Math.round(sampleRate / 100), Math.round(sampleRate / 40)]
  const filters = melFilters(sampleRate)
  const levels: Float32Array[] = []
  for (let start = 0; start + length <= sound.length; start += step)
    levels.push(bandLevels(powerSpectrum(sound.subarray(start, start + length)), filters))
  const floor = Math.max(...levels.map(frame => Math.max(...frame))) - silence
  return levels.map(frame => frame.map(level => Math.max(floor, level)))
}

/** Takes away what all words of a voice have in common: its colour. */
export function voiceIndependent(words: readonly SoundFeatures[]): SoundFeatures[] {
  const frames = words.flat()
  const mean = Float32Array.from({ length: bands }, (_, band) =>
    frames.reduce((sum, frame) => sum + (frame[band] ?? 0) / frames.length, 0),
  )
  return words.map(word => word.map(frame => frame.map((level, band) => level - (mean[band] ?? 0))))
}

/** How different two words sound when one is stretched along the other (dynamic time warping); 0 is the same. */
export function soundDistance(a: SoundFeatures, b: SoundFeatures): number {
  const infinite = () => new Float64Array(b.length + 1).fill(Number.POSITIVE_INFINITY)
  let before = infinite()
  before[0] = 0
  a.forEach((frame, index) => {
    const row = infinite()
    b.forEach((other, place) => {
      // Both go at about the same pace: a vowel is not stretched over a whole word.
      if (Math.abs((index + 0.5) / a.length - (place + 0.5) / b.length) > 0.2) return
      const difference = distance(frame, other)
      // A step along both counts twice, so that detours do not pay.
      row[place + 1] = Math.min(
        (before[place] ?? 0) + 2 * difference,
        (before[place + 1] ?? 0) + difference,
        (row[place] ?? 0) + difference,
      )
    })
    before = row
  })
  return (before[b.length] ?? 0) / (a.length + b.length)
}

function distance(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, level, band) => sum + (level - (b[band] ?? 0)) ** 2, 0))
}

function bandLevels(power: Float64Array, filters: readonly (readonly number[])[]): Float32Array {
  return Float32Array.from(filters, filter =>
    Math.log(1e-12 + filter.reduce((sum, weight, bin) => sum + weight * (power[bin] ?? 0), 0)),
  )
}

/** Triangles of equal width on the mel scale, over the bins of the spectrum. */
function melFilters(sampleRate: number): number[][] {
  const mel = (hertz: number) => 1127 * Math.log(1 + hertz / 700)
  const width = (mel(highest) - mel(lowest)) / (bands + 1)
  const last = Math.ceil((highest / sampleRate) * size)
  return Array.from({ length: bands }, (_, band) => {
    const middle = mel(lowest) + (band + 1) * width
    return Array.from({ length: last + 1 }, (_, bin) =>
      Math.max(0, 1 - Math.abs(mel((bin * sampleRate) / size) - middle) / width),
    )
  })
}

function powerSpectrum(part: Float32Array): Float64Array {
  const [real, imaginary] = [new Float64Array(size), new Float64Array(size)]
  let earlier = 0
  part.forEach((sample, place) => {
    const window = 0.54 - 0.46 * Math.cos((2 * Math.PI * place) / (part.length - 1))
    real[place] = (sample - 0.97 * earlier) * window
    earlier = sample
  })
  transform(real, imaginary)
  return real.map((value, bin) => (value * value + (imaginary[bin] ?? 0) ** 2) / size)
}

/** Fast Fourier transform in place; the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  reverseBits(real, imaginary)
  for (let span = 1; span < size; span *= 2) {
    for (let offset = 0; offset < span; offset++) {
      const [cosine, sine] = [Math.cos((Math.PI * offset) / span), -Math.sin((Math.PI * offset) / span)]
      for (let upper = offset; upper < size; upper += 2 * span) {
        const lower = upper + span
        const [x, y] = [real[lower] ?? 0, imaginary[lower] ?? 0]
        const [turnedX, turnedY] = [x * cosine - y * sine, x * sine + y * cosine]
        real[lower] = (real[upper] ?? 0) - turnedX
        imaginary[lower] = (imaginary[upper] ?? 0) - turnedY
        real[upper] = (real[upper] ?? 0) + turnedX
        imaginary[upper] = (imaginary[upper] ?? 0) + turnedY
      }
    }
  }
}

function reverseBits(real: Float64Array, imaginary: Float64Array): void {
  for (let place = 0, mirrored = 0; place < size; place++) {
    if (place < mirrored) {
      ;[real[place], real[mirrored]] = [real[mirrored] ?? 0, real[place] ?? 0]
      ;[imaginary[place], imaginary[mirrored]] = [imaginary[mirrored] ?? 0, imaginary[place] ?? 0]
    }
    let bit = size >> 1
    while (mirrored & bit) {
      mirrored ^= bit
      bit >>= 1
    }
    mirrored |= bit
  }
}
