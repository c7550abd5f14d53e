import type { ExpectedId } from '../domain/digits/expected-id'
import type { CameraFrame } from '../ports/camera'
import type { Clock } from '../ports/clock'
import type { DigitLook, DigitReader } from '../ports/digit-reader'
import type { DigitReply, DigitRequest, NetworkChoice } from '../workers/digit-messages'
import workerUrl from '../workers/digit-worker?worker&url'
import { RestartedWorker } from './restarted-worker'
import { trustedScriptUrl } from './trusted-scripts'

/** How long the worker may be silent over a frame or a still before it counts as hung, in milliseconds. */
const frameSilence = 10_000
const stillSilence = 30_000

/** `startWorker` and `network` are for tests and measurements. */
export type WorkerDigitReaderOptions = {
  readonly clock: Clock
  readonly network?: NetworkChoice
  readonly startWorker?: () => Worker
}

/** A frame whose turn has not come. */
type WaitingFrame = {
  readonly frame: CameraFrame
  readonly expected: ExpectedId
  readonly signal: AbortSignal
  readonly answer: (look: DigitLook | null) => void
}

/** Reads digits in a module worker: started on demand, started again after a crash, nothing where it cannot run. */
export function workerDigitReader(options: WorkerDigitReaderOptions): DigitReader {
  const { clock, network = 'auto', startWorker = startDigitWorker } = options
  const greeting = { kind: 'use', network } as const
  const worker = new RestartedWorker<DigitRequest, DigitReply>({ clock, startWorker, greeting })
  let waiting: WaitingFrame | null = null
  let busy = false

  async function readNow({ frame, expected, signal }: WaitingFrame): Promise<DigitLook | null> {
    if (signal.aborted) {
      frame.close()
      return null
    }
    const message = (task: number) => ({ kind: 'frame', task, frame, expected, cutOuts: true }) as const
    const answer = await worker.ask({ message, transfer: [frame], silence: frameSilence, signal })
    // Nothing is left to close here, unless the frame could not be sent.
    frame.close()
    return answer.kind === 'frame-read' ? answer.look : null
  }

  /** Reads what waits, until nothing does. */
  async function readOn() {
    busy = true
    while (waiting !== null) {
      const next = waiting
      waiting = null
      next.answer(await readNow(next))
    }
    busy = false
  }

  function dropWaiting() {
    waiting?.frame.close()
    waiting?.answer(null)
    waiting = null
  }

  return {
    readFrame: (frame, expected, signal) =>
      new Promise(answer => {
        dropWaiting()
        waiting = { frame, expected, signal, answer }
        if (!busy) void readOn()
      }),
    async readStill(picture, expected, signal, onProgress) {
      if (signal.aborted) return { kind: 'failed' }
      const message = (task: number) => ({ kind: 'still', task, picture, expected, cutOuts: true }) as const
      const question = { message, transfer: [], silence: stillSilence, signal, onProgress }
      const answer = await worker.ask(question)
      if (answer.kind === 'still-read') return { kind: 'read', look: answer.look }
      return { kind: answer.kind === 'unreadable' ? 'unreadable' : 'failed' }
    },
    close() {
      dropWaiting()
      worker.close()
    },
  }
}

function startDigitWorker(): Worker {
  // The DOM's types do not know that Worker takes a TrustedScriptURL.
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'digits' })
}
