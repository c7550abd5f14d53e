// Loaded late by the store: here they are at hand, so that a look is over when the test goes on.
import '../../../src/domain/digits/digit-fusion'
import { describe, expect, test } from 'vitest'
import type { DigitLook } from '../../../src/ports/digit-reader'
import { liveCamera } from '../../fakes/fake-camera'
import { inventedConfirmationId } from '../invented-ids'
import { atRest } from '../opened-activation'
import { lookAt } from '../scanning/shown-digits'
import { openedDesk, sentPc } from './opened-desk'

const confirmationId = inventedConfirmationId()

/** The desk with its camera live. */
async function filming() {
  const opened = await openedDesk([sentPc('PC-02', 1, 20)])
  const { desk, camera, clock, digitReader, barcodeReader } = opened
  desk.camera.start()
  await atRest()
  camera.become(liveCamera)
  return {
    ...opened,
    /** Holds a screen before the camera until its digits were looked at. */
    async see(look: DigitLook, milliseconds = 500) {
      clock.turn(milliseconds)
      digitReader.look = () => look
      const { framesRead } = digitReader
      for (let frame = 0; frame < 3 && digitReader.framesRead === framesRead; frame++) {
        camera.giveFrame()
        await atRest()
      }
      await atRest()
    },
    async seeCode(text: string) {
      barcodeReader.code = text
      for (let frame = 0; frame < 3 && desk.camera.state.value; frame++) {
        camera.giveFrame()
        await atRest()
      }
    },
  }
}

describe('the camera before another screen', () => {
  test('gives the answer once all of it is proven, and stops', async () => {
    const { desk, see, storage, answer, camera } = await filming()
    for (let look = 0; look < 12 && desk.camera.state.value; look++)
      await see(lookAt({ digits: confirmationId }))
    expect(desk.camera.state.value).toBeNull()
    expect(camera.asked.at(-1)).toBe('stop')
    expect(answer().found.digits).toBe(confirmationId)
    expect(desk.answers.pcFor(answer().number)?.name).toBe('PC-02')
    expect(storage.written).toEqual([])
  })

  test('hands over what stays unclear, with its pictures', async () => {
    const { desk, see } = await filming()
    const look = () => lookAt({ digits: confirmationId, doubtful: [2 * 6 + 1] })
    for (let looks = 0; looks < 20 && desk.camera.state.value; looks++) await see(look())
    const [unsure] = desk.findings.value
    expect(unsure).toMatchObject({ kind: 'unsure', expected: 'confirmation-id' })
    if (unsure) desk.openRepair(unsure.number)
    expect(desk.repair.value?.pictureOf(2)).not.toBeNull()
  })

  test('takes a code with an ID, and no other one', async () => {
    const { desk, seeCode, answer } = await filming()
    await seeCode('a leaflet')
    expect(desk.camera.state.value).not.toBeNull()
    await seeCode(confirmationId)
    expect(answer().found.digits).toBe(confirmationId)
  })

  test('is left without a trace', async () => {
    const { desk, see } = await filming()
    const look = lookAt({ digits: confirmationId, doubtful: [1] })
    await see(look)
    desk.camera.stop()
    expect(look.pictures.every(({ closed }) => closed)).toBe(true)
    expect(desk.findings.value).toEqual([])
  })
})
