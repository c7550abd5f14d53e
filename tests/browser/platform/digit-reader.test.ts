import { afterEach, describe, expect, test, vi } from 'vitest'
import { workerDigitReader } from '../../../src/platform/digit-reader'
import type { DigitLook, DigitReader } from '../../../src/ports/digit-reader'
import type { DigitReply, NetworkChoice } from '../../../src/workers/digit-messages'
import workerUrl from '../../../src/workers/digit-worker?worker&url'
import { digitFile, digitFrame, messageBoxPicture, turnedDigitFile, wrappedPicture } from './digit-pictures'
import { workerSaying, workersInTurn } from './scripted-workers'
import { turnedClock } from './turned-clock'

const never = new AbortController().signal
let open: DigitReader[] = []
afterEach(() => {
  for (const reader of open) reader.close()
  open = []
})

const realWorker = () => new Worker(workerUrl, { type: 'module' })

function readerWith(options: { network?: NetworkChoice; startWorker?: () => Worker } = {}): DigitReader {
  const reader = workerDigitReader({ clock: turnedClock().clock, ...options })
  open.push(reader)
  return reader
}

const inTurn = (...first: (() => Worker)[]) => workersInTurn(realWorker, ...first)

/** The likeliest digits of each block. */
function digitsOf(look: DigitLook | null): readonly string[] {
  return (look?.sighting.blocks ?? []).map(({ digits }) =>
    digits.map(digit => digit.digits.indexOf(Math.max(...digit.digits))).join(''),
  )
}

describe.each<NetworkChoice>(['simd', 'plain'])('with the %s network', network => {
  test('an ID on one line is read off a frame', async () => {
    const reader = readerWith({ network })
    const look = await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)
    expect(digitsOf(look)).toEqual([messageBoxPicture.installationId])
    expect(look?.measures.digitHeight).toBeGreaterThan(30)
    expect(look?.measures.digitHeight).toBeLessThan(40)
    expect(look?.measures.lineShare).toBeGreaterThan(0.85)
    expect(look?.measures.sharpness).toBeGreaterThan(0.8)
    expect(Math.abs(look?.measures.tilt ?? 1)).toBeLessThan(0.05)
  })
})

test('an ID that its window wrapped is read as one', async () => {
  const look = await readerWith().readFrame(await digitFrame(wrappedPicture), 'installation-id', never)
  expect(digitsOf(look)).toEqual([wrappedPicture.installationId])
})

test('each group has its own picture, as wide as its digits', async () => {
  for (const picture of [messageBoxPicture, wrappedPicture]) {
    const look = await readerWith().readFrame(await digitFrame(picture), 'installation-id', never)
    expect(look?.cutOuts.map(({ block, group }) => [block, group])).toEqual(
      Array.from({ length: 9 }, (_, group) => [0, group]),
    )
    for (const { image } of look?.cutOuts ?? []) {
      expect(image.width / image.height).toBeGreaterThan(1.8)
      expect(image.width / image.height).toBeLessThan(5)
      expect(image.height).toBeGreaterThanOrEqual(48)
      image.close()
    }
  }
})

test('a still is read whichever way it is turned, with progress', async () => {
  const reader = readerWith()
  for (const quarters of [0, 1, 2, 3]) {
    const shares: number[] = []
    const file = await turnedDigitFile(messageBoxPicture, quarters)
    const result = await reader.readStill(file, 'installation-id', never, share => shares.push(share))
    expect(result.kind === 'read' && digitsOf(result.look)).toEqual([messageBoxPicture.installationId])
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares.every(share => share > 0 && share <= 1)).toBe(true)
  }
})

test('a file that is no picture is unreadable', async () => {
  expect(await readerWith().readStill(new Blob(['x']), 'installation-id', never)).toEqual({
    kind: 'unreadable',
  })
})

test('an empty picture shows nothing', async () => {
  const canvas = new OffscreenCanvas(640, 360)
  canvas.getContext('2d')?.fillRect(0, 0, 640, 360)
  const frame = new VideoFrame(canvas, { timestamp: 0 })
  const look = await readerWith().readFrame(frame, 'installation-id', never)
  expect(look).toMatchObject({
    sighting: { blocks: [], parts: [] },
    measures: { brightness: 0, glare: 0, sharpness: 0, digitHeight: null, lineShare: null, tilt: null },
    cutOuts: [],
  })
})

test('of frames that wait only the newest is read', async () => {
  const reader = readerWith()
  const frame = await digitFrame(messageBoxPicture)
  const frames = [frame, frame.clone(), frame.clone()]
  const looks = await Promise.all(frames.map(each => reader.readFrame(each, 'installation-id', never)))
  expect(looks.map(look => look !== null)).toEqual([true, false, true])
  expect(frames.map(({ format }) => format)).toEqual([null, null, null])
})

test('after an abort a frame is closed unread, and one that is being read ends at once', async () => {
  const reader = readerWith()
  const frame = await digitFrame(messageBoxPicture)
  expect(await reader.readFrame(frame, 'installation-id', AbortSignal.abort())).toBeNull()
  expect(frame.format).toBeNull()
  const ending = new AbortController()
  const reading = reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', ending.signal)
  ending.abort()
  expect(await reading).toBeNull()
})

test('an abort ends the reading of a still, and frames are read again', async () => {
  const reader = readerWith()
  const ending = new AbortController()
  const reading = reader.readStill(await digitFile(wrappedPicture), 'installation-id', ending.signal, () =>
    ending.abort(),
  )
  expect(await reading).toEqual({ kind: 'failed' })
  const look = await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)
  expect(digitsOf(look)).toEqual([messageBoxPicture.installationId])
})

test('a crashed worker is started again, and a closed one as well', async () => {
  const startWorker = inTurn(() => workerSaying('onmessage = () => { throw new Error("crash") }'))
  const reader = readerWith({ startWorker })
  expect(await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)).toBeNull()
  expect(await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)).not.toBeNull()
  reader.close()
  expect(await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)).not.toBeNull()
  expect(startWorker).toHaveBeenCalledTimes(3)
})

test('a worker that hangs is given up and started again', async () => {
  const { clock, turn, pending } = turnedClock()
  const startWorker = inTurn(() => workerSaying('onmessage = () => {}'))
  const reader = workerDigitReader({ clock, startWorker })
  open.push(reader)
  const reading = reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)
  await expect.poll(pending).toBe(1)
  turn(60_000)
  expect(await reading).toBeNull()
  expect(await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)).not.toBeNull()
})

test('where no worker can start nothing is read, and nothing is tried for ever', async () => {
  const startWorker = vi.fn((): Worker => {
    throw new DOMException('no workers here', 'SecurityError')
  })
  const reader = readerWith({ startWorker })
  const frame = await digitFrame(messageBoxPicture)
  expect(await reader.readFrame(frame, 'installation-id', never)).toBeNull()
  expect(frame.format).toBeNull()
  expect(await reader.readStill(await digitFile(messageBoxPicture), 'installation-id', never)).toEqual({
    kind: 'failed',
  })
  expect(startWorker).toHaveBeenCalledTimes(2)
})

/** A worker that finds no file whose address holds `missing`, and the networks it says are there. */
function workerWithout(missing: string) {
  const ready: string[] = []
  const start = () => {
    const blocking = URL.createObjectURL(
      new Blob(
        [
          `const original = self.fetch
          self.fetch = (address, ...more) => String(address).includes('${missing}')
            ? Promise.resolve(new Response('<!doctype html>', { status: 404 }))
            : original(new URL(address, '${location.href}'), ...more)`,
        ],
        { type: 'text/javascript' },
      ),
    )
    const worker = workerSaying(`import '${blocking}'; import '${new URL(workerUrl, location.href).href}'`)
    worker.addEventListener('message', ({ data }: MessageEvent<DigitReply>) => {
      if (data.kind === 'ready') ready.push(data.network)
    })
    return worker
  }
  return { start, ready }
}

test('without its wasm file the plain network reads', async () => {
  const { start, ready } = workerWithout('.wasm')
  const look = await readerWith({ startWorker: start }).readFrame(
    await digitFrame(messageBoxPicture),
    'installation-id',
    never,
  )
  expect(digitsOf(look)).toEqual([messageBoxPicture.installationId])
  expect(ready).toEqual(['plain'])
})

test('without its weights nothing is read', async () => {
  const { start, ready } = workerWithout('.bin')
  const reader = readerWith({ startWorker: start })
  expect(await reader.readFrame(await digitFrame(messageBoxPicture), 'installation-id', never)).toBeNull()
  expect(await reader.readStill(await digitFile(messageBoxPicture), 'installation-id', never)).toEqual({
    kind: 'failed',
  })
  expect(ready).toEqual([])
})
