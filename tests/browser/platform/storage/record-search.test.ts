import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handOver, keepAnswer, keepEntry } from '../../../../src/domain/activation-moves'
import { entryOf } from '../../../../src/domain/id-entry'
import { confirmationShape, installationShape63 } from '../../../../src/domain/id-shape'
import { arbitraryActivations, arbitraryRequest } from '../../../platform/storage/arbitrary-activations'
import { naiveList } from '../../../platform/storage/naive-list'
import { namesOf, storeAll } from '../database-helpers'
import {
  doneActivation,
  inventedConfirmationId,
  openActivation,
  takenActivation,
} from '../invented-activations'
import { listRequest } from '../list-request'
import { listed, openedPhone, there } from '../opened-phone'

async function find(search: string) {
  const phone = openedPhone()
  await storeAll(phone.storage, [
    openActivation('PC-01 Reception', 1),
    openActivation('ＰＣ－０２　受付', 2),
    takenActivation('ｻｰﾊﾞｰ 3', 3, 40),
    doneActivation('PC-04', 4, 50),
  ])
  return listed(phone, { search })
}

test('names are found whatever their case and width', async () => {
  expect(await find('pc-0')).toEqual(['ＰＣ－０２　受付', 'PC-01 Reception', 'PC-04'])
  expect(await find('サーバー')).toEqual(['ｻｰﾊﾞｰ 3'])
  expect(await find(' RECEPTION ')).toEqual(['PC-01 Reception'])
})

test('IDs are found by their digits, spaces and dashes aside', async () => {
  const id = inventedConfirmationId(50)
  expect(await find(`${id.slice(0, 6)}-${id.slice(6, 12)} ${id.slice(12, 15)}`)).toEqual(['PC-04'])
})

test('digits typed so far are found, those of either ID', async () => {
  const phone = openedPhone()
  const answer = entryOf('150314507', confirmationShape)
  const waiting = takenActivation('taken', 2, 40)
  await storeAll(phone.storage, [
    keepEntry(openActivation('begun', 1), entryOf('68305317', installationShape63)),
    keepAnswer(waiting, answer),
    keepAnswer(handOver(takenActivation('waiting', 3, 41)), answer),
  ])
  expect(await listed(phone, { search: '6830531' })).toEqual(['begun'])
  expect(await listed(phone, { search: '1503145' })).toEqual(['waiting', 'taken'])
})

test('one or two digits look at names only', async () => {
  expect(await find('04')).toEqual(['PC-04'])
})

test('what nothing fits gives an empty last page', async () => {
  expect(await find('nowhere')).toEqual([])
})

test('a page of results says whether there is another one that fits', async () => {
  const phone = openedPhone()
  await storeAll(phone.storage, [openActivation('a1', 1), openActivation('b', 2), openActivation('a2', 3)])
  const request = listRequest({ limit: 1, search: 'a' })
  const first = await there(phone.records.page(request))
  const second = await there(phone.records.page({ ...request, after: first.next }))
  expect([first, second].map(namesOf)).toEqual([['a2'], ['a1']])
  expect(second.next).toBeNull()
})

test('any list read from the database by pages is what a plain look at every record gives', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryActivations, arbitraryRequest, async (activations, request) => {
      const phone = openedPhone()
      await phone.records.writeAll(activations)
      const ids: string[] = []
      for (let { after } = request; ; ) {
        const page = await there(phone.records.page({ ...request, after }))
        ids.push(...page.activations.map(({ id }) => id))
        if (!page.next) break
        after = page.next
      }
      expect(ids).toEqual(naiveList(activations, request).map(({ id }) => id))
      const each: string[] = []
      await phone.records.each(request.filter, batch => void each.push(...batch.map(({ id }) => id)))
      const everything = listRequest({ filter: request.filter })
      expect(each.sort()).toEqual(
        naiveList(activations, everything)
          .map(({ id }) => id as string)
          .sort(),
      )
    }),
    { numRuns: 40 },
  )
})
