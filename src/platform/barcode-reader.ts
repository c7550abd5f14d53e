import type { BarcodeReader } from '../ports/barcode-reader'
import type { CameraFrame } from '../ports/camera'
import type { Clock } from '../ports/clock'
import type { BarcodeReply, BarcodeRequest, EngineChoice } from '../workers/barcode-messages'
import workerUrl from '../workers/barcode-worker?worker&url'
import { judgedHits } from './barcodes/barcode-hits'
import { RestartedWorker } from './restarted-worker'
import { trustedScriptUrl } from './trusted-scripts'

/** How long the worker may be silent over a frame or a still before it counts as hung, in milliseconds. */
const frameSilence = 10_000
const stillSilence = 30_000

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
  const greeting = { kind: 'use', engine } as const
  const worker = new RestartedWorker<BarcodeRequest, BarcodeReply>({ clock, startWorker, greeting })
  let frameInFlight: Promise<unknown> = Promise.resolve()
  let without: Promise<BarcodeReader | null> | null = null

  function readerWithoutWorker(): Promise<BarcodeReader | null> {
    without ??= import('./barcodes/page-barcode-reader').then(
      module => module.pageBarcodeReader(),
      () => null,
    )
    return without
  }

  async function readFrameNow(frame: CameraFrame, signal: AbortSignal, asked: number) {
    if (signal.aborted || asked !== worker.closings) {
      frame.close()
      return null
    }
    const message = (task: number) => ({ kind: 'frame', task, frame }) as const
    const answer = await worker.ask({ message, transfer: [frame], silence: frameSilence, signal })
    if (answer.kind === 'unavailable') {
      const reader = await readerWithoutWorker()
      if (reader) return reader.readFrame(frame, signal)
    }
    // Nothing is left to close here, unless the frame could not be sent.
    frame.close()
    return answer.kind === 'frame-read' ? ((await judgedHits(answer.codes))[0] ?? null) : null
  }

  return {
    warmUp() {
      worker.line()
    },
    readFrame(frame, signal) {
      const asked = worker.closings
      const reading = frameInFlight.then(() => readFrameNow(frame, signal, asked))
      frameInFlight = reading.catch(() => null)
      return reading
    },
    async readStill(picture, signal, onProgress) {
      if (signal.aborted) return { kind: 'failed' }
      const message = (task: number) => ({ kind: 'still', task, picture }) as const
      const question = { message, transfer: [], silence: stillSilence, signal, onProgress }
      const answer = await worker.ask(question)
      if (answer.kind === 'unavailable') {
        const reader = await readerWithoutWorker()
        return reader ? reader.readStill(picture, signal, onProgress) : { kind: 'failed' }
      }
      if (answer.kind === 'still-read') return { kind: 'read', hits: await judgedHits(answer.codes) }
      return { kind: answer.kind === 'unreadable' ? 'unreadable' : 'failed' }
    },
    close() {
      worker.close()
    },
  }
}

function startBarcodeWorker(): Worker {
  // The DOM's types do not know that Worker takes a TrustedScriptURL.
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'barcodes' })
}
