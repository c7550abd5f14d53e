import { describe, expect, test } from 'vitest'
import { digitLook } from '../../fakes/fake-digit-reader'
import { inventedInstallationId } from '../invented-ids'
import { atRest } from '../opened-activation'
import { lookAt } from '../scanning/shown-digits'
import { preparedLoop, visitPc } from './prepared-loop'

const first = inventedInstallationId()
const second = inventedInstallationId(1)
const pcs = [visitPc('PC-01'), visitPc('PC-02')]
const unclear = (...groups: number[]) => groups.map(group => group * 7 + 2)

describe('digits read off screens', () => {
  test('are stored without a tap, once every group is proven; one look proves nothing', async () => {
    const { live, seeDigits, kept, feedback, storage } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first }))
    expect(storage.written).toEqual([])
    await seeDigits(() => lookAt({ digits: first }), 4)
    expect(kept()).toMatchObject({ 'PC-01': first, 'PC-02': null })
    expect(feedback.given.at(-1)).toBe('whole')
  })

  test('of a screen that stays in view are taken once and not shown again', async () => {
    const { live, seeDigits, storage, store, feedback } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first }), 14)
    expect(storage.written).toHaveLength(1)
    expect(store.seen.value).toBeNull()
    expect(store.news.value).toMatchObject({ kind: 'stored' })
    expect(feedback.given.filter(kind => kind === 'whole')).toHaveLength(1)
    expect(feedback.given.filter(kind => kind === 'group').length).toBeLessThanOrEqual(1)
  })

  test('of the next screen go to the next PC', async () => {
    const { live, seeDigits, kept } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first }), 5)
    await seeDigits(() => lookAt({ digits: second }), 6)
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': second })
  })

  test('beside a code that says the same are no second find', async () => {
    const { live, see, seeDigits, storage, store } = preparedLoop(...pcs)
    await live()
    await see(first)
    await seeDigits(() => lookAt({ digits: first }), 6)
    expect(storage.written).toHaveLength(1)
    expect(store.news.value).toMatchObject({ kind: 'stored' })
  })

  test('of a screen that was left are forgotten: half of one never completes another', async () => {
    const { live, seeDigits, store } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first, doubtful: unclear(8) }), 4)
    expect(store.seen.value).not.toBeNull()
    await seeDigits(() => digitLook(), 4)
    expect(store.digits.value.ids).toEqual([])
  })

  test('of two IDs on one screen are asked about', async () => {
    const { live, seeDigits, store, storage } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first, top: 100 }, { digits: second, top: 700 }), 6)
    expect(store.state.value).toMatchObject({
      kind: 'preview',
      find: { ids: [{ digits: first }, { digits: second }], sights: [{ order: 0 }, { order: 1 }] },
    })
    expect(storage.written).toEqual([])
  })

  test('that stay open are put right by hand and stored for the PC that is next', async () => {
    const { live, seeDigits, store, kept } = preparedLoop(...pcs)
    await live()
    await seeDigits(() => lookAt({ digits: first, doubtful: unclear(4) }), 5)
    store.finishByHand()
    const { value } = store.state
    if (value.kind !== 'repair') throw new Error('Nothing to repair')
    value.repair.open(4)
    value.repair.select(0)
    value.repair.type(first.slice(28, 35))
    const found = await value.repair.result()
    if (!found) throw new Error('Not whole')
    await store.use(found)
    expect(kept()).toMatchObject({ 'PC-01': first })
    expect(store.state.value.kind).toBe('looking')
  })

  test('leave no picture open behind', async () => {
    const { live, seeDigits } = preparedLoop(...pcs)
    const stop = await live()
    const looks = Array.from({ length: 8 }, () => lookAt({ digits: first }))
    const left = [...looks]
    await seeDigits(() => left.shift() ?? digitLook(), 8)
    stop()
    await atRest()
    expect(looks.flatMap(look => look.pictures).every(picture => picture.closed)).toBe(true)
  })
})
