import type { CutOut, DigitReply, DigitRequest, PictureLook } from './digit-messages'
import { cutOutsOf, type GreyCutOut } from './digits/cut-outs'
import { type PictureReading, readDigitFrame, readDigitStill, showsDigits } from './digits/frame-reading'
import { FrameTurns } from './digits/frame-turns'
import { OpenedNetwork } from './digits/opened-network'
import { measuresOf } from './digits/picture-measures'
import { turnedRight } from './digits/picture-turns'
import { uprightGreyOfFrame } from './frame-grey'
import type { GreyPicture } from './grey-picture'
import { greyOfStill } from './still-grey'

type Task = Extract<DigitRequest, { task: number }>
type FrameTask = Extract<DigitRequest, { kind: 'frame' }>
type StillTask = Extract<DigitRequest, { kind: 'still' }>

/** Every so many milliseconds a still lets a waiting message, such as `cancel`, come in. */
const breathEvery = 60

const reply = (message: DigitReply, transfer: Transferable[] = []) => postMessage(message, { transfer })
const network = new OpenedNetwork(name => reply({ kind: 'ready', network: name }))
const turns = new FrameTurns()
const cancelled = new Set<number>()
let work: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<DigitRequest>) => {
  if (data.kind === 'use') network.use(data.network)
  else if (data.kind === 'cancel') cancelled.add(data.task)
  else work = work.then(() => answer(data))
})

/** Answers one request; it never throws, so that the next one gets its turn. */
async function answer(request: Task): Promise<void> {
  const { task } = request
  try {
    if (request.kind === 'frame') await answerFrame(request)
    else if (request.kind === 'still') await answerStill(request)
  } catch (reason) {
    if (reason instanceof WebAssembly.RuntimeError || reason instanceof RangeError) network.giveUpSimd()
    reply({ kind: 'failed', task, detail: String(reason) })
  } finally {
    cancelled.delete(task)
  }
}

async function answerFrame(request: FrameTask): Promise<void> {
  const { task, frame, expected, cutOuts, again = false, lines } = request
  const started = performance.now()
  const picture = await uprightGreyOfFrame(frame).finally(() => frame.close())
  const reader = await network.get()
  if (cancelled.has(task)) return
  const reading = readDigitFrame(uprighted(picture), reader, { expected, again, lines })
  turns.saw(showsDigits(reading.sighting))
  const look = await lookAt(reading, cutOuts, started)
  reply({ kind: 'frame-read', task, look }, imagesOf(look))
}

async function answerStill({ task, picture: file, expected, cutOuts }: StillTask): Promise<void> {
  const started = performance.now()
  const picture = await greyOfStill(file)
  if (picture === null) return reply({ kind: 'unreadable', task })
  let breath = performance.now()
  const seen = await readDigitStill(picture, await network.get(), expected, async share => {
    if (performance.now() - breath > breathEvery) {
      reply({ kind: 'progress', task, share })
      await nextMessage()
      breath = performance.now()
    }
    return !cancelled.has(task)
  })
  if (seen === null) return
  const look = await lookAt(seen, cutOuts, started)
  reply({ kind: 'still-read', task, look }, imagesOf(look))
}

/** The picture turned the way in which digits were seen last. */
function uprighted(picture: GreyPicture): GreyPicture {
  let turned = picture
  for (let turn = turns.turnsFor(picture.width, picture.height); turn > 0; turn--)
    turned = turnedRight(turned)
  return turned
}

async function lookAt(
  { picture, lines, sighting, again }: PictureReading,
  withCutOuts: boolean,
  started: number,
): Promise<PictureLook> {
  const measures = measuresOf(picture, lines)
  const cutOuts = withCutOuts ? await Promise.all(cutOutsOf(picture, sighting).map(imageOf)) : []
  return { sighting, again, measures, cutOuts, milliseconds: performance.now() - started }
}

async function imageOf({ block, group, picture }: GreyCutOut): Promise<CutOut> {
  const { width, height, pixels } = picture
  const colours = new Uint32Array(pixels.length)
  for (const [index, grey] of pixels.entries()) colours[index] = 0xff00_0000 | (grey * 0x01_0101)
  const image = new ImageData(new Uint8ClampedArray(colours.buffer), width, height)
  return { block, group, image: await createImageBitmap(image) }
}

function imagesOf({ cutOuts }: PictureLook): Transferable[] {
  return cutOuts.map(({ image }) => image)
}

/** Lets a message that is waiting come in. */
function nextMessage(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
