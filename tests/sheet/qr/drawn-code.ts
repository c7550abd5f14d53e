import { correction, generate } from 'lean-qr'
import type { GreyPicture } from '../../../src/workers/grey-picture'

/** How a code is held before the camera. */
export type Held = {
  readonly width: number
  readonly height: number
  /** Pixels of a module in the middle. */
  readonly module: number
  /** Radians. */
  readonly turn?: number
  /** How much nearer one side is than the other, 0 to about 0.3. */
  readonly tilt?: number
  /** The highest change of a pixel's brightness. */
  readonly noise?: number
  /** Brightness of dark and of light. */
  readonly ink?: readonly [number, number]
}

/** A QR code as a camera might see it, with its quiet zone on a desk of middle brightness. */
export function drawnCode(text: string, level: 'L' | 'M' | 'Q' | 'H', held: Held): GreyPicture {
  const code = generate(text, { minCorrectionLevel: correction[level] })
  const { width, height, module, turn = 0, tilt = 0, noise = 0, ink = [40, 225] } = held
  const pixels = new Uint8Array(width * height)
  const random = randomNumbers(text.length * 7 + width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      // Four looks a pixel: edges as soft as a lens makes them.
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const right = (x + dx - width / 2) * Math.cos(turn) + (y + dy - height / 2) * Math.sin(turn)
        const down = (y + dy - height / 2) * Math.cos(turn) - (x + dx - width / 2) * Math.sin(turn)
        const depth = 1 + (tilt * right) / width + (tilt * down) / height
        const u = Math.floor(right / (module * depth) + code.size / 2)
        const v = Math.floor(down / (module * depth) + code.size / 2)
        const onCode = u >= -4 && v >= -4 && u < code.size + 4 && v < code.size + 4
        sum += onCode ? (code.get(u, v) ? ink[0] : ink[1]) : (ink[0] + ink[1]) / 2
      }
      pixels[y * width + x] = Math.max(0, Math.min(255, sum / 4 + (random() - 0.5) * 2 * noise))
    }
  }
  return { width, height, pixels }
}

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
