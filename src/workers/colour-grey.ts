import type { GreyPicture } from './grey-picture'

type Rows = {
  readonly width: number
  readonly height: number
  /** Where the first row starts, and the bytes from one row to the next. */
  readonly offset: number
  readonly stride: number
}

/** Grey out of four bytes a pixel; `red` says whether red stands first (RGBA) or third (BGRA). */
export function greyFromColours(
  source: Uint8Array | Uint8ClampedArray,
  { width, height, offset, stride }: Rows,
  red: 0 | 2,
): GreyPicture {
  const pixels = new Uint8Array(width * height)
  const at = (index: number) => source[index] as number
  let target = 0
  for (let row = 0; row < height; row++) {
    let from = offset + row * stride
    for (let column = 0; column < width; column++) {
      // Rec. 601 weights in 1/256.
      pixels[target++] = (77 * at(from + red) + 150 * at(from + 1) + 29 * at(from + 2 - red) + 128) >> 8
      from += 4
    }
  }
  return { width, height, pixels }
}

/** Grey of anything that can be drawn, at a given size. */
export function greyFromCanvas(image: CanvasImageSource, width: number, height: number): GreyPicture {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  // Transparent parts of a picture would turn black; codes are printed on white.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  return greyFromColours(data, { width, height, offset: 0, stride: width * 4 }, 0)
}
