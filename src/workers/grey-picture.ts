/** A picture in grey: one byte a pixel, row after row without gaps, 0 black to 255 white. */
export type GreyPicture = {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array<ArrayBuffer>
}

/** A part of a picture, in whole pixels. */
export type Region = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much of the shorter side the viewfinder takes. */
const viewfinderShare = 0.8

/** The square in the middle that the viewfinder shows; the same whichever way the phone is turned. */
export function viewfinderRegion(picture: GreyPicture): Region {
  const side = Math.round(Math.min(picture.width, picture.height) * viewfinderShare)
  return centredRegion(picture, side, side)
}

/** The whole width and the middle half of the height: where a long linear code is held. */
export function bandRegion(picture: GreyPicture): Region {
  return centredRegion(picture, picture.width, picture.height >> 1)
}

function centredRegion(picture: GreyPicture, width: number, height: number): Region {
  return { left: (picture.width - width) >> 1, top: (picture.height - height) >> 1, width, height }
}

/** A part as a picture of its own. */
export function cropped(picture: GreyPicture, { left, top, width, height }: Region): GreyPicture {
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (top + row) * picture.width + left
    pixels.set(picture.pixels.subarray(from, from + width), row * width)
  }
  return { width, height, pixels }
}

/** Black for white: @zxing/library reads dark codes on light ground only. */
export function inverted({ width, height, pixels }: GreyPicture): GreyPicture {
  return { width, height, pixels: pixels.map(value => 255 - value) }
}

/** Half as wide and high, each pixel the mean of four: averages out a monitor's own pixels. */
export function halved(picture: GreyPicture): GreyPicture {
  const width = picture.width >> 1
  const height = picture.height >> 1
  const pixels = new Uint8Array(width * height)
  const source = picture.pixels
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 2 * y * picture.width + 2 * x
      const below = at + picture.width
      const sum = byte(source, at) + byte(source, at + 1) + byte(source, below) + byte(source, below + 1)
      pixels[y * width + x] = (sum + 2) >> 2
    }
  }
  return { width, height, pixels }
}

/** Softened by a 3x3 binomial: takes noise and moiré away before the threshold. */
export function blurred({ width, height, pixels }: GreyPicture): GreyPicture {
  const across = new Uint16Array(pixels.length)
  for (let y = 0; y < height; y++) {
    const start = y * width
    const end = start + width - 1
    for (let at = start; at <= end; at++) {
      const before = byte(pixels, at > start ? at - 1 : at)
      across[at] = before + 2 * byte(pixels, at) + byte(pixels, at < end ? at + 1 : at)
    }
  }
  const soft = new Uint8Array(pixels.length)
  for (let at = 0; at < pixels.length; at++) {
    const above = byte(across, at >= width ? at - width : at)
    const below = byte(across, at + width < pixels.length ? at + width : at)
    soft[at] = (above + 2 * byte(across, at) + below + 8) >> 4
  }
  return { width, height, pixels: soft }
}

/** An element that is known to be there; the index is the loop's own. */
function byte(values: Uint8Array | Uint16Array, at: number): number {
  return values[at] as number
}
