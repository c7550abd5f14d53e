import AztecReader from '@zxing/library/es2015/core/aztec/AztecReader'
import DataMatrixReader from '@zxing/library/es2015/core/datamatrix/DataMatrixReader'
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader'
import PDF417Reader from '@zxing/library/es2015/core/pdf417/PDF417Reader'
import type { FormatReader } from './zxing-js-reading'

/** The readers beside QR; a chunk of their own, fetched only where the wasm engine cannot run. */
export const otherFormatReaders: readonly FormatReader[] = [
  { format: 'data-matrix', reader: new DataMatrixReader() },
  { format: 'pdf-417', reader: new PDF417Reader() },
  { format: 'code-128', reader: new Code128Reader() },
  { format: 'aztec', reader: new AztecReader() },
]
