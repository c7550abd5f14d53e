import { describe, expect, test } from 'vitest'
import { barcodeHit } from '../fakes/fake-barcode-reader'
import { liveCamera } from '../fakes/fake-camera'
import { inventedInstallationId, withWrongGroup } from './invented-ids'
import { atRest } from './opened-activation'
import { preparedScan } from './prepared-scan'
import { lookAt } from './scanning/shown-digits'

const digits = inventedInstallationId()
const picture = new Blob(['a picture'])

describe('a still picture', () => {
  test('with a proven ID is a find', async () => {
    const { store, barcodeReader, storage } = await preparedScan()
    barcodeReader.still = { kind: 'read', hits: [barcodeHit('a leaflet'), barcodeHit(digits)] }
    await store.readPicture(picture)
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits }] })
    expect(storage.written).toEqual([])
  })

  test.each([
    ['still-nothing', { kind: 'read', hits: [] } as const],
    ['still-unreadable', { kind: 'unreadable' } as const],
    ['still-failed', { kind: 'failed' } as const],
    ['other-code', { kind: 'read', hits: [barcodeHit('a leaflet')] } as const],
    [
      'bad-id',
      { kind: 'read', hits: [barcodeHit(`Installation ID: ${withWrongGroup(digits, 3, 7)}`)] } as const,
    ],
  ])('%s is noted beside the camera', async (note, still) => {
    const { store, live, barcodeReader, digitReader } = await preparedScan()
    await live()
    barcodeReader.still = still
    if (still.kind !== 'read') digitReader.still = still
    const reading = store.readPicture(picture)
    expect(store.state.value).toEqual({ kind: 'reading-still', share: 0 })
    await reading
    expect(store.state.value).toEqual({ kind: 'looking', note })
  })

  test('is noted beside the trouble of a camera that is denied', async () => {
    const { store, camera } = await preparedScan()
    store.start()
    await atRest()
    camera.become({ kind: 'trouble', trouble: 'denied' })
    await store.readPicture(picture)
    expect(store.state.value).toEqual({ kind: 'trouble', trouble: 'denied', note: 'still-nothing' })
  })

  test('given up by starting anew says nothing about the new search', async () => {
    const { store, live, barcodeReader, camera } = await preparedScan()
    await live()
    barcodeReader.still = null
    const reading = store.readPicture(picture)
    await atRest()
    store.again()
    await reading
    await atRest()
    camera.become(liveCamera)
    expect(store.state.value).toEqual({ kind: 'looking', note: null })
  })
})

describe('digits in a still picture', () => {
  test('are shown to be compared, each group beside its picture', async () => {
    const { store, live, digitReader, storage } = await preparedScan()
    await live()
    const look = lookAt({ digits, doubtful: [9] })
    digitReader.still = { kind: 'read', look }
    await store.readPicture(picture)
    const { value } = store.state
    if (value.kind !== 'repair') throw new Error('Nothing to compare')
    expect(value.repair.groups.value.map(group => group.digits).join('')).toBe(digits)
    expect(value.repair.pictureOf(0)).not.toBeNull()
    expect(storage.written).toEqual([])
    store.leaveRepair()
    expect(look.pictures.every(picture => picture.closed)).toBe(true)
    expect(store.state.value.kind).toBe('looking')
  })

  test('are not looked for where a code holds the ID', async () => {
    const { store, barcodeReader, digitReader } = await preparedScan()
    barcodeReader.still = { kind: 'read', hits: [barcodeHit(digits)] }
    const look = lookAt({ digits: inventedInstallationId(1) })
    digitReader.still = { kind: 'read', look }
    await store.readPicture(picture)
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits }] })
  })

  test('the share done goes up, through both readers', async () => {
    const { store, digitReader } = await preparedScan()
    digitReader.still = null
    void store.readPicture(picture)
    await atRest()
    expect(store.state.value).toMatchObject({ kind: 'reading-still' })
    const { value } = store.state
    expect(value.kind === 'reading-still' && value.share).toBeGreaterThan(0.5)
  })

  test('given up goes back to the camera', async () => {
    const { store, live, digitReader, camera } = await preparedScan()
    await live()
    digitReader.still = null
    const reading = store.readPicture(picture)
    await atRest()
    expect(camera.idle).toBe(true)
    store.cancelPicture()
    await reading
    expect(store.state.value).toEqual({ kind: 'looking', note: null })
    await atRest()
    expect(camera.idle).toBe(false)
  })

  test('left while it is read, its pictures are closed', async () => {
    const { store, live, digitReader } = await preparedScan()
    const stop = await live()
    const look = lookAt({ digits })
    digitReader.readStill = async () => {
      stop()
      return { kind: 'read', look }
    }
    await store.readPicture(picture)
    expect(look.pictures.every(picture => picture.closed)).toBe(true)
  })
})

describe('the tools', () => {
  test('light and the next lens reach the camera', async () => {
    const { store, live, camera } = await preparedScan()
    await live()
    store.setTorch(true)
    store.nextLens()
    expect(camera.asked.slice(-2)).toEqual(['torch on', 'lens near'])
  })

  test('behind the last lens comes the first', async () => {
    const { store, live, camera } = await preparedScan()
    await live()
    if (liveCamera.kind === 'live') camera.become({ ...liveCamera, lens: { id: 'near', label: 'Near' } })
    store.nextLens()
    expect(camera.asked.at(-1)).toBe('lens back')
  })

  test('with one lens, or before the start, there is no next one', async () => {
    const { store, live, camera } = await preparedScan()
    store.nextLens()
    await live()
    if (liveCamera.kind === 'live') camera.become({ ...liveCamera, lenses: liveCamera.lenses.slice(0, 1) })
    store.nextLens()
    expect(camera.asked.join()).not.toContain('lens')
  })

  test('a video element shown before the camera has come shows it then', async () => {
    const { store, live, camera } = await preparedScan()
    const hide = store.showIn({} as HTMLVideoElement)
    await live()
    expect(camera.asked).toContain('show')
    hide()
    expect(camera.asked.at(-1)).toBe('hide')
  })
})
