// Loaded late by the store: here they are at hand, so that a look is over when the test goes on.
import '../../src/domain/digits/digit-fusion'
import '../../src/domain/id-text'
import type { DigitLook } from '../../src/ports/digit-reader'
import { createScanStore } from '../../src/stores/scan-store'
import { liveCamera } from '../fakes/fake-camera'
import { atRest, openedActivation } from './opened-activation'

/** The scanning screen's store over one open activation. */
export async function preparedScan() {
  const opened = await openedActivation()
  const store = createScanStore(opened.app, opened.instruments)
  const { camera, barcodeReader, digitReader } = opened
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
    /** Holds a code before the camera until it was looked for; the digit reader may have the frame before. */
    seeCode(text: string | null) {
      barcodeReader.code = text
      const { framesRead } = barcodeReader
      camera.giveFrame()
      void atRest().then(() => {
        if (barcodeReader.framesRead === framesRead) camera.giveFrame()
      })
    },
    /** Holds a screen before the camera until its digits were looked at. */
    async seeDigits(look: DigitLook | null, milliseconds = 500) {
      opened.clock.turn(milliseconds)
      barcodeReader.code = null
      digitReader.look = look && (() => look)
      const { framesRead } = digitReader
      for (let frame = 0; frame < 3 && digitReader.framesRead === framesRead; frame++) {
        camera.giveFrame()
        await atRest()
      }
      await atRest()
    },
    /** What is said about the last code or picture. */
    noted() {
      const { value } = store.state
      return 'note' in value ? value.note : null
    },
  }
}
