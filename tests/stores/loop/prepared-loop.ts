// Loaded late by the store: here they are at hand, so that a look is over when the test goes on.
import '../../../src/domain/digits/digit-fusion'
import '../../../src/domain/id-text'
import { type Activation, installationIdOf } from '../../../src/domain/activation'
import { targetName } from '../../../src/domain/scan-targets'
import type { VisitId } from '../../../src/domain/visit'
import type { DigitLook } from '../../../src/ports/digit-reader'
import type { LoopNews } from '../../../src/stores/loop/loop-news'
import { createScanLoopStore } from '../../../src/stores/loop/scan-loop-store'
import { liveCamera } from '../../fakes/fake-camera'
import { digitLook } from '../../fakes/fake-digit-reader'
import { atRest, madeActivation, startedApp } from '../opened-activation'

/** The visit that is chosen. */
export const visitId = 'visit-one' as VisitId

/** A PC of the chosen visit, as it was made for the day. */
export function visitPc(name: string, createdAt = 1000): Activation {
  return { ...madeActivation(name, createdAt), visitId }
}

/** The scan loop's store over a visit with these PCs; other records may be kept beside them. */
export function preparedLoop(...pcs: readonly Activation[]) {
  const started = startedApp()
  const { app, storage, camera, barcodeReader, digitReader, clock } = started
  storage.keep(...pcs)
  app.preferences.change({ visit: visitId })
  const store = createScanLoopStore(app, started.instruments, started.records, {
    fallbackName: 'PC-01',
    spoken: (news: LoopNews) => ('name' in news ? `${news.kind} ${news.name}` : news.kind),
  })

  /** Holds a code before the camera until it was looked for and dealt with; null: an empty desk. */
  async function see(code: string | null, frames = 1) {
    barcodeReader.code = code
    digitReader.look = () => digitLook()
    for (let frame = 0; frame < frames; frame++) {
      const { framesRead } = barcodeReader
      for (let turn = 0; turn < 3 && barcodeReader.framesRead === framesRead; turn++) {
        camera.giveFrame()
        await atRest()
      }
      await atRest()
    }
  }

  return {
    ...started,
    store,
    see,
    /** Starts, and waits until the camera shows a picture and the PCs are loaded. */
    async live() {
      const stop = store.start()
      await atRest()
      camera.become(liveCamera)
      await atRest()
      return stop
    },
    /** Away from whatever was in view. */
    lookAway: () => see(null, 6),
    /** Holds a screen before the camera for some looks. */
    async seeDigits(look: () => DigitLook, looks = 1) {
      barcodeReader.code = null
      digitReader.look = look
      for (let count = 0; count < looks; count++) {
        clock.turn(500)
        const { framesRead } = digitReader
        for (let frame = 0; frame < 3 && digitReader.framesRead === framesRead; frame++) {
          camera.giveFrame()
          await atRest()
        }
        await atRest()
      }
    },
    nextPc() {
      const { value } = store.targets.target
      return value && targetName(value)
    },
    /** What is stored: each PC's name with its installation ID. */
    kept: () => Object.fromEntries(storage.all().map(one => [one.name, installationIdOf(one)])),
  }
}
