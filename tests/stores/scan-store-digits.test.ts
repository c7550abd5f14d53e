import { describe, expect, test } from 'vitest'
import { installationIdOf } from '../../src/domain/activation'
import type { ScanStore } from '../../src/stores/scan-store'
import { isWhole, provenCount } from '../../src/stores/scanning/seen-id'
import { liveCamera } from '../fakes/fake-camera'
import { digitLook } from '../fakes/fake-digit-reader'
import { inventedInstallationId, inventedShortInstallationId } from './invented-ids'
import { atRest, until } from './opened-activation'
import { preparedScan } from './prepared-scan'
import { lookAt } from './scanning/shown-digits'

const digits = inventedInstallationId()
const other = inventedInstallationId(1)
const nothing = digitLook()

/** Groups of the shown ID that are proven. */
function proven({ digits }: ScanStore) {
  const { leader } = digits.value
  return leader ? provenCount(leader) : 0
}

/** Groups that a single digit keeps from being proven. */
const unclear = (...groups: number[]) => groups.map(group => group * 7 + 2)

describe('digits before the camera', () => {
  test('codes and digits are looked for in turns', async () => {
    const { live, camera, clock, barcodeReader, digitReader } = await preparedScan()
    digitReader.look = () => nothing
    await live()
    for (let frame = 0; frame < 8; frame++) {
      clock.turn(500)
      camera.giveFrame()
      await atRest()
    }
    expect([barcodeReader.framesRead, digitReader.framesRead]).toEqual([4, 4])
  })

  test('a busy digit reader leaves its turn to the codes', async () => {
    const { live, camera, clock, barcodeReader, digitReader } = await preparedScan()
    digitReader.readFrame = frame => {
      frame.close()
      return new Promise(() => undefined)
    }
    await live()
    for (let frame = 0; frame < 5; frame++) {
      clock.turn(500)
      camera.giveFrame()
      await atRest()
    }
    expect(barcodeReader.framesRead).toBe(4)
  })

  test('no digits are looked for before the camera shows a picture', async () => {
    const { store, digitReader } = await preparedScan()
    store.start()
    await atRest()
    expect(digitReader.framesRead).toBe(0)
  })

  test('one look proves nothing', async () => {
    const { store, live, seeDigits, feedback } = await preparedScan()
    await live()
    await seeDigits(lookAt({ digits }))
    expect(proven(store)).toBe(0)
    expect(store.state.value.kind).toBe('looking')
    expect(feedback.given).toEqual([])
  })

  test('looks that agree prove the ID; it is shown before anything is stored', async () => {
    const { store, live, seeDigits, feedback, storage } = await preparedScan()
    await live()
    for (let look = 0; look < 5 && store.state.value.kind !== 'found'; look++)
      await seeDigits(lookAt({ digits }))
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits, valid: true }], unread: 0 })
    expect(feedback.given.at(-1)).toBe('whole')
    expect(storage.written).toEqual([])
  })

  test('54 digits are an ID too', async () => {
    const { store, live, seeDigits } = await preparedScan()
    const short = inventedShortInstallationId()
    await live()
    for (let look = 0; look < 5; look++) await seeDigits(lookAt({ digits: short }))
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits: short }] })
  })

  test('using it stores it', async () => {
    const { store, live, seeDigits, kept } = await preparedScan()
    await live()
    for (let look = 0; look < 5; look++) await seeDigits(lookAt({ digits }))
    const { value } = store.state
    const [found] = value.kind === 'found' ? value.ids : []
    expect(found && (await store.use(found))).toBe(true)
    expect(installationIdOf(kept())).toBe(digits)
  })

  test('proven groups are felt and heard, once for each step', async () => {
    const { store, live, seeDigits, feedback } = await preparedScan()
    await live()
    for (let look = 0; look < 4; look++) await seeDigits(lookAt({ digits, doubtful: unclear(4) }))
    expect(proven(store)).toBe(8)
    expect(feedback.given).toEqual(['group'])
    for (let look = 0; look < 5; look++) await seeDigits(lookAt({ digits }))
    expect(feedback.given.at(-1)).toBe('whole')
  })

  test('a glare frame in between takes nothing back', async () => {
    const { store, live, seeDigits } = await preparedScan()
    await live()
    for (let look = 0; look < 4; look++) await seeDigits(lookAt({ digits, doubtful: unclear(4) }))
    await seeDigits(digitLook({ measures: { ...nothing.measures, glare: 0.6 } }))
    expect(proven(store)).toBe(8)
    await seeDigits(lookAt({ digits, doubtful: unclear(0, 1, 2, 3, 4, 5, 6, 7, 8) }))
    expect(proven(store)).toBe(8)
  })

  test('a group with a twin that the check digit cannot tell is never proven', async () => {
    const { store, live, seeDigits } = await preparedScan()
    await live()
    const place = [...digits].findIndex(digit => '012789'.includes(digit))
    for (let look = 0; look < 8; look++) await seeDigits(lookAt({ digits, doubtful: [place] }), 100)
    expect(proven(store)).toBe(8)
    expect(store.state.value.kind).not.toBe('found')
  })

  test('a code in view is found all the same', async () => {
    const { store, live, seeDigits, seeCode } = await preparedScan()
    await live()
    await seeDigits(lookAt({ digits, doubtful: unclear(4) }))
    seeCode(other)
    await until(() => store.state.value.kind === 'found')
    expect(store.state.value).toMatchObject({ ids: [{ digits: other }], sights: [] })
  })
})

describe('two IDs on one screen', () => {
  test('are told apart by their place, with a picture each', async () => {
    const { store, live, seeDigits } = await preparedScan()
    await live()
    const looks = Array.from({ length: 6 }, () => lookAt({ digits: other, top: 700 }, { digits, top: 100 }))
    for (const look of looks) await seeDigits(look)
    const { value } = store.state
    if (value.kind !== 'found') throw new Error('Nothing was found')
    expect(value.ids.map(id => id.digits)).toEqual([digits, other])
    expect(value.sights.map(({ order, of }) => [order, of])).toEqual([
      [0, 2],
      [1, 2],
    ])
    expect(value.sights.every(({ picture }) => picture !== null)).toBe(true)
  })

  test('one that stays unread is waited for a while, then told', async () => {
    const { store, live, seeDigits } = await preparedScan()
    await live()
    const blurred = { digits: other, top: 700, doubtful: unclear(5, 6, 7, 8) }
    for (let look = 0; look < 4; look++) await seeDigits(lookAt({ digits, top: 100 }, blurred))
    expect(store.state.value.kind).toBe('looking')
    for (let look = 0; look < 6; look++) await seeDigits(lookAt({ digits, top: 100 }, blurred))
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits }], unread: 1 })
  })
})

describe('digits that cannot be read here', () => {
  test('are said once; codes go on', async () => {
    const { store, live, seeDigits, seeCode, digitReader } = await preparedScan()
    await live()
    for (let frame = 0; frame < 3; frame++) await seeDigits(null)
    expect(store.digits.value).toMatchObject({ unavailable: true, hint: null })
    await seeDigits(null)
    expect(digitReader.framesRead).toBe(3)
    seeCode(digits)
    await until(() => store.state.value.kind === 'found')
  })

  test('a reader that breaks off counts like one that reads nothing', async () => {
    const { store, live, camera, clock, digitReader } = await preparedScan()
    digitReader.readFrame = frame => {
      frame.close()
      return Promise.reject(new Error('gone'))
    }
    await live()
    for (let frame = 0; frame < 8; frame++) {
      clock.turn(500)
      camera.giveFrame()
      await atRest()
    }
    expect(store.digits.value.unavailable).toBe(true)
  })

  test('a single lost frame is no trouble', async () => {
    const { store, live, seeDigits } = await preparedScan()
    await live()
    for (let frame = 0; frame < 3; frame++) {
      await seeDigits(null)
      await seeDigits(null)
      await seeDigits(nothing)
    }
    expect(store.digits.value.unavailable).toBe(false)
  })
})

describe('leaving', () => {
  test('closes every picture and the reader', async () => {
    const { store, live, seeDigits, digitReader } = await preparedScan()
    const stop = await live()
    const looks = Array.from({ length: 4 }, () => lookAt({ digits, doubtful: unclear(4) }))
    for (const look of looks) await seeDigits(look)
    expect(looks.flatMap(look => look.pictures).some(picture => !picture.closed)).toBe(true)
    stop()
    expect(looks.flatMap(look => look.pictures).every(picture => picture.closed)).toBe(true)
    expect(digitReader.closed).toBe(1)
    expect(store.digits.value.ids).toEqual([])
  })

  test('while a frame is read, its pictures are closed when they come', async () => {
    const { live, camera, clock, digitReader, store } = await preparedScan()
    const look = lookAt({ digits })
    let answer: () => void = () => undefined
    digitReader.readFrame = frame => {
      frame.close()
      return new Promise(resolve => {
        answer = () => resolve(look)
      })
    }
    const stop = await live()
    for (let frame = 0; frame < 2; frame++) {
      clock.turn(500)
      camera.giveFrame()
      await atRest()
    }
    stop()
    answer()
    await atRest()
    expect(look.pictures.every(picture => picture.closed)).toBe(true)
    expect(store.digits.value.ids).toEqual([])
  })

  test('only one picture of each group is kept meanwhile', async () => {
    const { live, seeDigits } = await preparedScan()
    await live()
    const looks = Array.from({ length: 6 }, () => lookAt({ digits, doubtful: unclear(4) }))
    for (const look of looks) await seeDigits(look)
    expect(looks.flatMap(look => look.pictures).filter(picture => !picture.closed)).toHaveLength(9)
  })

  test('looking again begins without what was seen before', async () => {
    const { store, live, seeDigits, camera } = await preparedScan()
    await live()
    for (let look = 0; look < 5; look++) await seeDigits(lookAt({ digits }))
    expect(store.state.value.kind).toBe('found')
    store.again()
    await atRest()
    camera.become(liveCamera)
    expect(store.digits.value).toMatchObject({ ids: [], leader: null })
    for (let look = 0; look < 5; look++) await seeDigits(lookAt({ digits: other }))
    expect(store.state.value).toMatchObject({ kind: 'found', ids: [{ digits: other }] })
  })
})

test('an ID is whole only with nine proven groups', async () => {
  const { store, live, seeDigits } = await preparedScan()
  await live()
  await seeDigits(lookAt({ digits }))
  expect(store.digits.value.ids.map(isWhole)).toEqual([false])
})
