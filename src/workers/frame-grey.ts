import { greyFromCanvas, greyFromColours } from './colour-grey'
import type { GreyPicture } from './grey-picture'

/** Formats whose first plane is the luminance, one byte a pixel. */
const luminanceFirst: ReadonlySet<string | null> = new Set(['I420', 'I420A', 'I422', 'I444', 'NV12'])
/** Four bytes a pixel; where the red one stands. */
const redAt: Readonly<Record<string, 0 | 2>> = { RGBA: 0, RGBX: 0, BGRA: 2, BGRX: 2 }

let memory = new Uint8Array(0)

/**
 * A frame in grey. A camera's frame already holds its luminance: copying that plane is many times cheaper than
 * drawing and reading back colours. Turned or mirrored frames are left so: every format is found either way.
 */
export async function greyOfFrame(frame: VideoFrame | ImageBitmap): Promise<GreyPicture> {
  if (!isVideoFrame(frame)) return greyFromCanvas(frame, frame.width, frame.height)
  return (await copiedGrey(frame)) ?? greyFromCanvas(frame, frame.displayWidth, frame.displayHeight)
}

/** The same, upright: where the phone is held otherwise than its camera chip is built in, the frame's memory is not. */
export async function uprightGreyOfFrame(frame: VideoFrame | ImageBitmap): Promise<GreyPicture> {
  if (!isVideoFrame(frame) || !isTurned(frame)) return greyOfFrame(frame)
  return greyFromCanvas(frame, frame.displayWidth, frame.displayHeight)
}

/** Null where the frame's memory cannot be read: an unknown format, or a picture that never left the graphics chip. */
async function copiedGrey(frame: VideoFrame): Promise<GreyPicture | null> {
  const { format, visibleRect } = frame
  const red = format === null ? undefined : redAt[format]
  if (visibleRect === null || (red === undefined && !luminanceFirst.has(format))) return null
  const plane = await copyInto(frame)
  if (plane === null) return null
  const rows = { width: visibleRect.width, height: visibleRect.height, ...plane }
  return red === undefined ? planeOf(memory, rows) : greyFromColours(memory, rows, red)
}

/** Copies all planes into the shared memory and says where the first one lies. */
async function copyInto(frame: VideoFrame): Promise<{ offset: number; stride: number } | null> {
  try {
    const bytes = frame.allocationSize()
    if (memory.length < bytes) memory = new Uint8Array(bytes)
    const [plane] = await frame.copyTo(memory)
    return plane ? { offset: plane.offset, stride: plane.stride } : null
  } catch {
    return null
  }
}

/** Newer than the types, and than many browsers. */
function isTurned(frame: VideoFrame & { readonly rotation?: number; readonly flip?: boolean }): boolean {
  return (frame.rotation ?? 0) !== 0 || frame.flip === true
}

/** Firefox before 130 has no VideoFrame at all. */
function isVideoFrame(frame: VideoFrame | ImageBitmap): frame is VideoFrame {
  return typeof VideoFrame !== 'undefined' && frame instanceof VideoFrame
}

type Rows = {
  readonly width: number
  readonly height: number
  readonly offset: number
  readonly stride: number
}

/** Takes the plane out of the shared memory, without the gaps that a stride leaves. */
function planeOf(source: Uint8Array, { width, height, offset, stride }: Rows): GreyPicture {
  if (stride === width) return { width, height, pixels: source.slice(offset, offset + width * height) }
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = offset + row * stride
    pixels.set(source.subarray(from, from + width), row * width)
  }
  return { width, height, pixels }
}
