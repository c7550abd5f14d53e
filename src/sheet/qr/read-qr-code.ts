import type { GreyPicture } from '../../workers/grey-picture'
import { textOfQrData } from '../../workers/qr-text'
import { codeCorners } from './code-corners'
import { codeData } from './code-data'
import { codeGrids } from './code-grid'
import { darkPixels } from './dark-pixels'
import { finderPatterns } from './finder-patterns'

/**
 * The text of the QR code in a picture (dark on light, any turn, moderate tilt), or null. Written for the sheet: the
 * app's two engines weigh 65 and 900 kB, and the whole sheet may weigh 150.
 */
export function readQrCode(grey: GreyPicture): string | null {
  const picture = darkPixels(grey)
  for (const corners of codeCorners(finderPatterns(picture))) {
    for (const modules of codeGrids(picture, corners)) {
      const data = codeData(modules)
      const text = data && textOfQrData(data, (modules.size - 17) / 4)
      if (text) return text
    }
  }
  return null
}
