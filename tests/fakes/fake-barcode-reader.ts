import type { BarcodeHit, BarcodeReader } from '../../src/ports/barcode-reader'

type StillResult = Awaited<ReturnType<BarcodeReader['readStill']>>

/** A reader that sees what the test holds before it. */
export interface FakeBarcodeReader extends BarcodeReader {
  /** The code before the camera, or none. */
  code: string | null
  /** What every picture shows; null: it is looked at until it is given up. */
  still: StillResult | null
  readonly framesRead: number
  readonly closed: number
}

/** A hit with this text. */
export function barcodeHit(text: string): BarcodeHit {
  return { kind: 'other', text, format: 'qr', engine: 'zxing-js', milliseconds: 1 }
}

/** Reads without a worker. */
export function fakeBarcodeReader(): FakeBarcodeReader {
  let framesRead = 0
  let closed = 0
  const fake: FakeBarcodeReader = {
    code: null,
    still: { kind: 'read', hits: [] },
    get framesRead() {
      return framesRead
    },
    get closed() {
      return closed
    },
    async readFrame(frame, signal) {
      frame.close()
      framesRead += 1
      return fake.code === null || signal.aborted ? null : barcodeHit(fake.code)
    },
    readStill: (_picture, signal) =>
      fake.still
        ? Promise.resolve(fake.still)
        : new Promise(resolve => {
            signal.addEventListener('abort', () => resolve({ kind: 'failed' }), { once: true })
          }),
    close() {
      closed += 1
    },
  }
  return fake
}
