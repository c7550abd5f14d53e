import type { Quad } from '../../src/domain/digits/digit-sighting'
import type { NetworkChoice } from '../../src/workers/digit-messages'
import type { DigitNetwork } from '../../src/workers/digits/digit-network'
import { readDigitFrame } from '../../src/workers/digits/frame-reading'
import { readLine } from '../../src/workers/digits/line-reading'
import { refineLine } from '../../src/workers/digits/lines/refine-line'
import { findTextLines } from '../../src/workers/digits/lines/text-lines'
import { OpenedNetwork } from '../../src/workers/digits/opened-network'
import type { GreyPicture } from '../../src/workers/grey-picture'
import { DigitLine } from './screen/digit-line'
import { guidedLine } from './screen/guided-lines'
import { lineCut } from './screen/line-cut'
import { type MemoryInUse, memoryInUse } from './screen/memory-in-use'
import { type Movement, movedPicture, movedPoint, movementOf } from './screen/moved-picture'
import type { CutTask, LookAnswer, LookTask, PartTimes } from './screen/screen-task'

declare global {
  interface Window {
    lookAt: (task: LookTask) => Promise<LookAnswer>
    timeParts: (address: string) => Promise<PartTimes>
    cutLines: (task: CutTask) => Promise<readonly string[]>
    memoryInUse: () => Promise<MemoryInUse | null>
    networkName: () => Promise<DigitNetwork['name']>
  }
}

const network = (new URLSearchParams(location.search).get('network') ?? 'auto') as NetworkChoice
const worker = new DigitLine(network)
const opened = new OpenedNetwork(() => undefined)
opened.use(network)
let last: { readonly address: string; readonly picture: GreyPicture } | null = null

window.memoryInUse = memoryInUse

window.networkName = async () => (await opened.get()).name

window.lookAt = async ({ address, expected, movedBy, again, guided }) => {
  const first = await greyOf(address)
  const movement = movedBy === null ? null : movementOf(movedBy, first.width, first.height)
  const picture = movement === null ? first : movedPicture(first, movement)
  const lines = guided?.quads.map((quad, index) => guidedLine(quadIn(quad, movement), guided.seed + index))
  const look = await worker.look({ frame: cameraFrame(picture), expected, again, lines })
  for (const { image } of look.cutOuts) image.close()
  const sightings = look.again === null ? [look.sighting] : [look.sighting, look.again]
  return { sightings, milliseconds: look.milliseconds }
}

window.timeParts = async address => {
  const picture = await greyOf(address)
  const digits = await opened.get()
  const started = performance.now()
  const found = findTextLines(picture)
  const finding = performance.now() - started
  const lines = found.slice(0, 24).map(line => {
    const begun = performance.now()
    const { strip } = readLine(picture, refineLine(picture, line), digits)
    return { stripWidth: strip.width, milliseconds: performance.now() - begun }
  })
  // A picture of its own: what was found out about the other one must not help.
  const fresh = { ...picture, pixels: picture.pixels.slice() }
  const begun = performance.now()
  readDigitFrame(fresh, digits, { expected: 'installation-id', again: false })
  return { finding, lines, frame: performance.now() - begun }
}

window.cutLines = async ({ address, quads, seed }) => {
  const picture = await greyOf(address)
  return Promise.all(quads.map((quad, index) => pngOf(lineCut(picture, guidedLine(quad, seed + index)))))
}

function quadIn(quad: Quad, movement: Movement | null): Quad {
  const place = (corner: 0 | 1 | 2 | 3) =>
    movement === null ? quad[corner] : movedPoint(movement, quad[corner])
  return [place(0), place(1), place(2), place(3)]
}

async function greyOf(address: string): Promise<GreyPicture> {
  if (last?.address === address) return last.picture
  const response = await fetch(address)
  const image = await createImageBitmap(await response.blob())
  // Camera frames have even sizes.
  const [width, height] = [image.width & ~1, image.height & ~1]
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  image.close()
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(width * height)
  for (let index = 0; index < pixels.length; index++) {
    const at = index * 4
    pixels[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0) + 0.5
  }
  const picture = { width, height, pixels }
  last = { address, picture }
  return picture
}

/** Cameras give luminance first, colours after it (I420). */
function cameraFrame({ width, height, pixels }: GreyPicture): VideoFrame {
  const planes = new Uint8Array((width * height * 3) / 2).fill(128)
  planes.set(pixels)
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 })
}

async function pngOf({ width, height, pixels }: GreyPicture): Promise<string> {
  const canvas = new OffscreenCanvas(width, height)
  const colours = new ImageData(width, height)
  for (const [index, grey] of pixels.entries()) colours.data.set([grey, grey, grey, 255], index * 4)
  canvas.getContext('2d')?.putImageData(colours, 0, 0)
  const file = await canvas.convertToBlob({ type: 'image/png' })
  return new Promise(resolve => {
    const text = new FileReader()
    text.onload = () => resolve(String(text.result).replace(/^data:[^,]*,/, ''))
    text.readAsDataURL(file)
  })
}
