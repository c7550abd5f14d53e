import { afterEach, describe, expect, test } from 'vitest'
import { workerBarcodeReader } from '../../../src/platform/barcode-reader'
import type { BarcodeHit, BarcodeReader } from '../../../src/ports/barcode-reader'
import type { EngineChoice } from '../../../src/workers/barcode-messages'
import { aimedFrameOf, frameOf, pictureOf, type ScanPicture, scanPictures } from './scan-pictures'
import { turnedClock } from './turned-clock'

const never = new AbortController().signal
const coded = scanPictures.filter(picture => picture.text !== null)
const empty = scanPictures.filter(picture => picture.text === null)
/** Enough frames for every look of either engine to have had its turn. */
const allLooks = 28

let open: BarcodeReader[] = []
afterEach(() => {
  for (const reader of open) reader.close()
  open = []
})

function readerWith(engine: EngineChoice): BarcodeReader {
  const reader = workerBarcodeReader({ clock: turnedClock().clock, engine })
  open.push(reader)
  return reader
}

/** Holds a picture before the camera until it is read. */
async function held(
  reader: BarcodeReader,
  picture: ScanPicture,
  toFrame: (picture: ScanPicture) => Promise<VideoFrame>,
): Promise<BarcodeHit | null> {
  const frame = await toFrame(picture)
  try {
    for (let count = 0; count < allLooks; count++) {
      const hit = await reader.readFrame(frame.clone(), never)
      if (hit) return hit
    }
    return null
  } finally {
    frame.close()
  }
}

describe('the wasm engine, wherever the code stands in the picture', () => {
  test.each(coded)('reads $category', async picture => {
    const hit = await held(readerWith('zxing-wasm'), picture, frameOf)
    expect(hit).toMatchObject({ kind: 'installation-id', text: picture.text, engine: 'zxing-wasm' })
  })

  test.each(empty)('sees nothing in $file', async picture => {
    expect(await held(readerWith('zxing-wasm'), picture, frameOf)).toBeNull()
  })
})

describe('the first engine, with the code in the viewfinder', () => {
  const readable = ['jpeg', 'terminal', 'inverted-page', 'terminal-inverted', 'print', 'datamatrix', 'pdf417']

  test.each(readable)('reads %s', async category => {
    const picture = pictureOf(category)
    const hit = await held(readerWith('zxing-js'), picture, aimedFrameOf)
    expect(hit).toMatchObject({ kind: 'installation-id', text: picture.text, engine: 'zxing-js' })
  })

  test.each(empty)('sees nothing in $file', async picture => {
    expect(await held(readerWith('zxing-js'), picture, frameOf)).toBeNull()
  })
})

test('a frame without its own memory is read from its pixels', async () => {
  const picture = pictureOf('jpeg')
  const frame = await frameOf(picture)
  const bitmap = await createImageBitmap(frame)
  frame.close()
  const hit = await readerWith('zxing-wasm').readFrame(bitmap, never)
  expect(hit?.text).toBe(picture.text)
})

test('a frame in colours is read as well', async () => {
  const picture = pictureOf('jpeg')
  const frame = await frameOf(picture)
  const colours = new VideoFrame(await createImageBitmap(frame), { timestamp: 0 })
  frame.close()
  const hit = await readerWith('zxing-wasm').readFrame(colours, never)
  expect(hit?.text).toBe(picture.text)
})

test('a frame with interleaved colours, as Safari gives it, is read in its visible part', async () => {
  const picture = pictureOf('jpeg')
  const frame = await frameOf(picture)
  const { codedWidth, codedHeight } = frame
  const planes = new Uint8Array(frame.allocationSize())
  await frame.copyTo(planes)
  frame.close()
  const visibleRect = { x: 2, y: 4, width: codedWidth - 10, height: codedHeight - 8 }
  const interleaved = new VideoFrame(planes, {
    format: 'NV12',
    codedWidth,
    codedHeight,
    visibleRect,
    timestamp: 0,
  })
  const hit = await readerWith('zxing-wasm').readFrame(interleaved, never)
  expect(hit?.text).toBe(picture.text)
})

test('frames given at once are read one after the other', async () => {
  const reader = readerWith('zxing-wasm')
  const frame = await frameOf(pictureOf('jpeg'))
  const readings = [frame.clone(), frame.clone(), frame].map(each => reader.readFrame(each, never))
  const hits = await Promise.all(readings)
  expect(hits.map(hit => hit?.kind)).toEqual(Array(3).fill('installation-id'))
})

test('after an abort a frame is closed unread', async () => {
  const frame = await frameOf(pictureOf('jpeg'))
  const hit = await readerWith('zxing-wasm').readFrame(frame, AbortSignal.abort())
  expect(hit).toBeNull()
  expect(frame.format).toBeNull()
})

test('an abort while a frame is read ends the reading at once', async () => {
  const reader = readerWith('zxing-wasm')
  const ending = new AbortController()
  const reading = reader.readFrame(await frameOf(pictureOf('jpeg')), ending.signal)
  ending.abort()
  expect(await reading).toBeNull()
})

test('a closed reader starts again with the next frame', async () => {
  const reader = readerWith('zxing-wasm')
  const picture = pictureOf('terminal')
  const reading = reader.readFrame(await frameOf(picture), never)
  reader.close()
  expect(await reading).toBeNull()
  expect(await held(reader, picture, frameOf)).toMatchObject({ text: picture.text })
})
