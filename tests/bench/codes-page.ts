import { workerBarcodeReader } from '../../src/platform/barcode-reader'
import { browserClock } from '../../src/platform/clock'
import type { BarcodeHit } from '../../src/ports/barcode-reader'
import type { EngineChoice } from '../../src/workers/barcode-messages'
import type { PictureReading, PictureTask } from './codes-report'

declare global {
  interface Window {
    readCode: (task: PictureTask) => Promise<PictureReading>
  }
}

const never = new AbortController().signal
const engine = (new URLSearchParams(location.search).get('engine') ?? 'auto') as EngineChoice
const reader = workerBarcodeReader({ clock: browserClock(), engine })

window.readCode = async task => {
  const response = await fetch(task.address)
  const picture = await response.blob()
  return task.as === 'still' ? readStill(picture) : readFrames(picture, task)
}

async function readStill(picture: Blob): Promise<PictureReading> {
  const started = performance.now()
  const result = await reader.readStill(picture, never)
  const hits = result.kind === 'read' ? result.hits : []
  return reading(hits[0] ?? null, 1, performance.now() - started)
}

/** The same picture again and again, as from a camera that is held still, until its installation ID is read. */
async function readFrames(picture: Blob, { region, frames }: PictureTask): Promise<PictureReading> {
  const bitmap = await createImageBitmap(picture)
  const frame = cameraFrame(bitmap, region ?? { left: 0, top: 0, width: bitmap.width, height: bitmap.height })
  let other: BarcodeHit | null = null
  const started = performance.now()
  for (let count = 1; count <= frames; count++) {
    const hit = await reader.readFrame(frame.clone(), never)
    if (hit?.kind === 'installation-id') return reading(hit, count, performance.now() - started)
    other ??= hit
  }
  frame.close()
  return reading(other, frames, performance.now() - started)
}

function reading(hit: BarcodeHit | null, frames: number, milliseconds: number): PictureReading {
  const { text, engine: by, kind } = hit ?? { text: null, engine: null, kind: null }
  return { text, engine: by, holdsId: kind === 'installation-id', frames, milliseconds }
}

/** Cameras give luminance first, colours after it (I420). */
function cameraFrame(image: ImageBitmap, region: NonNullable<PictureTask['region']>): VideoFrame {
  const width = region.width & ~1
  const height = region.height & ~1
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, -region.left, -region.top)
  const { data } = context.getImageData(0, 0, width, height)
  const planes = new Uint8Array((width * height * 3) / 2).fill(128)
  for (let index = 0; index < width * height; index++) {
    const at = index * 4
    const luminance = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    planes[index] = Math.round(luminance)
  }
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 })
}
