import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  fittestLens,
  lensScore,
  offeredLenses,
  rememberedLens,
} from '../../../../src/platform/camera-parts/camera-lenses'
import { cameraFixture, stateOf } from '../camera-fixture'

const named = (...labels: string[]) => labels.map((label, index) => ({ id: `lens-${index}`, label }))

describe('the fittest lens', () => {
  test.each([
    [
      'Android',
      ['camera2 1, facing front', 'camera2 2, facing back', 'camera2 0, facing back'],
      'camera2 0, facing back',
    ],
    [
      'iPhone',
      ['Front Camera', 'Back Ultra Wide Camera', 'Back Telephoto Camera', 'Back Camera'],
      'Back Camera',
    ],
    ['iPhone Pro', ['Back Camera', 'Back Triple Camera', 'Front Camera'], 'Back Triple Camera'],
    ['iPhone, Japanese', ['前面カメラ', '背面超広角カメラ', '背面望遠カメラ', '背面カメラ'], '背面カメラ'],
  ])('%s', (_phone, labels, expected) => {
    expect(fittestLens(named(...labels))?.label).toBe(expected)
  })

  test('is unknown while the labels are hidden', () => {
    expect(fittestLens(named('', ''))).toBeNull()
    expect(lensScore('')).toBe(0)
  })
})

test('front lenses are offered only where there is no other', () => {
  expect(offeredLenses(named('Front Camera', 'Back Camera')).map(lens => lens.label)).toEqual(['Back Camera'])
  expect(offeredLenses(named('FaceTime HD Camera'))).toHaveLength(1)
})

test('a remembered lens is found by its name, else by its label', () => {
  const lenses = named('Back Camera', 'Back Ultra Wide Camera')
  expect(rememberedLens(lenses, { id: 'lens-1', label: 'gone' })?.id).toBe('lens-1')
  expect(rememberedLens(lenses, { id: 'gone', label: 'Back Ultra Wide Camera' })?.id).toBe('lens-1')
  expect(rememberedLens(lenses, { id: 'gone', label: '' })).toBeNull()
})

describe('a phone with several lenses', () => {
  afterEach(() => vi.restoreAllMocks())

  /** Chromium has one test camera: each lens is a track of it under another name. */
  function phoneWith(labels: readonly string[], { labelsHidden = false, opensFirst = 0 } = {}) {
    let allowed = !labelsHidden
    const lenses = named(...labels)
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(async () =>
      lenses.map(({ id, label }) => ({
        kind: 'videoinput',
        deviceId: allowed ? id : '',
        label: allowed ? label : '',
        groupId: '',
        toJSON: () => ({}),
      })),
    )
    return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async constraints => {
      allowed = true
      const { video } = constraints ?? {}
      const exact =
        typeof video === 'object' ? (video.deviceId as { exact?: string } | undefined)?.exact : undefined
      const stream = await real({ video: true })
      const settings = { deviceId: exact ?? lenses[opensFirst]?.id ?? '', width: 1280, height: 720 }
      for (const track of stream.getTracks()) vi.spyOn(track, 'getSettings').mockReturnValue(settings)
      return stream
    })
  }

  test('is opened once, with the fittest lens, where the labels are known before', async () => {
    const asked = phoneWith(['camera2 2, facing back', 'camera2 0, facing back', 'camera2 1, facing front'])
    const { camera } = cameraFixture()
    camera.start()
    const live = await stateOf(camera, 'live')
    camera.stop()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(live.lens?.label).toBe('camera2 0, facing back')
    expect(live.lenses).toHaveLength(2)
  })

  test('changes lens once where the phone chose its ultra-wide one', async () => {
    const asked = phoneWith(['Back Ultra Wide Camera', 'Back Camera'], { labelsHidden: true })
    const { camera } = cameraFixture()
    camera.start()
    const live = await stateOf(camera, 'live')
    camera.stop()
    expect(asked).toHaveBeenCalledTimes(2)
    expect(live.lens?.label).toBe('Back Camera')
  })

  test('stays with a good lens that the phone chose', async () => {
    const asked = phoneWith(['Back Camera', 'Back Triple Camera'], { labelsHidden: true })
    const { camera } = cameraFixture()
    camera.start()
    const live = await stateOf(camera, 'live')
    camera.stop()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(live.lens?.label).toBe('Back Camera')
  })

  test('remembers the lens that the user chose, also under a new name', async () => {
    phoneWith(['Back Camera', 'Back Ultra Wide Camera'])
    const first = cameraFixture()
    first.camera.start()
    await stateOf(first.camera, 'live')
    first.camera.useLens('lens-1')
    await stateOf(first.camera, 'starting')
    await stateOf(first.camera, 'live')
    first.camera.stop()
    const { lens } = first.preferences.read()
    expect(lens).toEqual({ id: 'lens-1', label: 'Back Ultra Wide Camera' })

    vi.restoreAllMocks()
    phoneWith(['Front Camera', 'Back Camera', 'Back Ultra Wide Camera'])
    const second = cameraFixture({}, { id: 'old-name', label: lens?.label ?? '' })
    second.camera.start()
    const live = await stateOf(second.camera, 'live')
    second.camera.stop()
    expect(live.lens?.label).toBe('Back Ultra Wide Camera')
  })
})

describe('torch and zoom', () => {
  afterEach(() => vi.restoreAllMocks())

  function phoneWhose(capabilities: object) {
    vi.spyOn(MediaStreamTrack.prototype, 'getCapabilities').mockReturnValue(capabilities)
    return vi.spyOn(MediaStreamTrack.prototype, 'applyConstraints').mockResolvedValue(undefined)
  }

  test('are absent where the lens has none', async () => {
    const { camera } = cameraFixture()
    camera.start()
    const live = await stateOf(camera, 'live')
    camera.setTorch(true)
    camera.stop()
    expect(live).toMatchObject({ torch: null, zoom: null })
  })

  test('the torch is off until it is asked for', async () => {
    const applied = phoneWhose({ torch: true })
    const { camera } = cameraFixture()
    camera.start()
    expect(await stateOf(camera, 'live')).toMatchObject({ torch: false })
    camera.setTorch(true)
    await expect.poll(() => camera.state()).toMatchObject({ torch: true })
    expect(applied).toHaveBeenCalledWith({ advanced: [{ torch: true }] })
    camera.stop()
  })

  test('a zoom beyond the lens is held at its end', async () => {
    phoneWhose({ zoom: { min: 1, max: 4 } })
    const { camera } = cameraFixture()
    camera.start()
    expect(await stateOf(camera, 'live')).toMatchObject({ zoom: { value: 1, min: 1, max: 4 } })
    camera.setZoom(9)
    await expect.poll(() => camera.state()).toMatchObject({ zoom: { value: 4 } })
    camera.stop()
  })

  test('an iPhone starts zoomed, for its main lens cannot focus near', async () => {
    phoneWhose({ zoom: { min: 1, max: 10 } })
    const { camera } = cameraFixture({ platform: 'ios' })
    camera.start()
    await expect.poll(() => camera.state()).toMatchObject({ zoom: { value: 2 } })
    camera.stop()
  })
})
