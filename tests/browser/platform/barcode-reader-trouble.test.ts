import { afterEach, expect, test, vi } from 'vitest'
import { workerBarcodeReader } from '../../../src/platform/barcode-reader'
import { trustedScriptUrl } from '../../../src/platform/trusted-scripts'
import type { BarcodeReader } from '../../../src/ports/barcode-reader'
import workerUrl from '../../../src/workers/barcode-worker?worker&url'
import { aimedFrameOf, fileOf, frameOf, pictureOf } from './scan-pictures'
import { workerSaying, workersInTurn } from './scripted-workers'
import { turnedClock } from './turned-clock'

const never = new AbortController().signal
const picture = pictureOf('jpeg')
let reader: BarcodeReader | undefined
afterEach(() => reader?.close())

const realWorker = () => new Worker(workerUrl, { type: 'module' })

const inTurn = (...first: (() => Worker)[]) => workersInTurn(realWorker, ...first)

test('a crashed worker is started again', async () => {
  const startWorker = inTurn(() => workerSaying('onmessage = () => { throw new Error("crash") }'))
  reader = workerBarcodeReader({ clock: turnedClock().clock, engine: 'zxing-wasm', startWorker })
  expect(await reader.readFrame(await frameOf(picture), never)).toBeNull()
  expect(await reader.readFrame(await frameOf(picture), never)).toMatchObject({ text: picture.text })
  expect(startWorker).toHaveBeenCalledTimes(2)
})

test('a worker that hangs is given up and started again', async () => {
  const { clock, turn, pending } = turnedClock()
  const startWorker = inTurn(() => workerSaying('onmessage = () => {}'))
  reader = workerBarcodeReader({ clock, engine: 'zxing-wasm', startWorker })
  const reading = reader.readFrame(await frameOf(picture), never)
  await expect.poll(pending).toBe(1)
  turn(60_000)
  expect(await reading).toBeNull()
  expect(await reader.readFrame(await frameOf(picture), never)).toMatchObject({ text: picture.text })
  expect(pending()).toBe(0)
})

test('a still fails when the worker crashes over it', async () => {
  const startWorker = inTurn(() => workerSaying('onmessage = () => { throw new Error("crash") }'))
  reader = workerBarcodeReader({ clock: turnedClock().clock, startWorker })
  expect(await reader.readStill(await fileOf(picture), never)).toEqual({ kind: 'failed' })
  expect(await reader.readStill(await fileOf(picture), never)).toMatchObject({ kind: 'read' })
})

test('without its wasm file the first engine goes on, with all formats', async () => {
  const offline = URL.createObjectURL(
    new Blob(['self.fetch = () => Promise.reject(new TypeError()); self.XMLHttpRequest = undefined'], {
      type: 'text/javascript',
    }),
  )
  const worker = new URL(workerUrl, location.href).href
  const startWorker = () => workerSaying(`import '${offline}'; import '${worker}'`)
  reader = workerBarcodeReader({ clock: turnedClock().clock, engine: 'zxing-wasm', startWorker })
  expect(await reader.readFrame(await aimedFrameOf(picture), never)).toMatchObject({ engine: 'zxing-js' })
  const datamatrix = await reader.readStill(await fileOf(pictureOf('datamatrix')), never)
  expect(datamatrix.kind).toBe('read')
})

test('where no worker can start the page reads by itself', async () => {
  const startWorker = vi.fn((): Worker => {
    throw new DOMException('no workers here', 'SecurityError')
  })
  reader = workerBarcodeReader({ clock: turnedClock().clock, startWorker })
  expect(await reader.readFrame(await aimedFrameOf(picture), never)).toMatchObject({
    kind: 'installation-id',
    text: picture.text,
    engine: 'zxing-js',
  })
  const inverted = pictureOf('inverted-page')
  const still = await reader.readStill(await fileOf(inverted), never)
  expect(still).toMatchObject({ kind: 'read', hits: [{ text: inverted.text }] })
  expect(await reader.readStill(new Blob(['x']), never)).toEqual({ kind: 'unreadable' })
  expect(startWorker).toHaveBeenCalledTimes(2)
})

test('only scripts of this app get past the policy', () => {
  expect(String(trustedScriptUrl(workerUrl))).toBe(workerUrl)
  expect(() => trustedScriptUrl('https://elsewhere.example/worker.js')).toThrow(TypeError)
  expect(() => trustedScriptUrl('data:text/javascript,0')).toThrow(TypeError)
})
