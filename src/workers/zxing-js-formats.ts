import AztecReader from '@zxing/library/es2015/core/aztec/AztecReader'
import BinaryBitmap from '@zxing/library/es2015/core/BinaryBitmap'
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer'
import DataMatrixReader from '@zxing/library/es2015/core/datamatrix/DataMatrixReader'
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader'
import PDF417Reader from '@zxing/library/es2015/core/pdf417/PDF417Reader'
import type Reader from '@zxing/library/es2015/core/Reader'
import type { CodeFormat } from './barcode-messages'
import { GreyLuminance } from './grey-luminance'
import type { GreyPicture } from './grey-picture'

/** Reads one format: the text of the code in a picture, or null. `isLong`: it may be as wide as the picture. */
export type FormatReader = {
  readonly format: CodeFormat
  readonly isLong: boolean
  readonly read: (picture: GreyPicture) => string | null
}

/** The readers beside QR; a chunk of their own, fetched only where the wasm engine cannot run. */
export const otherFormatReaders: readonly FormatReader[] = [
  { format: 'data-matrix', isLong: false, read: readingWith(new DataMatrixReader()) },
  { format: 'pdf-417', isLong: true, read: readingWith(new PDF417Reader()) },
  { format: 'code-128', isLong: true, read: readingWith(new Code128Reader()) },
  { format: 'aztec', isLong: false, read: readingWith(new AztecReader()) },
]

function readingWith(reader: Reader): FormatReader['read'] {
  return picture => {
    try {
      return reader.decode(new BinaryBitmap(new HybridBinarizer(new GreyLuminance(picture)))).getText()
    } catch {
      // It throws for "nothing there" as well as for damaged codes.
      return null
    }
  }
}
