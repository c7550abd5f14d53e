import type { DigitLook, DigitReader } from '../../src/ports/digit-reader'

type StillResult = Awaited<ReturnType<DigitReader['readStill']>>

/** A digit reader that sees what the test holds before it. */
export interface FakeDigitReader extends DigitReader {
  /** What a frame shows; null: nothing is read. */
  look: (() => DigitLook) | null
  /** What every picture shows; null: it is looked at until it is given up. */
  still: StillResult | null
  readonly framesRead: number
  readonly closed: number
}

/** A look at a picture that is held well and shows nothing, unless `seen` says otherwise. */
export function digitLook(seen: Partial<DigitLook> = {}): DigitLook {
  return {
    sighting: { blocks: [], parts: [] },
    again: null,
    measures: { brightness: 0.6, glare: 0, sharpness: 1, digitHeight: null, lineShare: null, tilt: null },
    cutOuts: [],
    milliseconds: 1,
    ...seen,
  }
}

/** Reads without a worker. */
export function fakeDigitReader(): FakeDigitReader {
  let framesRead = 0
  let closed = 0
  const fake: FakeDigitReader = {
    look: null,
    still: { kind: 'read', look: digitLook() },
    get framesRead() {
      return framesRead
    },
    get closed() {
      return closed
    },
    async readFrame(frame, _expected, signal) {
      frame.close()
      framesRead += 1
      return signal.aborted || fake.look === null ? null : fake.look()
    },
    readStill: (_picture, _expected, signal, onProgress) => {
      onProgress?.(0.5)
      if (fake.still) return Promise.resolve(fake.still)
      return new Promise(resolve => {
        signal.addEventListener('abort', () => resolve({ kind: 'failed' }), { once: true })
      })
    },
    close() {
      closed += 1
    },
  }
  return fake
}
