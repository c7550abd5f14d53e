import { expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../../src/domain/activation'
import type { ActivationDatabase } from '../../../src/platform/storage/activation-database'
import { recordOf } from '../../../src/platform/storage/activation-record'
import { liveDigest } from '../../../src/platform/storage/live-digest'
import type { StorageChange } from '../../../src/platform/storage/storage-changes'
import type { Stored } from '../../../src/ports/activation-storage'
import { openActivation } from '../../browser/platform/invented-activations'
import { listRequest } from '../../browser/platform/list-request'

const pc = (name: string, revision = 1): Activation => ({ ...openActivation(name, 1), revision })
const lost = { kind: 'fault', fault: { kind: 'connection-lost' } } as const

/** A digest over a database whose looks are answered by hand, each with a batch of PCs or with a fault. */
function digestByHand() {
  const looks: ((answer: Stored<unknown>) => void)[] = []
  const read = () => new Promise<Stored<unknown>>(resolve => void looks.push(resolve))
  let follower: (change: StorageChange | null) => void = () => undefined
  const whole = liveDigest({ read } as unknown as ActivationDatabase, {
    store: (_change, write) => write(),
    prepareWith: () => undefined,
    listen: () => () => undefined,
    follow: follow => {
      follower = follow
      return () => undefined
    },
  })
  const names = async (asked: ReturnType<typeof whole>) => {
    const answer = await asked
    if (answer.kind !== 'ok') return answer.kind
    return answer.value.digest.find(listRequest({ order: 'name' })).places.map(({ name }) => name)
  }
  return {
    names: () => names(whole()),
    /** What this tab writes and deletes; null: another tab may have written. */
    hear: (change: StorageChange | null) => follower(change),
    looks: () => looks.length,
    answer: (look: number, ...pcs: readonly Activation[]) =>
      looks[look - 1]?.({ kind: 'ok', value: pcs.map(recordOf) }),
    refuse: (look: number) => looks[look - 1]?.(lost),
  }
}

test('is read once, and kept up to date by what this tab writes', async () => {
  const { names, hear, looks, answer } = digestByHand()
  const [first, second] = [names(), names()]
  answer(1, pc('a'), pc('b'))
  expect(await Promise.all([first, second])).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
  hear({ written: [pc('c')] })
  hear({ removed: ['a' as ActivationId] })
  expect(await names()).toEqual(['b', 'c'])
  expect(looks()).toBe(1)
})

test('has what is written and not what is deleted while it is being read, though it was read before', async () => {
  const { names, hear, answer } = digestByHand()
  const list = names()
  hear({ written: [{ ...pc('b', 2), name: 'b renamed' }, pc('c')] })
  hear({ removed: ['a' as ActivationId] })
  answer(1, pc('a'), pc('b'))
  expect(await list).toEqual(['b renamed', 'c'])
})

test('is read anew once another tab may have written, and not before it is asked for', async () => {
  const { names, hear, looks, answer } = digestByHand()
  hear(null)
  const first = names()
  answer(1, pc('a'))
  await first
  hear(null)
  expect(looks()).toBe(1)
  const list = names()
  answer(2, pc('b'))
  expect(await list).toEqual(['b'])
})

test('is read once more where another tab wrote while it was being read, but no third time', async () => {
  const { names, hear, looks, answer } = digestByHand()
  const list = names()
  hear(null)
  answer(1, pc('a'))
  await expect.poll(looks).toBe(2)
  hear(null)
  answer(2, pc('b'))
  expect(await list).toEqual(['b'])
  expect(looks()).toBe(2)
})

test('that could not be read is read when it is asked for again', async () => {
  const { names, looks, answer, refuse } = digestByHand()
  const refused = names()
  refuse(1)
  expect(await refused).toBe('fault')
  expect(looks()).toBe(1)
  const list = names()
  answer(2, pc('a'))
  expect(await list).toEqual(['a'])
})

test('one that fails late does not take the newer one with it', async () => {
  const { names, hear, looks, answer, refuse } = digestByHand()
  const late = names()
  hear(null)
  const list = names()
  refuse(1)
  expect(await late).toBe('fault')
  answer(2, pc('b'))
  expect(await list).toEqual(['b'])
  expect(await names()).toEqual(['b'])
  expect(looks()).toBe(2)
})
