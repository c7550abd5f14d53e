import { expect, test } from 'vitest'
import type { GreyPicture } from '../../../src/workers/grey-picture'
import { movedPicture, movedPoint, movementOf } from '../../bench/screen/moved-picture'

const [width, height] = [320, 180]

test('a dot of the picture is where the movement says it went', () => {
  for (const seed of [1, 2, 3]) {
    const movement = movementOf(seed, width, height)
    const dot = { x: 80.5, y: 120.5 }
    const moved = movedPicture(dotAt(dot.x, dot.y), { ...movement, noise: 0, offset: 0 })
    const expected = movedPoint(movement, dot)
    const middle = brightMiddle(moved)
    expect(Math.hypot(middle.x - expected.x, middle.y - expected.y)).toBeLessThan(0.5)
  }
})

test('the same seed gives the same picture, another seed another one', () => {
  const picture = dotAt(100, 100)
  const moved = (seed: number) => movedPicture(picture, movementOf(seed, width, height)).pixels
  expect(moved(4)).toEqual(moved(4))
  expect(moved(4)).not.toEqual(moved(5))
})

function dotAt(x: number, y: number): GreyPicture {
  const pixels = new Uint8Array(width * height)
  for (let row = -3; row <= 3; row++)
    for (let column = -3; column <= 3; column++)
      pixels[(Math.floor(y) + row) * width + Math.floor(x) + column] = 200
  return { width, height, pixels }
}

function brightMiddle({ width: columns, pixels }: GreyPicture) {
  let [sum, x, y] = [0, 0, 0]
  for (const [index, value] of pixels.entries()) {
    sum += value
    x += value * ((index % columns) + 0.5)
    y += value * (Math.floor(index / columns) + 0.5)
  }
  return { x: x / sum, y: y / sum }
}
