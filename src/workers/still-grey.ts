import { greyFromColours } from './colour-grey'
import type { GreyPicture } from './grey-picture'

/** The longest side that is looked at, in pixels. */
const longestSide = 4096
/** Rows that are drawn and read at once: a whole photo in colours would take several times the memory of its grey. */
const bandHeight = 256

/** A picture file in grey, turned as its camera says (EXIF); null for what is no picture. */
export async function greyOfStill(file: Blob): Promise<GreyPicture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return null
  try {
    return greyInBands(bitmap)
  } finally {
    bitmap.close()
  }
}

function greyInBands(bitmap: ImageBitmap): GreyPicture {
  const factor = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * factor))
  const height = Math.max(1, Math.round(bitmap.height * factor))
  const canvas = new OffscreenCanvas(width, Math.min(height, bandHeight))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  const pixels = new Uint8Array(width * height)
  for (let top = 0; top < height; top += canvas.height) {
    const rows = Math.min(canvas.height, height - top)
    // Transparent parts would turn black.
    context.fillRect(0, 0, width, canvas.height)
    context.drawImage(bitmap, 0, -top, width, height)
    const { data } = context.getImageData(0, 0, width, rows)
    const band = greyFromColours(data, { width, height: rows, offset: 0, stride: width * 4 }, 0)
    pixels.set(band.pixels, top * width)
  }
  return { width, height, pixels }
}
