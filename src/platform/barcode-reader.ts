import type { BarcodeReader } from '../ports/barcode-reader'
import type { CameraFrame } from '../ports/camera'
import type { Clock } from '../ports/clock'
import type { EngineChoice } from '../workers/barcode-messages'
import workerUrl from '../workers/barcode-worker?worker&url'
import { judgedHits } from './barcodes/barcode-hits'
import { BarcodeWorkerLine, type WorkerAnswer } from './barcodes/barcode-worker-line'
import { trustedScriptUrl } from './trusted-scripts'

/** How long the worker may be silent over a frame or a still before it counts as hung, in milliseconds. */
const frameSilence = 10_000
const stillSilence = 30_000
/** After so many lost workers in a row the reading goes on without one. */
const lossesEndured = 2

/** `startWorker` and `engine` are for tests and measurements. */
export type WorkerBarcodeReaderOptions = {
  readonly clock: Clock
  readonly engine?: EngineChoice
  readonly startWorker?: () => Worker
}

/** A barcode reader that can be started before the first frame is there. */
export interface WorkerBarcodeReader extends BarcodeReader {
  /** Starts the worker and the loading of its engines, unless they run already. */
  warmUp(): void
}

/** Reads codes in a module worker: started on demand, started again after a crash, replaced where it cannot run. */
export function workerBarcodeReader(options: WorkerBarcodeReaderOptions): WorkerBarcodeReader {
  const { clock, engine = 'auto', startWorker = startBarcodeWorker } = options
  let line: BarcodeWorkerLine | null = null
  let losses = 0
  /** Counts the closings: what was asked before one is not begun after it. */
  let closings = 0
  let frameInFlight: Promise<unknown> = Promise.resolve()
  let without: Promise<BarcodeReader | null> | null = null

  function lost() {
    line = null
    losses += 1
  }

  /** Null where workers cannot run here: then the page reads by itself. */
  function connect(): BarcodeWorkerLine | null {
    if (line !== null || losses >= lossesEndured) return line
    try {
      line = new BarcodeWorkerLine(startWorker(), clock, lost)
      line.tell({ kind: 'use', engine })
    } catch {
      lost()
      return connect()
    }
    return line
  }

  function heard(answer: WorkerAnswer): WorkerAnswer {
    if (answer.kind !== 'lost' && answer.kind !== 'aborted') losses = 0
    return answer
  }

  function readerWithoutWorker(): Promise<BarcodeReader | null> {
    without ??= import('./barcodes/page-barcode-reader').then(
      module => module.pageBarcodeReader(),
      () => null,
    )
    return without
  }

  async function readFrameNow(frame: CameraFrame, signal: AbortSignal, asked: number) {
    if (signal.aborted || asked !== closings) {
      frame.close()
      return null
    }
    const worker = connect()
    if (worker === null) {
      const reader = await readerWithoutWorker()
      if (reader) return reader.readFrame(frame, signal)
      frame.close()
      return null
    }
    const message = (task: number) => ({ kind: 'frame', task, frame }) as const
    const question = { message, transfer: [frame], silence: frameSilence, signal }
    const answer = heard(await worker.ask(question))
    // Nothing is left to close here, unless the frame could not be sent.
    frame.close()
    return answer.kind === 'frame-read' ? ((await judgedHits(answer.codes))[0] ?? null) : null
  }

  return {
    warmUp() {
      connect()
    },
    readFrame(frame, signal) {
      const asked = closings
      const reading = frameInFlight.then(() => readFrameNow(frame, signal, asked))
      frameInFlight = reading.catch(() => null)
      return reading
    },
    async readStill(picture, signal, onProgress) {
      if (signal.aborted) return { kind: 'failed' }
      const worker = connect()
      if (worker === null) {
        const reader = await readerWithoutWorker()
        return reader ? reader.readStill(picture, signal, onProgress) : { kind: 'failed' }
      }
      const message = (task: number) => ({ kind: 'still', task, picture }) as const
      const question = { message, transfer: [], silence: stillSilence, signal, onProgress }
      const answer = heard(await worker.ask(question))
      if (answer.kind === 'still-read') return { kind: 'read', hits: await judgedHits(answer.codes) }
      return { kind: answer.kind === 'unreadable' ? 'unreadable' : 'failed' }
    },
    close() {
      line?.close()
      line = null
      losses = 0
      closings += 1
    },
  }
}

function startBarcodeWorker(): Worker {
  // The DOM's types do not know that Worker takes a TrustedScriptURL.
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'barcodes' })
}
