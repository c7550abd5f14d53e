import { blocksOf } from '../../src/domain/digits/digit-blocks'
import type { FrameSighting, Quad } from '../../src/domain/digits/digit-sighting'
import { browserClock } from '../../src/platform/clock'
import { workerDigitReader } from '../../src/platform/digit-reader'
import type { NetworkChoice } from '../../src/workers/digit-messages'
import type { DigitNetwork } from '../../src/workers/digits/digit-network'
import { readLine } from '../../src/workers/digits/line-reading'
import { OpenedNetwork } from '../../src/workers/digits/opened-network'
import { refineLine } from '../../src/workers/digits/refine-line'
import { findTextLines } from '../../src/workers/digits/text-lines'
import type { GreyPicture } from '../../src/workers/grey-picture'
import { guidedLine } from './screen/guided-lines'
import { lineCut } from './screen/line-cut'
import { type MemoryInUse, memoryInUse } from './screen/memory-in-use'
import { type Movement, movedPicture, movedPoint, movementOf, resizedPicture } from './screen/moved-picture'
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

const never = new AbortController().signal
const network = (new URLSearchParams(location.search).get('network') ?? 'auto') as NetworkChoice
const reader = workerDigitReader({ clock: browserClock(), network })
const opened = new OpenedNetwork(() => undefined)
opened.use(network)
let last: { readonly address: string; readonly picture: GreyPicture } | null = null

window.memoryInUse = memoryInUse

window.networkName = async () => (await opened.get()).name

window.lookAt = async ({ address, movedBy, scale, guided }) => {
  const first = await greyOf(address)
  const movement = movedBy === null ? null : movementOf(movedBy, first.width, first.height)
  const moved = movement === null ? first : movedPicture(first, movement)
  const picture = scale === 1 ? moved : resizedPicture(moved, scale)
  if (guided === null) return lookWhole(picture)
  const quads = guided.quads.map(quad => quadIn(quad, movement, scale))
  return lookGuided(picture, quads, guided.seed)
}

window.timeParts = async address => {
  const picture = await greyOf(address)
  const digits = await opened.get()
  const started = performance.now()
  const found = findTextLines(picture)
  const finding = performance.now() - started
  const reads = found.slice(0, 24).map(line => {
    const begun = performance.now()
    const read = readLine(picture, refineLine(picture, line), digits)
    return { read, milliseconds: performance.now() - begun }
  })
  blocksOf(reads.map(({ read }) => read.sighting))
  const frame = performance.now() - started
  const lines = reads.map(({ read, milliseconds }) => ({ stripWidth: read.strip.width, milliseconds }))
  return { finding, lines, frame }
}

window.cutLines = async ({ address, quads, seed }) => {
  const picture = await greyOf(address)
  return Promise.all(quads.map((quad, index) => pngOf(lineCut(picture, guidedLine(quad, seed + index)))))
}

/** Through the app's own worker, as a frame of a live camera. */
async function lookWhole(picture: GreyPicture): Promise<LookAnswer> {
  const started = performance.now()
  const look = await reader.readFrame(cameraFrame(picture), never)
  for (const { image } of look?.cutOuts ?? []) image.close()
  return { sighting: look?.sighting ?? null, milliseconds: look?.milliseconds ?? performance.now() - started }
}

/** The worker's own parts on this thread, without the finder. */
async function lookGuided(picture: GreyPicture, quads: readonly Quad[], seed: number): Promise<LookAnswer> {
  const digits = await opened.get()
  const started = performance.now()
  const lines = quads.map(
    (quad, index) => readLine(picture, refineLine(picture, guidedLine(quad, seed + index)), digits).sighting,
  )
  const sighting: FrameSighting = blocksOf(lines)
  return { sighting, milliseconds: performance.now() - started }
}

function quadIn(quad: Quad, movement: Movement | null, scale: number): Quad {
  const place = (corner: 0 | 1 | 2 | 3) => {
    const { x, y } = movement === null ? quad[corner] : movedPoint(movement, quad[corner])
    return { x: x * scale, y: y * scale }
  }
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
  const [codedWidth, codedHeight] = [width & ~1, height & ~1]
  const planes = new Uint8Array((codedWidth * codedHeight * 3) / 2).fill(128)
  for (let row = 0; row < codedHeight; row++)
    planes.set(pixels.subarray(row * width, row * width + codedWidth), row * codedWidth)
  return new VideoFrame(planes, { format: 'I420', codedWidth, codedHeight, timestamp: 0 })
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
