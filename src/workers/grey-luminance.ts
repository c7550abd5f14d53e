import LuminanceSource from '@zxing/library/es2015/core/LuminanceSource'
import { type GreyPicture, inverted } from './grey-picture'

/** A grey picture as @zxing/library wants it; its own classes for this convert, crop and weigh several kB. */
export class GreyLuminance extends LuminanceSource {
  readonly #picture: GreyPicture

  constructor(picture: GreyPicture) {
    super(picture.width, picture.height)
    this.#picture = picture
  }

  override getRow(y: number, row?: Uint8ClampedArray): Uint8ClampedArray {
    const { width, pixels } = this.#picture
    const target = row && row.length >= width ? row : new Uint8ClampedArray(width)
    target.set(pixels.subarray(y * width, (y + 1) * width))
    return target
  }

  override getMatrix(): Uint8ClampedArray {
    const { buffer, byteOffset, byteLength } = this.#picture.pixels
    return new Uint8ClampedArray(buffer, byteOffset, byteLength)
  }

  override invert(): LuminanceSource {
    return new GreyLuminance(inverted(this.#picture))
  }
}
