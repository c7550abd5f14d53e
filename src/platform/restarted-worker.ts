import type { Clock } from '../ports/clock'
import { type CancelRequest, type WorkerAnswer, WorkerLine, type WorkerQuestion } from './worker-line'

/** After so many lost workers in a row no other one is started. */
const lossesEndured = 2

/** How a worker is started, and what it is told first, if anything. */
type Start<Request> = {
  readonly clock: Clock
  readonly startWorker: () => Worker
  readonly greeting?: Request
}

/** A worker that is started on demand, started again after a crash or silence, and given up where it cannot run. */
export class RestartedWorker<Request, Reply extends { readonly kind: string }> {
  readonly #start: Start<Request | CancelRequest>
  #line: WorkerLine<Request, Reply> | null = null
  #losses = 0
  #closings = 0

  constructor(start: Start<Request>) {
    this.#start = start
  }

  /** Counts the closings: what was asked before one is not begun after it. */
  get closings(): number {
    return this.#closings
  }

  /** Starts it unless it runs; null where workers cannot run here. */
  line(): WorkerLine<Request, Reply> | null {
    if (this.#line !== null || this.#losses >= lossesEndured) return this.#line
    const { clock, startWorker, greeting } = this.#start
    try {
      this.#line = new WorkerLine(startWorker(), clock, this.#lost)
      if (greeting !== undefined) this.#line.tell(greeting)
    } catch {
      this.#lost()
      return this.line()
    }
    return this.#line
  }

  /** Asks it once it runs; `unavailable` where workers cannot run here. */
  async ask(
    question: WorkerQuestion<Request>,
  ): Promise<WorkerAnswer<Reply> | { readonly kind: 'unavailable' }> {
    const line = this.line()
    if (line === null) return { kind: 'unavailable' }
    const answer = await line.ask(question)
    if (answer.kind !== 'lost' && answer.kind !== 'aborted') this.#losses = 0
    return answer
  }

  /** Gives the worker up; the next question starts one again. */
  close(): void {
    this.#line?.close()
    this.#line = null
    this.#losses = 0
    this.#closings += 1
  }

  readonly #lost = () => {
    this.#line = null
    this.#losses += 1
  }
}
