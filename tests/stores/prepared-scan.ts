import { createScanStore } from '../../src/stores/scan-store'
import { liveCamera } from '../fakes/fake-camera'
import { atRest, openedActivation } from './opened-activation'

/** The scanning screen's store over one open activation. */
export async function preparedScan() {
  const opened = await openedActivation()
  const store = createScanStore(opened.app, opened.instruments)
  const { camera, barcodeReader } = opened
  return {
    ...opened,
    store,
    /** Starts, and waits until the camera shows a picture and a frame is wanted. */
    async live() {
      const stop = store.start()
      await atRest()
      camera.become(liveCamera)
      return stop
    },
    /** Holds a code before the camera for one frame. */
    seeCode(text: string | null) {
      barcodeReader.code = text
      camera.giveFrame()
    },
    /** What is said about the last code or picture. */
    noted() {
      const { value } = store.state
      return 'note' in value ? value.note : null
    },
  }
}
