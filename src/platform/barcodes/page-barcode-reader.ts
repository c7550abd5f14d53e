import { BrowserQRCodeReader, HTMLCanvasElementLuminanceSource } from '@zxing/browser'
import { BinaryBitmap, HybridBinarizer } from '@zxing/library'
import type { BarcodeHit, BarcodeReader } from '../../ports/barcode-reader'
import { judgedHits } from './barcode-hits'

/** Frames are cut to this square in the middle, in pixels of the picture's shorter side; small, for the page waits meanwhile. */
const viewfinderShare = 0.8
const frameSide = 480
/** A still is looked at with these longer sides. */
const stillSides = [1600, 800]

/**
 * Reads QR codes on the page itself, with @zxing/browser: only for phones where the worker cannot start. Slower, and one
 * code a picture.
 */
export function pageBarcodeReader(): BarcodeReader {
  const reader = new BrowserQRCodeReader()
  const canvas = document.createElement('canvas')
  let turn = 0

  /** Dark on light or light on dark; the library throws where it finds nothing. */
  function read(onDark: boolean): string | null {
    try {
      if (!onDark) return reader.decodeFromCanvas(canvas).getText()
      const light = new HTMLCanvasElementLuminanceSource(canvas).invert()
      return reader.decodeBitmap(new BinaryBitmap(new HybridBinarizer(light))).getText()
    } catch {
      return null
    }
  }

  function draw(image: CanvasImageSource, from: DOMRectReadOnly, width: number, height: number) {
    canvas.width = width
    canvas.height = height
    canvas
      .getContext('2d', { willReadFrequently: true })
      ?.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, width, height)
  }

  return {
    async readFrame(frame, signal) {
      if (!signal.aborted) {
        const side = Math.round(Math.min(...sizeOf(frame)) * viewfinderShare)
        const [width, height] = sizeOf(frame)
        const middle = new DOMRectReadOnly((width - side) / 2, (height - side) / 2, side, side)
        draw(frame, middle, Math.min(side, frameSide), Math.min(side, frameSide))
      }
      frame.close()
      const started = performance.now()
      const text = signal.aborted ? null : read(turn++ % 2 === 1)
      return text === null ? null : ((await hits(text, started))[0] ?? null)
    },
    async readStill(picture, signal, onProgress) {
      const bitmap = await createImageBitmap(picture).catch(() => null)
      if (bitmap === null) return { kind: 'unreadable' }
      const started = performance.now()
      const whole = new DOMRectReadOnly(0, 0, bitmap.width, bitmap.height)
      const steps = stillSides.flatMap(side => [false, true].map(onDark => ({ side, onDark })))
      try {
        for (const [index, { side, onDark }] of steps.entries()) {
          if (signal.aborted) return { kind: 'failed' }
          const factor = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
          draw(bitmap, whole, Math.round(bitmap.width * factor), Math.round(bitmap.height * factor))
          const text = read(onDark)
          if (text !== null) return { kind: 'read', hits: await hits(text, started) }
          onProgress?.((index + 1) / steps.length)
          await new Promise(resolve => setTimeout(resolve))
        }
      } finally {
        bitmap.close()
      }
      return { kind: 'read', hits: [] }
    },
    close() {
      canvas.width = 0
      canvas.height = 0
    },
  }
}

function sizeOf(frame: VideoFrame | ImageBitmap): readonly [number, number] {
  return 'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height]
}

async function hits(text: string, started: number): Promise<readonly BarcodeHit[]> {
  const milliseconds = performance.now() - started
  return judgedHits([{ text, format: 'qr', engine: 'zxing-js', milliseconds }])
}
