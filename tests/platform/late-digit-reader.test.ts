import { expect, test } from 'vitest'
import { lateDigitReader } from '../../src/platform/late-digit-reader'
import type { CameraFrame } from '../../src/ports/camera'
import type { DigitReader } from '../../src/ports/digit-reader'
import { digitLook, fakeDigitReader } from '../fakes/fake-digit-reader'

const never = new AbortController().signal

function frame() {
  let closed = 0
  const close = () => {
    closed += 1
  }
  return { frame: { close } as CameraFrame, closings: () => closed }
}

test('the reader is loaded once, with the first picture', async () => {
  const reader = fakeDigitReader()
  reader.look = () => digitLook({ milliseconds: 7 })
  let loads = 0
  const late = lateDigitReader(async () => {
    loads += 1
    return reader
  })
  late.close()
  expect(loads).toBe(0)
  const looks = await Promise.all([
    late.readFrame(frame().frame, 'installation-id', never),
    late.readFrame(frame().frame, 'installation-id', never),
  ])
  expect(looks.map(look => look?.milliseconds)).toEqual([7, 7])
  expect(await late.readStill(new Blob(), 'installation-id', never)).toMatchObject({ kind: 'read' })
  expect(loads).toBe(1)
  late.close()
  expect(reader.closed).toBe(1)
})

test('without its files it reads nothing, closes frames, and tries again with the next one', async () => {
  const loads: (() => Promise<DigitReader>)[] = [
    () => Promise.reject(new TypeError('offline')),
    () => Promise.reject(new TypeError('offline')),
    async () => fakeDigitReader(),
  ]
  const late = lateDigitReader(() => (loads.shift() ?? (async () => fakeDigitReader()))())
  const first = frame()
  expect(await late.readFrame(first.frame, 'installation-id', never)).toBeNull()
  expect(first.closings()).toBe(1)
  expect(await late.readStill(new Blob(), 'installation-id', never)).toEqual({ kind: 'failed' })
  expect(await late.readStill(new Blob(), 'installation-id', never)).toMatchObject({ kind: 'read' })
})
