import type Binarizer from '@zxing/library/es2015/core/Binarizer'
import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap'
import type LuminanceSource from '@zxing/library/es2015/core/LuminanceSource'
import type Reader from '@zxing/library/es2015/core/Reader'
import RGBLuminanceSource from '@zxing/library/es2015/core/RGBLuminanceSource'
import type { CodeFormat } from './barcode-messages'
import type { Finding } from './engine'
import type { GreyPicture } from './grey-picture'

/** One of the library's readers and the format it reads. */
export type FormatReader = { readonly format: CodeFormat; readonly reader: Reader }

/** How grey becomes black and white: local means (`HybridBinarizer`) or one threshold. */
export type Threshold = new (source: LuminanceSource) => Binarizer

/** Tries one reader on one picture. The library throws for "nothing there" as well as for damaged codes. */
export function readOne(
  { format, reader }: FormatReader,
  { width, height, pixels }: GreyPicture,
  threshold: Threshold,
): readonly Finding[] {
  const grey = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  try {
    const bitmap = new BinaryBitmap(new threshold(new RGBLuminanceSource(grey, width, height)))
    const text = reader.decode(bitmap).getText()
    return text === '' ? [] : [{ text, format }]
  } catch {
    return []
  }
}
