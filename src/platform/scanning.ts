import type { BarcodeReader } from '../ports/barcode-reader'
import type { Camera } from '../ports/camera'
import { workerBarcodeReader } from './barcode-reader'
import { type BrowserCameraOptions, browserCamera } from './camera'

/** The camera and its reader, loaded together when a scan begins; the reader's worker starts along with the camera. */
export function openScanning(options: BrowserCameraOptions): {
  readonly camera: Camera
  readonly barcodeReader: BarcodeReader
} {
  const camera = browserCamera(options)
  const barcodeReader = workerBarcodeReader({ clock: options.clock })
  camera.subscribe(state => {
    if (state.kind === 'starting') barcodeReader.warmUp()
  })
  return { camera, barcodeReader }
}
