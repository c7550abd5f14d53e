import type { Clock } from '../ports/clock'

/** What every worker understands: a task is not wanted any more. */
export type CancelRequest = { readonly kind: 'cancel'; readonly task: number }

/** What every reply has; those without a task are news for nobody in particular. */
type WorkerReply = { readonly kind: string; readonly task?: number; readonly share?: number }

/**
 * What a task ended with; `lost`: the worker crashed, hung or was closed. `aborted`: the caller's signal. `unsent`: the
 * question could not be put to the worker.
 */
export type WorkerAnswer<Reply> =
  | Exclude<Extract<Reply, { readonly task: number }>, { readonly kind: 'progress' }>
  | { readonly kind: 'lost' | 'aborted' | 'unsent' }

/** One question to the worker: its message once it has a number, what is transferred, how long it may be silent. */
export type WorkerQuestion<Request> = {
  readonly message: (task: number) => Request
  readonly transfer: Transferable[]
  readonly silence: number
  readonly signal: AbortSignal
  readonly onProgress?: ((share: number) => void) | undefined
}

type Pending<Reply> = {
  readonly onProgress: ((share: number) => void) | undefined
  readonly end: (answer: WorkerAnswer<Reply>) => void
  /** Called at each sign of life. */
  readonly alive: () => void
}

/** The line to one running worker: numbers the tasks, brings each answer home, notices crashes and silence. */
export class WorkerLine<Request, Reply extends WorkerReply> {
  readonly #worker: Worker
  readonly #clock: Clock
  readonly #onLost: () => void
  readonly #pending = new Map<number, Pending<Reply>>()
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
  tell(message: Request | CancelRequest): void {
    this.#worker.postMessage(message)
  }

  ask({ message, transfer, silence, signal, onProgress }: WorkerQuestion<Request>) {
    const task = ++this.#tasks
    return new Promise<WorkerAnswer<Reply>>(resolve => {
      const watch = () => this.#clock.after(silence, this.#lose)
      let stopWatch = watch()
      const abort = () => {
        this.tell({ kind: 'cancel', task })
        end({ kind: 'aborted' })
      }
      const end = (answer: WorkerAnswer<Reply>) => {
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
      } catch {
        end({ kind: 'unsent' })
      }
    })
  }

  /** Terminates the worker; whatever is pending is lost. */
  close(): void {
    this.#worker.removeEventListener('error', this.#lose)
    this.#worker.terminate()
    for (const { end } of [...this.#pending.values()]) end({ kind: 'lost' })
  }

  readonly #hear = ({ data }: MessageEvent<Reply>) => {
    // Whatever it says, the worker lives: what waits behind another task is not lost.
    for (const { alive } of this.#pending.values()) alive()
    if (data.task === undefined) return
    const pending = this.#pending.get(data.task)
    if (data.kind === 'progress') pending?.onProgress?.(data.share ?? 0)
    else pending?.end(data as WorkerAnswer<Reply>)
  }

  readonly #lose = () => {
    this.close()
    this.#onLost()
  }
}
