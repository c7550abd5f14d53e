import { afterEach, expect, test } from 'vitest'
import { workerBarcodeReader } from '../../../src/platform/barcode-reader'
import type { BarcodeReader } from '../../../src/ports/barcode-reader'
import type { EngineChoice } from '../../../src/workers/barcode-messages'
import { fileOf, frameOf, pictureOf, type ScanPicture } from './scan-pictures'
import { turnedClock } from './turned-clock'

const never = new AbortController().signal
let reader: BarcodeReader
afterEach(() => reader.close())

function open(engine: EngineChoice): BarcodeReader {
  reader = workerBarcodeReader({ clock: turnedClock().clock, engine })
  return reader
}

/** A photo of 12 megapixels with pictures laid on it. */
async function photoWith(...pictures: ScanPicture[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(4032, 3024)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#cbb'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const [index, picture] of pictures.entries()) {
    const bitmap = await createImageBitmap(await fileOf(picture))
    context.drawImage(bitmap, 100 + index * 1900, 200 + index * 1500)
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
}

/** The same JPEG, said by its EXIF data to be held turned by 90 degrees. */
async function saidToBeTurned(jpeg: Blob): Promise<Blob> {
  const turnRight = 6
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turnRight,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  const segment = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif])
  return new Blob([segment, jpeg.slice(2)], { type: 'image/jpeg' })
}

test('every code in a large photo is given', async () => {
  const [one, other] = [pictureOf('terminal'), pictureOf('datamatrix')]
  const result = await open('zxing-wasm').readStill(await photoWith(one, other), never)
  expect(result.kind === 'read' && result.hits.map(hit => hit.text).sort()).toEqual(
    [one.text, other.text].sort(),
  )
})

test('a photo taken with the phone turned is read', async () => {
  const picture = pictureOf('code128')
  const turned = await saidToBeTurned(await fileOf(picture))
  const upright = await createImageBitmap(turned)
  expect(upright.height).toBeGreaterThan(upright.width)
  const result = await open('zxing-wasm').readStill(turned, never)
  expect(result).toMatchObject({ kind: 'read', hits: [{ kind: 'installation-id', text: picture.text }] })
})

test('the first engine reads photos too, light on dark as well', async () => {
  const picture = pictureOf('inverted-page')
  const result = await open('zxing-js').readStill(await fileOf(picture), never)
  expect(result).toMatchObject({ kind: 'read', hits: [{ text: picture.text, engine: 'zxing-js' }] })
})

test('a photo without a code has no hits, after every patient look', async () => {
  const shares: number[] = []
  const picture = await fileOf(pictureOf('negative'))
  const result = await open('zxing-wasm').readStill(picture, never, share => shares.push(share))
  expect(result).toEqual({ kind: 'read', hits: [] })
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
})

test.each([
  ['a text', new Blob(['no picture'], { type: 'image/jpeg' })],
  ['an empty file', new Blob([])],
])('%s is unreadable', async (_name, file) => {
  expect(await open('auto').readStill(file, never)).toEqual({ kind: 'unreadable' })
})

test('an abort ends the reading of a photo, and frames are read again', async () => {
  const ending = new AbortController()
  const picture = pictureOf('jpeg')
  open('zxing-wasm')
  const reading = reader.readStill(await photoWith(pictureOf('negative')), ending.signal, () =>
    ending.abort(),
  )
  expect(await reading).toEqual({ kind: 'failed' })
  expect(await reader.readFrame(await frameOf(picture), never)).toMatchObject({ text: picture.text })
})
