import type { BarcodeReader } from '../ports/barcode-reader'
import type { Camera } from '../ports/camera'
import type { DigitReader } from '../ports/digit-reader'
import { workerBarcodeReader } from './barcode-reader'
import { type BrowserCameraOptions, browserCamera } from './camera'
import { lateDigitReader } from './late-digit-reader'

/**
 * The camera and its readers, loaded together when a scan begins. The barcode reader's worker starts along with the
 * camera; the digit reader comes with the first picture it is given.
 */
export function openScanning(options: BrowserCameraOptions): {
  readonly camera: Camera
  readonly barcodeReader: BarcodeReader
  readonly digitReader: DigitReader
} {
  const { clock } = options
  const camera = browserCamera(options)
  const barcodeReader = workerBarcodeReader({ clock })
  const digitReader = lateDigitReader(async () =>
    (await import('./digit-reader')).workerDigitReader({ clock }),
  )
  camera.subscribe(state => {
    if (state.kind === 'starting') barcodeReader.warmUp()
  })
  return { camera, barcodeReader, digitReader }
}
