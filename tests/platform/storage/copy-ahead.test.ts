import { describe, expect, test, vi } from 'vitest'
import type { Activation } from '../../../src/domain/activation'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { recordOf } from '../../../src/platform/storage/activation-record'
import { copyAhead } from '../../../src/platform/storage/copy-ahead'
import type { CopiedRecord } from '../../../src/platform/storage/copy-files'
import { openActivation } from '../../browser/platform/invented-activations'
import { turnedClock } from '../../browser/platform/turned-clock'
import { filesInMemory, storedInMemory } from './copies-in-memory'

const at = (name: string, revision = 1): Activation => ({ ...openActivation(name, 1), revision })
const [one, two] = [at('PC-1'), at('PC-2')]
const visit = { id: 'visit' as VisitId, site: 'North', revision: 1 } as unknown as Visit

type Phone = {
  readonly files?: readonly string[]
  readonly stored?: readonly CopiedRecord[]
  readonly visits?: readonly CopiedRecord[]
  readonly isUnreadable?: boolean
}

/** A phone with these files of the second copy and these records. */
function phoneWith({ files: names = [], stored = [], visits = [], isUnreadable = false }: Phone = {}) {
  const memory = filesInMemory(names)
  const { database, reads } = storedInMemory(stored, visits, () => isUnreadable)
  const held = new Set<string>()
  const whole = {
    copy: vi.fn(async () => true),
    hold: (name: string) => void held.add(name),
    release: (name: string) => void held.delete(name),
    isHeld: (name: string) => held.has(name),
  }
  const time = turnedClock()
  const shape = { version: '2', recordOf, clock: time.clock }
  return { ...memory, whole, held, reads, ...time, tools: { files: memory.files, whole, database, shape } }
}

/** Everything here is in memory, and over when the next task begins. */
const settled = () => new Promise<void>(resolve => setTimeout(resolve))

/** The only name of a file of many records. */
function nameOfMany(names: Iterable<string>): string {
  const [name = '', ...others] = [...names].filter(each => each.startsWith('many/'))
  expect(others).toEqual([])
  return name
}

describe('before it is written, it is copied:', () => {
  test('one PC into its own file, which nobody takes away meanwhile', async () => {
    const { tools, all, held } = phoneWith()
    const settle = await copyAhead(tools, { written: [one] })
    expect([...all]).toEqual([['one/PC-1', { pcs: [recordOf(one)], visits: [] }]])
    expect([...held]).toEqual(['one/PC-1'])
    settle(true)
    expect([...held]).toEqual([])
  })

  test('one visit into its own file', async () => {
    const { tools, all } = phoneWith()
    await copyAhead(tools, { visits: [visit] })
    expect([...all]).toEqual([['one/visit', { pcs: [], visits: [visit] }]])
  })

  test('several into a new file each time', async () => {
    const { tools, all, held } = phoneWith()
    await copyAhead(tools, { written: [one, two], visits: [visit] })
    const name = nameOfMany(all.keys())
    expect(all.get(name)).toEqual({ pcs: [recordOf(one), recordOf(two)], visits: [visit] })
    expect([...held]).toEqual([name])
    await copyAhead(tools, { written: [one, two] })
    expect(all.size).toBe(2)
  })

  test('one that comes with a deletion as if they were several', async () => {
    const { tools, all } = phoneWith()
    await copyAhead(tools, { written: [one], removed: [two.id] })
    expect(all.get(nameOfMany(all.keys()))).toEqual({ pcs: [recordOf(one)], visits: [] })
  })
})

describe('a copy that takes its time', () => {
  test.each([
    ['of one record', 50, [one]],
    ['of several records', 1000, [one, two]],
  ] as const)('%s keeps the database waiting for %i ms at most', async (_what, most, written) => {
    const { tools, turn } = phoneWith()
    tools.files.write = () => new Promise(() => undefined)
    const answered = vi.fn()
    const answer = copyAhead(tools, { written }).then(answered)
    turn(most - 1)
    await settled()
    expect(answered).not.toHaveBeenCalled()
    turn(1)
    await answer
  })

  test('or is refused by the phone does not keep it from being written', async () => {
    const { tools, held, files } = phoneWith()
    files.write = async () => Promise.reject(new DOMException('', 'QuotaExceededError'))
    files.remove = async () => Promise.reject(new DOMException('', 'InvalidStateError'))
    const settle = await copyAhead(tools, { written: [one] })
    settle(false)
    await settled()
    expect([...held]).toEqual([])
  })
})

describe('once one record', () => {
  test('is stored, its copy stays as it is, and nothing is read', async () => {
    const { tools, done, reads } = phoneWith({ stored: [recordOf(at('PC-1', 9))] })
    const settle = await copyAhead(tools, { written: [one] })
    settle(true)
    await settled()
    expect([done, reads()]).toEqual([['write one/PC-1'], 0])
  })

  test.each([
    ['was refused for a newer one, that one is copied', { stored: [recordOf(at('PC-1', 9))] }, 9],
    ['was refused and none is stored, its copy goes', { stored: [recordOf(two)] }, undefined],
    ['was refused and nobody knows what is stored, its copy stays', { isUnreadable: true }, 1],
  ] as const)('%s', async (_what, phone, revision) => {
    const { tools, all } = phoneWith(phone)
    const settle = await copyAhead(tools, { written: [one] })
    settle(false)
    await settled()
    expect(all.get('one/PC-1')?.pcs[0]?.revision).toBe(revision)
    expect(all.size).toBe(revision === undefined ? 0 : 1)
  })

  test('that is a visit was refused, the stored one is copied', async () => {
    const stored = { ...visit, revision: 5 }
    const { tools, all } = phoneWith({ visits: [stored] })
    const settle = await copyAhead(tools, { visits: [visit] })
    settle(false)
    await settled()
    expect(all.get('one/visit')).toEqual({ pcs: [], visits: [stored] })
  })

  test('was refused while the next write of it is on its way, the copy of that one stays', async () => {
    const { tools, all } = phoneWith({ stored: [recordOf(one)] })
    const settle = await copyAhead(tools, { written: [at('PC-1', 2)] })
    settle(false)
    await copyAhead(tools, { written: [at('PC-1', 3)] })
    await settled()
    expect(all.get('one/PC-1')?.pcs[0]?.revision).toBe(3)
  })
})

describe('once several records', () => {
  test('are stored, their file stays beside those of a few others', async () => {
    const others = Array.from({ length: 7 }, (_, index) => `many/${index}`)
    const { tools, all, done, whole } = phoneWith({ files: ['all', 'one/PC-1', ...others] })
    const settle = await copyAhead(tools, { written: [one, two] })
    settle(true)
    await settled()
    expect([all.size, done.length]).toEqual([10, 1])
    expect(whole.copy).not.toHaveBeenCalled()
  })

  test('are stored beside eight such files, one is made of all', async () => {
    const others = Array.from({ length: 8 }, (_, index) => `many/${index}`)
    const { tools, whole } = phoneWith({ files: others })
    const settle = await copyAhead(tools, { written: [one, two] })
    settle(true)
    await settled()
    expect(whole.copy).toHaveBeenCalledOnce()
  })

  test.each([
    ['and none is stored', [], true],
    ['and the first is stored as another one', [recordOf(at('PC-1', 9))], true],
    ['but they are stored all the same', [recordOf(one), recordOf(two)], false],
  ] as const)('were refused, %s', async (_what, stored, isTakenBack) => {
    const { tools, done, whole } = phoneWith({ stored })
    const settle = await copyAhead(tools, { written: [one, two] })
    settle(false)
    await settled()
    expect(done.map(each => each.replace(/\/.*/, ''))).toEqual(
      isTakenBack ? ['write many', 'remove many'] : ['write many'],
    )
    expect(whole.copy).toHaveBeenCalledTimes(isTakenBack ? 1 : 0)
  })

  test('that are visits only were stored although it was said that they were not, their file stays', async () => {
    const visits = [visit, { ...visit, id: 'visit-2' as VisitId }]
    const { tools, done } = phoneWith({ visits })
    const settle = await copyAhead(tools, { visits })
    settle(false)
    await settled()
    expect(done).toHaveLength(1)
  })

  test('may be stored or not, as the database does not answer, what it holds is copied when it does', async () => {
    const { tools, all, whole } = phoneWith({ isUnreadable: true })
    const settle = await copyAhead(tools, { written: [one, two] })
    settle(false)
    await settled()
    expect(all.size).toBe(0)
    expect(whole.copy).toHaveBeenCalledOnce()
  })
})

describe('once records are deleted', () => {
  test('their own files go, and what said that they were being deleted', async () => {
    const { tools, done, all, whole } = phoneWith({ files: ['one/PC-1', 'one/PC-3'] })
    const settle = await copyAhead(tools, { removed: [one.id, two.id] })
    const marker = nameOfMany(all.keys())
    settle(true)
    await settled()
    expect(done).toEqual([`write ${marker}`, 'remove one/PC-1', `remove ${marker}`])
    expect([...all.keys()]).toEqual(['one/PC-3'])
    expect(whole.copy).not.toHaveBeenCalled()
  })

  test('and another one changed with it, the copy of that one stays', async () => {
    const { tools, all } = phoneWith({ files: ['one/PC-1'] })
    const settle = await copyAhead(tools, { written: [two], removed: [one.id] })
    settle(true)
    await settled()
    expect(all.get(nameOfMany(all.keys()))?.pcs).toEqual([recordOf(two)])
    expect(all.size).toBe(1)
  })

  test.each(['all', 'many/of-an-import'])('that %s may hold, one is made of all without them', async name => {
    const { tools, whole } = phoneWith({ files: [name] })
    const settle = await copyAhead(tools, { removed: [one.id] })
    settle(true)
    await settled()
    expect(whole.copy).toHaveBeenCalledOnce()
  })

  test('but the phone refused, nothing is deleted from the copy', async () => {
    const { tools, all, whole } = phoneWith({ files: ['one/PC-1'] })
    const settle = await copyAhead(tools, { removed: [one.id] })
    settle(false)
    await settled()
    expect([...all.keys()]).toEqual(['one/PC-1'])
    expect(whole.copy).toHaveBeenCalledOnce()
  })
})
