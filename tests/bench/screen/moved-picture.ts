import type { Point } from '../../../src/domain/digits/digit-sighting'
import type { GreyPicture } from '../../../src/workers/grey-picture'
import { randomNumbers } from './random-numbers'

/** How another moment's picture of the same screen differs from the first one. */
export type Movement = {
  /** Rows of the homography from the first picture to this one. */
  readonly homography: readonly (readonly [number, number, number])[]
  readonly gain: number
  readonly offset: number
  /** Times it is softened. */
  readonly blur: 0 | 1 | 2
  /** Standard deviation in grey levels. */
  readonly noise: number
  readonly seed: number
}

/** A hand's small movement around the picture's middle, with light, focus and noise of its own. */
export function movementOf(seed: number, width: number, height: number): Movement {
  const random = randomNumbers(seed)
  const around = (most: number) => (random() * 2 - 1) * most
  const lean = around((0.6 * Math.PI) / 180)
  const scale = 1 + around(0.015)
  const [cos, sin] = [Math.cos(lean) * scale, Math.sin(lean) * scale]
  const [middleX, middleY] = [width / 2, height / 2]
  // Moved by at most six pixels: what the truth says is in view stays there.
  const [moveX, moveY] = [middleX + around(6), middleY + around(6)]
  const [tiltX, tiltY] = [around(0.012) / width, around(0.012) / width]
  const below = 1 - tiltX * middleX - tiltY * middleY
  const row = (a: number, b: number, move: number) =>
    [a + move * tiltX, b + move * tiltY, move * below - a * middleX - b * middleY] as const
  return {
    homography: [row(cos, -sin, moveX), row(sin, cos, moveY), [tiltX, tiltY, below]],
    gain: 1 + around(0.08),
    offset: around(6),
    blur: random() < 0.6 ? 0 : random() < 0.7 ? 1 : 2,
    noise: 1 + random() * 3,
    seed,
  }
}

/** Where a point of the first picture is in the moved one. */
export function movedPoint({ homography }: Pick<Movement, 'homography'>, { x, y }: Point): Point {
  const [across, down, below] = homography.map(([a, b, c]) => a * x + b * y + c)
  return { x: (across ?? 0) / (below ?? 1), y: (down ?? 0) / (below ?? 1) }
}

/** The picture of another moment. */
export function movedPicture(picture: GreyPicture, movement: Movement): GreyPicture {
  const moved = warped(picture, inverseOf(movement.homography))
  for (let times = 0; times < movement.blur; times++) soften(moved)
  const random = randomNumbers(movement.seed)
  const noise = Float32Array.from({ length: 4096 }, () => normal(random) * movement.noise)
  for (const [index, value] of moved.pixels.entries()) {
    const grain = noise[(index * 2654435761) >>> 20] ?? 0
    moved.pixels[index] = Math.min(255, Math.max(0, value * movement.gain + movement.offset + grain))
  }
  return moved
}

function warped({ width, height, pixels }: GreyPicture, back: Movement['homography']): GreyPicture {
  const [[a, b, c], [d, e, f], [g, h, i]] = back as [Row, Row, Row]
  const result = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [px, py] = [x + 0.5, y + 0.5]
      const below = g * px + h * py + i
      const fromX = Math.min(Math.max((a * px + b * py + c) / below - 0.5, 0), width - 1.001)
      const fromY = Math.min(Math.max((d * px + e * py + f) / below - 0.5, 0), height - 1.001)
      const column = fromX | 0
      const row = fromY | 0
      const at = row * width + column
      const share = fromX - column
      const above = (pixels[at] ?? 0) * (1 - share) + (pixels[at + 1] ?? 0) * share
      const under = (pixels[at + width] ?? 0) * (1 - share) + (pixels[at + width + 1] ?? 0) * share
      result[y * width + x] = above + (under - above) * (fromY - row) + 0.5
    }
  }
  return { width, height, pixels: result }
}

type Row = readonly [number, number, number]

function inverseOf(homography: Movement['homography']): Movement['homography'] {
  const [[a, b, c], [d, e, f], [g, h, i]] = homography as [Row, Row, Row]
  return [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ]
}

/** A quarter, a half, a quarter, both ways, in place. */
function soften({ width, height, pixels }: GreyPicture) {
  for (const [step, from, to] of [
    [1, 1, pixels.length - 1],
    [width, width, width * (height - 1)],
  ] as const) {
    const before = pixels.slice()
    for (let at = from; at < to; at++)
      pixels[at] = ((before[at - step] ?? 0) + 2 * (before[at] ?? 0) + (before[at + step] ?? 0) + 2) >> 2
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
