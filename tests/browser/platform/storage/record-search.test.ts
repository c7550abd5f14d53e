import { expect, test } from 'vitest'
import { browserActivationStorage } from '../../../../src/platform/activation-storage'
import { browserClock } from '../../../../src/platform/clock'
import { browserRecordStorage } from '../../../../src/platform/record-storage'
import { activationDatabase } from '../../../../src/platform/storage/activation-database'
import { storageChanges } from '../../../../src/platform/storage/storage-changes'
import type { RecordRequest } from '../../../../src/ports/record-storage'
import { namesOf, storeAll, uniqueName } from '../database-helpers'
import {
  doneActivation,
  inventedConfirmationId,
  openActivation,
  takenActivation,
} from '../invented-activations'

function opened() {
  const name = uniqueName()
  const clock = browserClock()
  const database = activationDatabase(name, clock)
  const changes = storageChanges(name)
  return {
    storage: browserActivationStorage(name, clock, database, changes),
    records: browserRecordStorage(database, changes),
  }
}

async function pageOf({ records }: ReturnType<typeof opened>, request: Partial<RecordRequest>) {
  const page = await records.page({
    after: null,
    limit: 50,
    filter: { visit: 'all', states: [] },
    search: '',
    searchedStates: [],
    order: 'open-first',
    ...request,
  })
  if (page.kind === 'fault') throw new Error(JSON.stringify(page.fault))
  return page.value
}

async function find(search: string, limit = 50) {
  const phone = opened()
  const { storage } = phone
  await storeAll(storage, [
    openActivation('PC-01 Reception', 1),
    openActivation('ＰＣ－０２　受付', 2),
    takenActivation('ｻｰﾊﾞｰ 3', 3, 40),
    doneActivation('PC-04', 4, 50),
  ])
  return namesOf(await pageOf(phone, { limit, search }))
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

test('one or two digits look at names only', async () => {
  expect(await find('04')).toEqual(['PC-04'])
})

test('what nothing fits gives an empty last page', async () => {
  expect(await find('nowhere')).toEqual([])
})

test('a page of results says whether there is another one that fits', async () => {
  const phone = opened()
  await storeAll(phone.storage, [openActivation('a1', 1), openActivation('b', 2), openActivation('a2', 3)])
  const first = await pageOf(phone, { limit: 1, search: 'a' })
  const second = await pageOf(phone, { after: first.next, limit: 1, search: 'a' })
  expect([namesOf(first), namesOf(second), second.next]).toEqual([['a2'], ['a1'], null])
})
