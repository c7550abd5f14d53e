import type { GreyPicture } from '../grey-picture'

/** A picture turned a quarter to the right. */
export function turnedRight({ width, height, pixels }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    let to = height - 1 - y
    for (let from = y * width; from < (y + 1) * width; from++) {
      turned[to] = pixels[from] as number
      to += height
    }
  }
  return { width: height, height: width, pixels: turned }
}
