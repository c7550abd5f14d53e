import { expect, test } from 'vitest'
import type { FrameSighting } from '../../../src/domain/digits/digit-sighting'
import { readDigitFrame, readDigitStill, showsDigits } from '../../../src/workers/digits/frame-reading'
import { turnedRight } from '../../../src/workers/digits/picture-turns'
import type { GreyPicture } from '../../../src/workers/grey-picture'
import { screenPicture, shippedNetwork } from './shipped-network'

/** A message box of small digits, photographed at an angle; the ID's last digit stands alone on the second line. */
const oneDigitLeft = '286898221693328990183297344322763941315846711375515402735880131'
const network = await shippedNetwork()

function texts({ blocks }: FrameSighting): string[] {
  return blocks.map(({ digits }) =>
    digits.map(digit => digit.digits.indexOf(Math.max(...digit.digits))).join(''),
  )
}

/** The middle of a picture, lines of text cut off at both sides. */
function narrowed(picture: GreyPicture, left: number, width: number): GreyPicture {
  const pixels = new Uint8Array(width * picture.height)
  for (let row = 0; row < picture.height; row++) {
    const from = row * picture.width + left
    pixels.set(picture.pixels.subarray(from, from + width), row * width)
  }
  return { width, height: picture.height, pixels }
}

test('an ID whose last digit stands alone on the next line is read whole', () => {
  const { sighting, again } = readDigitFrame(screenPicture('one-digit-left'), network, {
    expected: 'installation-id',
    again: true,
  })
  expect(texts(sighting)).toEqual([oneDigitLeft])
  expect(again && texts(again)).toEqual([oneDigitLeft])
})

test('without a wish for it there is no second look', () => {
  expect(
    readDigitFrame(screenPicture('one-digit-left'), network, { expected: 'installation-id', again: false })
      .again,
  ).toBe(null)
})

test('an ID that is cut off by the picture is no block', () => {
  const { sighting } = readDigitFrame(narrowed(screenPicture('one-digit-left'), 100, 400), network, {
    expected: 'installation-id',
    again: false,
  })
  expect(sighting.blocks).toEqual([])
})

test('a picture without text shows no digits', () => {
  const empty = { width: 640, height: 360, pixels: new Uint8Array(640 * 360).fill(90) }
  expect(
    showsDigits(readDigitFrame(empty, network, { expected: 'installation-id', again: true }).sighting),
  ).toBe(false)
})

test('a still is read whichever way it is turned', async () => {
  const still = turnedRight(screenPicture('one-digit-left'))
  const shares: number[] = []
  const reading = await readDigitStill(still, network, 'installation-id', async share => {
    shares.push(share)
    return true
  })
  expect(reading && texts(reading.sighting)).toEqual([oneDigitLeft])
  expect(reading?.again && texts(reading.again)).toEqual([oneDigitLeft])
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('a still that nobody waits for any more is given up', async () => {
  expect(
    await readDigitStill(screenPicture('one-digit-left'), network, 'installation-id', async () => false),
  ).toBe(null)
})

/** The portal's page as a screenshot, in two lines of four groups; its letters are too small for the finder. */
const portalPage = screenPicture('portal-page')
const confirmationId = '903640853391962312108185462876258171730951365615'

test('the letters of a confirmation ID are looked for above its groups, where one is expected', () => {
  const { sighting, again } = readDigitFrame(portalPage, network, {
    expected: 'confirmation-id',
    again: true,
  })
  expect(sighting.blocks.map(({ kind }) => kind)).toEqual(['confirmation-id'])
  expect(texts(sighting)).toEqual([confirmationId])
  expect(again && texts(again)).toEqual([confirmationId])
})

test('cut off at its right edge, the same groups are told by their letters alone', () => {
  const cut = narrowed(portalPage, 0, 326)
  expect(texts(readDigitFrame(cut, network, { expected: 'confirmation-id', again: false }).sighting)).toEqual(
    [confirmationId],
  )
  expect(readDigitFrame(cut, network, { expected: 'installation-id', again: false }).sighting.blocks).toEqual(
    [],
  )
})
