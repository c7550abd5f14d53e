import { trustedScriptUrl } from '../../../src/platform/trusted-scripts'
import type {
  DigitReply,
  DigitRequest,
  NetworkChoice,
  PictureLook,
} from '../../../src/workers/digit-messages'
import workerUrl from '../../../src/workers/digit-worker?worker&url'

type FrameRequest = Extract<DigitRequest, { kind: 'frame' }>
type Asked = Pick<FrameRequest, 'frame' | 'expected' | 'again' | 'lines'>

/** The app's worker, asked as its adapter asks it, with the wishes that only measuring has. One question at a time. */
export class DigitLine {
  readonly #worker = new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'digits' })
  #task = 0

  constructor(network: NetworkChoice) {
    this.#send({ kind: 'use', network })
  }

  /** Takes the frame over. Rejects where the worker fails. */
  look(asked: Asked): Promise<PictureLook> {
    const task = ++this.#task
    const answered = new Promise<PictureLook>((resolve, reject) => {
      const listen = ({ data }: MessageEvent<DigitReply>) => {
        if (!('task' in data) || data.task !== task || data.kind === 'progress') return
        this.#worker.removeEventListener('message', listen)
        if (data.kind === 'frame-read') resolve(data.look)
        else reject(new Error(data.kind === 'failed' ? data.detail : data.kind))
      }
      this.#worker.addEventListener('message', listen)
    })
    this.#send({ kind: 'frame', task, cutOuts: true, ...asked }, [asked.frame])
    return answered
  }

  #send(request: DigitRequest, transfer: Transferable[] = []) {
    this.#worker.postMessage(request, transfer)
  }
}
