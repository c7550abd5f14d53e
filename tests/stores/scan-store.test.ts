import { describe, expect, test } from 'vitest'
import { installationIdOf, isUntouched } from '../../src/domain/activation'
import type { CameraTrouble } from '../../src/ports/camera'
import { createScanStore } from '../../src/stores/scan-store'
import { liveCamera } from '../fakes/fake-camera'
import { inventedInstallationId, withWrongGroup } from './invented-ids'
import { atRest, until } from './opened-activation'
import { preparedScan } from './prepared-scan'

const digits = inventedInstallationId()
const picture = new Blob(['a picture'])

describe('looking with the camera', () => {
  test('starts the camera and shows its picture', async () => {
    const { store, camera } = await preparedScan()
    store.start()
    expect(store.state.value).toEqual({ kind: 'starting' })
    await atRest()
    expect(camera.asked).toEqual(['start'])
    camera.become(liveCamera)
    expect(store.state.value).toEqual({ kind: 'looking', note: null })
  })

  test('a proven ID is shown before anything is stored', async () => {
    const { store, live, seeCode, feedback, storage, kept } = await preparedScan()
    await live()
    seeCode(`https://example.org/#iid=${digits}`)
    await until(() => store.state.value.kind === 'found')
    expect(store.state.value).toMatchObject({ ids: [{ digits, valid: true }] })
    expect(feedback.given).toEqual(['whole'])
    expect(storage.written).toEqual([])
    expect(isUntouched(kept())).toBe(true)
  })

  test('using it stores it', async () => {
    const { store, live, seeCode, kept } = await preparedScan()
    await live()
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
    const { value } = store.state
    const [found] = value.kind === 'found' ? value.ids : []
    expect(found && (await store.use(found))).toBe(true)
    expect(installationIdOf(kept())).toBe(digits)
  })

  test('after a find, no more frames are taken', async () => {
    const { store, live, seeCode, camera } = await preparedScan()
    await live()
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
    await atRest()
    expect(camera.idle).toBe(true)
  })

  test.each([
    ['other-code', 'https://example.org/leaflet'],
    ['product-key', 'ABCDE-FGHJK-LMNPQ-RTVWX-Y2346'],
    ['bad-id', `Installation ID: ${withWrongGroup(digits, 3, 7)}`],
  ])('%s is noted, and the camera goes on looking', async (note, text) => {
    const { store, live, seeCode, camera, feedback, noted } = await preparedScan()
    await live()
    seeCode(text)
    await until(() => noted() === note)
    expect(feedback.given).toEqual([])
    await atRest()
    expect(camera.idle).toBe(false)
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
  })

  test('frames without a code say nothing', async () => {
    const { store, live, seeCode, barcodeReader } = await preparedScan()
    await live()
    for (let frame = 1; frame <= 3; frame++) {
      seeCode(null)
      await atRest()
      expect(barcodeReader.framesRead).toBe(frame)
    }
    expect(store.state.value).toEqual({ kind: 'looking', note: null })
  })

  test('looking again after a find starts anew', async () => {
    const { store, live, seeCode, camera } = await preparedScan()
    await live()
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
    store.again()
    expect(store.state.value).toEqual({ kind: 'starting' })
    await atRest()
    camera.become(liveCamera)
    seeCode(inventedInstallationId(1))
    await until(() => store.state.value.kind === 'found')
    expect(store.state.value).toMatchObject({ ids: [{ digits: inventedInstallationId(1) }] })
  })
})

describe('trouble with the camera', () => {
  test.each<CameraTrouble>(['denied', 'absent', 'busy', 'insecure', 'in-app-browser', 'no-frames', 'failed'])(
    '%s is shown, and trying again starts it anew',
    async trouble => {
      const { store, camera } = await preparedScan()
      store.start()
      await atRest()
      camera.become({ kind: 'trouble', trouble })
      expect(store.state.value).toEqual({ kind: 'trouble', trouble, note: null })
      store.again()
      await atRest()
      expect(camera.asked.filter(one => one === 'start')).toHaveLength(2)
      camera.become(liveCamera)
      expect(store.state.value).toEqual({ kind: 'looking', note: null })
    },
  )

  test('a camera whose code cannot be fetched is trouble too', async () => {
    const { app, instruments } = await preparedScan()
    const offline = { ...app, ports: { ...app.ports, scanning: () => Promise.reject(new Error('offline')) } }
    const store = createScanStore(offline, instruments)
    store.start()
    await atRest()
    expect(store.state.value).toEqual({ kind: 'trouble', trouble: 'failed', note: null })
    await store.readPicture(picture)
    expect(store.state.value).toMatchObject({ note: 'still-failed' })
  })
})

describe('a finer picture', () => {
  test('is asked for early: digits need it', async () => {
    const { live, camera, clock } = await preparedScan()
    await live()
    clock.turn(499)
    expect(camera.asked).not.toContain('detail')
    clock.turn(1)
    expect(camera.asked).toContain('detail')
  })

  test('is not asked for after a find', async () => {
    const { store, live, seeCode, camera, clock } = await preparedScan()
    await live()
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
    clock.turn(10_000)
    expect(camera.asked).not.toContain('detail')
  })

  test('is not asked for after leaving', async () => {
    const { live, camera, clock } = await preparedScan()
    const stop = await live()
    stop()
    clock.turn(10_000)
    expect(camera.asked).not.toContain('detail')
  })

  test('waits of its own when the user looks again', async () => {
    const { store, live, camera, clock } = await preparedScan()
    await live()
    clock.turn(300)
    store.again()
    await atRest()
    camera.become(liveCamera)
    clock.turn(300)
    expect(camera.asked).not.toContain('detail')
  })

  test('waits again when the picture comes back', async () => {
    const { live, camera, clock } = await preparedScan()
    await live()
    clock.turn(300)
    camera.become({ kind: 'starting' })
    camera.become(liveCamera)
    clock.turn(300)
    expect(camera.asked).not.toContain('detail')
    clock.turn(200)
    expect(camera.asked).toContain('detail')
  })
})

describe('leaving', () => {
  test('gives camera and reader back', async () => {
    const { store, live, camera, barcodeReader } = await preparedScan()
    const stop = await live()
    stop()
    expect(camera.asked.at(-1)).toBe('stop')
    expect(barcodeReader.closed).toBe(1)
    expect(camera.idle).toBe(true)
    expect(store.camera.value).toEqual({ kind: 'off' })
  })

  test('before the camera has come never starts it', async () => {
    const { store, camera } = await preparedScan()
    const stop = store.start()
    stop()
    await atRest()
    expect(camera.asked).toEqual([])
  })

  test('while a frame is read, its code is not found any more', async () => {
    const { store, live, seeCode, feedback } = await preparedScan()
    const stop = await live()
    seeCode(digits)
    stop()
    await atRest()
    expect(store.state.value.kind).not.toBe('found')
    expect(feedback.given).toEqual([])
  })

  test('while a code is judged, it is not found any more', async () => {
    const { store, live, seeCode, barcodeReader, feedback } = await preparedScan()
    const stop = await live()
    seeCode(digits)
    while (barcodeReader.framesRead === 0) await Promise.resolve()
    await Promise.resolve()
    stop()
    await atRest()
    await import('../../src/domain/id-text')
    await atRest()
    expect(store.state.value.kind).not.toBe('found')
    expect(feedback.given).toEqual([])
  })

  test('while a picture is read ends the reading', async () => {
    const { store, live, barcodeReader } = await preparedScan()
    const stop = await live()
    barcodeReader.still = null
    const reading = store.readPicture(picture)
    await atRest()
    stop()
    await reading
    expect(store.state.value).toEqual({ kind: 'starting' })
  })
})
