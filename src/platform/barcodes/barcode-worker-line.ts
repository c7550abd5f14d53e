import type { Clock } from '../../ports/clock'
import type { BarcodeReply, BarcodeRequest } from '../../workers/barcode-messages'

/** What a task ended with; `lost`: the worker crashed, hung or was closed. `aborted`: the caller's signal. */
export type WorkerAnswer =
  | Exclude<BarcodeReply, { kind: 'engine' } | { kind: 'progress' }>
  | { readonly kind: 'lost' }
  | { readonly kind: 'aborted' }

/** One question to the worker: its message once it has a number, what is transferred, how long it may be silent. */
export type WorkerQuestion = {
  readonly message: (task: number) => BarcodeRequest
  readonly transfer: Transferable[]
  readonly silence: number
  readonly signal: AbortSignal
  readonly onProgress?: ((share: number) => void) | undefined
}

type Pending = {
  readonly onProgress: ((share: number) => void) | undefined
  readonly end: (answer: WorkerAnswer) => void
  /** Called at each sign of life. */
  readonly alive: () => void
}

/** The line to one running worker: numbers the tasks, brings each answer home, notices crashes and silence. */
export class BarcodeWorkerLine {
  readonly #worker: Worker
  readonly #clock: Clock
  readonly #onLost: () => void
  readonly #pending = new Map<number, Pending>()
  #tasks = 0

  /** `onLost` is called once when the worker crashes or hangs; by then it is already terminated. */
  constructor(worker: Worker, clock: Clock, onLost: () => void) {
    this.#worker = worker
    this.#clock = clock
    this.#onLost = onLost
    worker.addEventListener('message', this.#hear)
    worker.addEventListener('error', this.#lose)
    worker.addEventListener('messageerror', this.#lose)
  }

  /** Sends a message that has no answer. */
  tell(message: BarcodeRequest): void {
    this.#worker.postMessage(message)
  }

  ask({ message, transfer, silence, signal, onProgress }: WorkerQuestion): Promise<WorkerAnswer> {
    const task = ++this.#tasks
    return new Promise(resolve => {
      const watch = () => this.#clock.after(silence, this.#lose)
      let stopWatch = watch()
      const abort = () => {
        this.tell({ kind: 'cancel', task })
        end({ kind: 'aborted' })
      }
      const end = (answer: WorkerAnswer) => {
        stopWatch()
        signal.removeEventListener('abort', abort)
        this.#pending.delete(task)
        resolve(answer)
      }
      const alive = () => {
        stopWatch()
        stopWatch = watch()
      }
      signal.addEventListener('abort', abort)
      this.#pending.set(task, { onProgress, end, alive })
      try {
        this.#worker.postMessage(message(task), transfer)
      } catch (reason) {
        end({ kind: 'failed', task, detail: String(reason) })
      }
    })
  }

  /** Terminates the worker; whatever is pending is lost. */
  close(): void {
    this.#worker.removeEventListener('error', this.#lose)
    this.#worker.terminate()
    for (const { end } of [...this.#pending.values()]) end({ kind: 'lost' })
  }

  readonly #hear = ({ data }: MessageEvent<BarcodeReply>) => {
    if (data.kind === 'engine') {
      for (const { alive } of this.#pending.values()) alive()
      return
    }
    const pending = this.#pending.get(data.task)
    if (data.kind === 'progress') {
      pending?.alive()
      pending?.onProgress?.(data.share)
    } else pending?.end(data)
  }

  readonly #lose = () => {
    this.close()
    this.#onLost()
  }
}
