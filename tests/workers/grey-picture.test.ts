import { expect, test } from 'vitest'
import {
  bandRegion,
  blurred,
  cropped,
  type GreyPicture,
  halved,
  inverted,
  viewfinderRegion,
} from '../../src/workers/grey-picture'

/** A picture from its rows. */
function picture(...rows: number[][]): GreyPicture {
  return { width: rows[0]?.length ?? 0, height: rows.length, pixels: new Uint8Array(rows.flat()) }
}

const even = (width: number, height: number, value: number): GreyPicture => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(value),
})

test('a part keeps its rows', () => {
  const whole = picture([1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12])
  expect(cropped(whole, { left: 1, top: 1, width: 2, height: 2 })).toEqual(picture([6, 7], [10, 11]))
})

test('the viewfinder is the same square whichever way the phone is held', () => {
  expect(viewfinderRegion(even(1280, 720, 0))).toEqual({ left: 352, top: 72, width: 576, height: 576 })
  expect(viewfinderRegion(even(720, 1280, 0))).toEqual({ left: 72, top: 352, width: 576, height: 576 })
})

test('the band takes the whole width', () => {
  expect(bandRegion(even(1280, 720, 0))).toEqual({ left: 0, top: 180, width: 1280, height: 360 })
})

test('inverting turns black to white', () => {
  expect(inverted(picture([0, 100, 255]))).toEqual(picture([255, 155, 0]))
})

test('halving takes the mean of four and leaves an odd edge out', () => {
  expect(halved(picture([0, 4, 9], [8, 12, 9], [9, 9, 9]))).toEqual(picture([6]))
})

test('blurring leaves even grey alone, up to the edges', () => {
  expect(blurred(even(5, 4, 200))).toEqual(even(5, 4, 200))
})

test('blurring spreads a point to its eight neighbours', () => {
  expect(blurred(picture([0, 0, 0], [0, 160, 0], [0, 0, 0]))).toEqual(
    picture([10, 20, 10], [20, 40, 20], [10, 20, 10]),
  )
})
