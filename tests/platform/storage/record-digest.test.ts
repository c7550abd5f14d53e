import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Activation, confirmationIdOf, installationIdOf } from '../../../src/domain/activation'
import { type RecordDigest, recordDigest } from '../../../src/platform/storage/record-digest'
import type { RecordRequest } from '../../../src/ports/record-storage'
import { doneActivation, openActivation, takenActivation } from '../../browser/platform/invented-activations'
import { listRequest } from '../../browser/platform/list-request'
import { arbitraryActivation, arbitraryActivations, arbitraryRequest } from './arbitrary-activations'
import { naiveList } from './naive-list'

function digestOf(activations: readonly Activation[]): RecordDigest {
  const digest = recordDigest()
  for (const activation of activations) digest.put(activation)
  return digest
}

/** All pages after one another; `between` does something to the digest before each next one. */
function paged(
  digest: RecordDigest,
  request: RecordRequest,
  between: () => void = () => undefined,
): string[] {
  const ids: string[] = []
  for (let { after } = request; ; between()) {
    const { places, more } = digest.find({ ...request, after })
    ids.push(...places.map(({ id }) => id))
    after = places.at(-1) ?? null
    if (!more) return ids
  }
}

test('any list, by pages of any size, is what a plain look at every record gives', () => {
  fc.assert(
    fc.property(arbitraryActivations, arbitraryRequest, (activations, request) => {
      const expected = naiveList(activations, request).map(({ id }) => id)
      expect(paged(digestOf(activations), request)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('after any writes and deletions it is as if it had been read anew', () => {
  const change = fc.oneof(
    arbitraryActivation.map(activation => ({ kind: 'put', activation }) as const),
    arbitraryActivation.map(({ id }) => ({ kind: 'remove', id }) as const),
  )
  fc.assert(
    fc.property(arbitraryActivations, fc.array(change), arbitraryRequest, (before, changes, request) => {
      const digest = digestOf(before)
      const stored = new Map(before.map(one => [one.id, one]))
      for (const one of changes) {
        digest.find(request)
        if (one.kind === 'put') {
          digest.put(one.activation)
          stored.set(one.activation.id, one.activation)
        } else {
          digest.remove(one.id)
          stored.delete(one.id)
        }
      }
      expect(paged(digest, request)).toEqual(naiveList([...stored.values()], request).map(({ id }) => id))
    }),
  )
})

test('whatever changes between pages, nothing comes twice and nothing else is left out', () => {
  fc.assert(
    fc.property(
      arbitraryActivations,
      arbitraryRequest,
      fc.infiniteStream(arbitraryActivation),
      (activations, request, changes) => {
        const digest = digestOf(activations)
        const changed = new Set<string>()
        const ids = paged(digest, request, () => {
          const activation = changes.next().value
          if (!activation) return
          changed.add(activation.id)
          digest.put(activation)
        })
        const untouched = (id: string) => !changed.has(id)
        expect(ids.filter(untouched)).toEqual(
          naiveList(activations, request)
            .map(({ id }) => id as string)
            .filter(untouched),
        )
      },
    ),
  )
})

test('the list goes on where it was when the last one shown no longer fits', () => {
  const taken = ['a', 'b', 'c', 'd'].map((name, index) => takenActivation(name, 10 - index, index))
  const digest = digestOf(taken)
  const request = listRequest({ limit: 2, filter: { visit: 'all', states: ['taken'] } })
  const first = digest.find(request)
  digest.put(doneActivation('b', 9, 1))
  digest.remove(taken[0]?.id ?? ('' as Activation['id']))
  const second = digest.find({ ...request, after: first.places.at(-1) ?? null })
  expect(second.places.map(({ id }) => id)).toEqual(['c', 'd'])
})

test('an older revision never takes the place of a newer one', () => {
  const newer = { ...openActivation('PC-01', 1), name: 'newer', revision: 3 }
  const digest = digestOf([newer, { ...newer, name: 'older', revision: 2 }])
  expect(digest.find(listRequest({ search: 'older' })).places).toEqual([])
  expect(digest.find(listRequest({ search: 'newer' })).places).toHaveLength(1)
})

test('numbers in names count as numbers', () => {
  const names = ['PC-10', 'PC-9', 'PC-1', 'pc-10']
  const digest = digestOf(names.map(name => openActivation(name, 1)))
  const { places } = digest.find(listRequest({ order: 'name' }))
  expect(places.map(({ name }) => name)).toEqual(['PC-1', 'PC-9', 'pc-10', 'PC-10'])
})

test('a list in the same order is put in order once, until something changes', () => {
  const digest = digestOf(['PC-2', 'PC-1'].map(name => openActivation(name, 1)))
  const sort = vi.spyOn(Array.prototype, 'sort')
  const sorts = (request: Partial<RecordRequest>) => {
    sort.mockClear()
    digest.find(listRequest(request))
    return sort.mock.calls.length
  }
  expect(sorts({ order: 'name' })).toBe(1)
  expect(sorts({ order: 'name', search: 'pc' })).toBe(0)
  expect(sorts({ order: 'changed' })).toBe(1)
  digest.put(openActivation('PC-3', 1))
  expect(sorts({ order: 'changed' })).toBe(1)
  digest.remove('PC-3')
  expect(sorts({ order: 'changed' })).toBe(1)
  sort.mockRestore()
})

test('the next page is not searched for again, until something changes', () => {
  const digest = digestOf(['PC-2', 'PC-1'].map(name => openActivation(name, 1)))
  const filter = vi.spyOn(Array.prototype, 'filter')
  const searches = (request: Partial<RecordRequest>) => {
    filter.mockClear()
    digest.find(listRequest(request))
    return filter.mock.calls.length
  }
  const first = searches({ search: 'pc', limit: 1 })
  expect(searches({ search: 'pc', limit: 2 })).toBeLessThan(first)
  expect(searches({ search: 'p', limit: 1 })).toBe(first)
  digest.remove('PC-2')
  expect(searches({ search: 'p', limit: 1 })).toBe(first)
  filter.mockRestore()
})

test('digits are found within one ID, by three of them or more, and beside nothing else', () => {
  const done = doneActivation('Reception', 1, 50)
  const digest = digestOf([done])
  const found = (search: string) => digest.find(listRequest({ search })).places.length === 1
  const [first = '', second = ''] = [installationIdOf(done), confirmationIdOf(done)].map(id => id ?? '')
  expect([first.slice(-3), second.slice(0, 3), `${second.slice(0, 2)}-${second[2]}`].map(found)).toEqual([
    true,
    true,
    true,
  ])
  const seam = `${first.slice(-3)}${second.slice(0, 3)}`
  expect(`${first}|${second}`).not.toContain(seam)
  for (const search of [seam, first.slice(0, 2), `x ${second}`, `${second} x`, `${second}.`, '--- ']) {
    expect([search, found(search)]).toEqual([search, false])
  }
})
