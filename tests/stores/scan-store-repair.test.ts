import { describe, expect, test } from 'vitest'
import { installationIdOf, isUntouched } from '../../src/domain/activation'
import type { ScanStore } from '../../src/stores/scan-store'
import { liveCamera } from '../fakes/fake-camera'
import { inventedInstallationId } from './invented-ids'
import { atRest } from './opened-activation'
import { preparedScan } from './prepared-scan'
import { lookAt } from './scanning/shown-digits'

const digits = inventedInstallationId()
const unclear = (...groups: number[]) => groups.map(group => group * 7 + 2)

/** A live camera before which these groups of the ID stay unclear, seen for about two seconds. */
async function partlyRead(...groups: number[]) {
  const scan = await preparedScan()
  const stop = await scan.live()
  const look = () => lookAt({ digits, doubtful: unclear(...groups) })
  for (let looks = 0; looks < 4; looks++) await scan.seeDigits(look())
  return { ...scan, stop, look }
}

function repairOf(store: ScanStore) {
  const { value } = store.state
  if (value.kind !== 'repair') throw new Error(`Not repaired, but ${value.kind}`)
  return value.repair
}

describe('finishing by hand', () => {
  test('opens the unclear group beside its picture', async () => {
    const { store } = await partlyRead(4, 7)
    store.finishByHand()
    const repair = repairOf(store)
    expect(repair.repair.value).toMatchObject({ open: 4, place: 2 })
    expect(repair.pictureOf(4)).not.toBeNull()
    expect(repair.settled.value).toBe(7)
    expect(repair.done.value).toBe(false)
  })

  test('the right digits settle group after group; only then it can be stored', async () => {
    const { store, feedback, kept, storage } = await partlyRead(4, 7)
    store.finishByHand()
    const repair = repairOf(store)
    expect(await repair.result()).toBeNull()
    repair.choose(digits[4 * 7 + 2] ?? '')
    expect(repair.repair.value.open).toBe(7)
    expect(repair.settled.value).toBe(8)
    repair.choose(digits[7 * 7 + 2] ?? '')
    expect(repair.done.value).toBe(true)
    expect(feedback.given.slice(-2)).toEqual(['group', 'whole'])
    expect(storage.written).toEqual([])
    const result = await repair.result()
    expect(result && (await store.use(result))).toBe(true)
    expect(installationIdOf(kept())).toBe(digits)
  })

  test('a wrong digit is refused, and nothing can be stored', async () => {
    const { store, feedback, kept } = await partlyRead(4)
    store.finishByHand()
    const repair = repairOf(store)
    repair.type(String((Number(digits[4 * 7 + 2]) + 1) % 10))
    expect(feedback.given.at(-1)).toBe('refused')
    expect(await repair.result()).toBeNull()
    expect(isUntouched(kept())).toBe(true)
  })

  test('full-width digits count, everything else is passed over', async () => {
    const { store } = await partlyRead(4)
    store.finishByHand()
    const repair = repairOf(store)
    const wide = String.fromCharCode(0xff10 + Number(digits[4 * 7 + 2]))
    repair.type(` x${wide}`)
    expect(repair.done.value).toBe(true)
  })

  test('back at the camera nothing is lost', async () => {
    const { store, seeDigits } = await partlyRead(4)
    store.finishByHand()
    store.leaveRepair()
    expect(store.state.value).toEqual({ kind: 'looking', note: null })
    expect(store.digits.value.leader?.groups.filter(group => group.state === 'proven')).toHaveLength(8)
    for (let looks = 0; looks < 8 && store.state.value.kind !== 'found'; looks++)
      await seeDigits(lookAt({ digits }))
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits }] })
  })

  test('nor is what was done by hand', async () => {
    const { store, seeDigits, look } = await partlyRead(4, 7)
    store.finishByHand()
    repairOf(store).choose(digits[4 * 7 + 2] ?? '')
    store.leaveRepair()
    await seeDigits(look())
    store.finishByHand()
    const repair = repairOf(store)
    expect(repair.settled.value).toBe(8)
    expect(repair.repair.value.open).toBe(7)
    repair.choose(digits[7 * 7 + 2] ?? '')
    expect(await repair.result()).toMatchObject({ digits })
  })

  test('what the camera proves meanwhile outdoes digits that do not add up', async () => {
    const { store, seeDigits } = await partlyRead(4, 7)
    store.finishByHand()
    repairOf(store).type(String((Number(digits[4 * 7 + 2]) + 1) % 10))
    store.leaveRepair()
    for (let looks = 0; looks < 8; looks++) await seeDigits(lookAt({ digits, doubtful: unclear(7) }))
    store.finishByHand()
    expect(repairOf(store).settled.value).toBe(8)
  })

  test('no frames are taken meanwhile', async () => {
    const { store, camera } = await partlyRead(4)
    store.finishByHand()
    await atRest()
    expect(camera.idle).toBe(true)
    store.leaveRepair()
    await atRest()
    expect(camera.idle).toBe(false)
  })

  test('proven groups can be looked at and hold their picture', async () => {
    const { store } = await partlyRead(4)
    store.finishByHand()
    const repair = repairOf(store)
    repair.open(1)
    expect(repair.repair.value.open).toBe(1)
    expect(repair.pictureOf(1)).not.toBeNull()
  })

  test('leaving closes every picture', async () => {
    const { store, stop, seeDigits, look } = await partlyRead(4)
    const last = look()
    await seeDigits(last)
    store.finishByHand()
    stop()
    expect(last.pictures.every(picture => picture.closed)).toBe(true)
    expect(store.state.value.kind).toBe('starting')
  })

  test('without anything seen there is nothing to finish', async () => {
    const { store, live } = await preparedScan()
    await live()
    store.finishByHand()
    expect(store.state.value.kind).toBe('looking')
  })
})

describe('when some groups stay unclear', () => {
  test('finishing by hand is offered after four seconds without news, once', async () => {
    const { store, seeDigits, look } = await partlyRead(4)
    for (let looks = 0; looks < 9 && store.state.value.kind === 'looking'; looks++) await seeDigits(look())
    expect(store.state.value.kind).toBe('repair')
    store.leaveRepair()
    for (let looks = 0; looks < 12; looks++) await seeDigits(look())
    expect(store.state.value.kind).toBe('looking')
  })

  test('not while most groups are unclear', async () => {
    const { store, seeDigits, look } = await partlyRead(0, 1, 2, 3, 4)
    for (let looks = 0; looks < 12; looks++) await seeDigits(look())
    expect(store.state.value.kind).toBe('looking')
  })

  test('not while the digits are out of view', async () => {
    const { store, seeDigits, digitReader } = await partlyRead(4)
    for (let looks = 0; looks < 12; looks++) await seeDigits({ ...lookAt(), cutOuts: [] })
    expect(digitReader.framesRead).toBeGreaterThan(10)
    expect(store.state.value.kind).toBe('looking')
  })

  test('again after looking anew', async () => {
    const { store, seeDigits, look, camera } = await partlyRead(4)
    store.finishByHand()
    store.again()
    await atRest()
    camera.become(liveCamera)
    for (let looks = 0; looks < 16 && store.state.value.kind !== 'repair'; looks++) await seeDigits(look())
    expect(store.state.value.kind).toBe('repair')
  })
})
