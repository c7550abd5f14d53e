import type { BarcodeReply, BarcodeRequest, FoundCode } from './barcode-messages'
import { type Engine, EngineFault, type Finding } from './engine'
import { Engines } from './engines'
import { greyOfFrame } from './frame-grey'

const reply = (message: BarcodeReply) => postMessage(message)
const engines = new Engines((engine, state) => reply({ kind: 'engine', engine, state }))
const cancelled = new Set<number>()

let frames = 0
let work: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<BarcodeRequest>) => {
  if (data.kind === 'use') engines.use(data.engine)
  else if (data.kind === 'cancel') cancelled.add(data.task)
  else work = work.then(() => answer(data))
})

/** Answers one request; it never throws, so that the next one gets its turn. */
async function answer(request: Extract<BarcodeRequest, { task: number }>): Promise<void> {
  const { task } = request
  try {
    if (request.kind === 'frame') await answerFrame(task, request.frame)
    else if (request.kind === 'still') await answerStill(task, request.picture)
  } catch (reason) {
    if (reason instanceof EngineFault) await engines.giveUpWasm()
    reply({ kind: 'failed', task, detail: String(reason) })
  } finally {
    cancelled.delete(task)
  }
}

async function answerFrame(task: number, frame: VideoFrame | ImageBitmap): Promise<void> {
  const engine = await engines.forFrame()
  const started = performance.now()
  const picture = await greyOfFrame(frame).finally(() => frame.close())
  if (cancelled.has(task)) return
  const findings = engine.look(picture, frames++)
  reply({ kind: 'frame-read', task, codes: described(findings, engine, started) })
}

async function answerStill(task: number, picture: Blob): Promise<void> {
  // Not part of what a live scan waits for.
  const { readStill } = await import('./still-reading')
  const engine = await engines.forStill()
  const started = performance.now()
  const outcome = await readStill(picture, engine, async share => {
    reply({ kind: 'progress', task, share })
    await nextMessage()
    return !cancelled.has(task)
  })
  if (outcome.kind === 'unreadable') reply({ kind: 'unreadable', task })
  if (outcome.kind === 'read') {
    reply({ kind: 'still-read', task, codes: described(outcome.findings, engine, started) })
  }
}

function described(findings: readonly Finding[], engine: Engine, started: number): readonly FoundCode[] {
  const milliseconds = performance.now() - started
  return findings.map(({ text, format }) => ({ text, format, engine: engine.name, milliseconds }))
}

/** Lets a message that is waiting, such as `cancel`, come in. */
function nextMessage(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
