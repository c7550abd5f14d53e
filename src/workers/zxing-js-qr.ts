import type Binarizer from '@zxing/library/es2015/core/Binarizer'
import type BitMatrix from '@zxing/library/es2015/core/common/BitMatrix'
import GenericGF from '@zxing/library/es2015/core/common/reedsolomon/GenericGF'
import ReedSolomonDecoder from '@zxing/library/es2015/core/common/reedsolomon/ReedSolomonDecoder'
import type LuminanceSource from '@zxing/library/es2015/core/LuminanceSource'
import BitMatrixParser from '@zxing/library/es2015/core/qrcode/decoder/BitMatrixParser'
import DataBlock from '@zxing/library/es2015/core/qrcode/decoder/DataBlock'
import Detector from '@zxing/library/es2015/core/qrcode/detector/Detector'
import { GreyLuminance } from './grey-luminance'
import type { GreyPicture } from './grey-picture'
import { textOfQrData } from './qr-text'

/** How grey becomes black and white: by local means (`HybridBinarizer`) or one threshold. */
export type Threshold = new (source: LuminanceSource) => Binarizer

const correction = new ReedSolomonDecoder(GenericGF.QR_CODE_FIELD_256)

/**
 * The text of the QR code in a picture, or null. The library finds, samples and corrects; its `QRCodeReader` would also
 * bring tables of character sets, and every kB here is part of what a scan waits for.
 */
export function readQr(picture: GreyPicture, threshold: Threshold): string | null {
  try {
    const blackAndWhite = new threshold(new GreyLuminance(picture)).getBlackMatrix()
    return textIn(new Detector(blackAndWhite).detect(new Map()).getBits())
  } catch {
    // It throws for "nothing there" as well as for damaged codes.
    return null
  }
}

function textIn(modules: BitMatrix): string | null {
  const parser = new BitMatrixParser(modules)
  const version = parser.readVersion()
  const level = parser.readFormatInformation().getErrorCorrectionLevel()
  const blocks = DataBlock.getDataBlocks(parser.readCodewords(), version, level)
  const data = blocks.flatMap(block => corrected(block.getCodewords(), block.getNumDataCodewords()))
  return textOfQrData(new Uint8Array(data), version.getVersionNumber())
}

/** A block's data after error correction; throws where there are too many errors. */
function corrected(codewords: Uint8Array, dataLength: number): readonly number[] {
  const received = Int32Array.from(codewords)
  correction.decode(received, codewords.length - dataLength)
  return [...received.subarray(0, dataLength)]
}
