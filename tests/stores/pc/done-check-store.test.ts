import { describe, expect, test } from 'vitest'
import { keepConfirmationId, takeInstallationId } from '../../../src/domain/activation-moves'
import { createDoneCheckStore } from '../../../src/stores/pc/done-check-store'
import { reportsOf } from '../../../src/stores/pc/pc-reports'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { atRest, madeActivation, openedActivation } from '../opened-activation'

const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'

function dlv(status: string, partialKey = '3V66T') {
  return `Name: Windows(R), Professional edition\nActivation ID: 4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c\nPartial Product Key: ${partialKey}\nLicense Status: ${status}\n`
}

async function checking() {
  const opened = await openedActivation(made =>
    keepConfirmationId(takeInstallationId(made, inventedInstallationId()), inventedConfirmationId()),
  )
  return { ...opened, store: createDoneCheckStore(opened.app) }
}

describe('what was pasted', () => {
  test('is judged for the open PC, and nothing is stored', async () => {
    const { store, kept } = await checking()
    const before = kept()
    expect(store.check.value).toBeNull()
    store.look(dlv('Licensed'))
    expect(store.check.value).toMatchObject({ kind: 'licensed', proof: 'name' })
    store.look(`${dlv('Notification')}Notification Reason: 0xC004F034.`)
    expect(store.check.value).toMatchObject({ kind: 'not-licensed', state: 'notification' })
    expect(store.errors.value).toMatchObject([{ code: '0xC004F034', cause: 'still-activatable' }])
    store.look('  ')
    expect(store.check.value).toBeNull()
    expect(kept()).toEqual(before)
  })

  test('is compared with what the same PC printed before', async () => {
    const { store, app, id } = await checking()
    store.look(dlv('Notification'))
    expect(reportsOf(app.ports, id)).toHaveLength(1)
    store.look(dlv('Licensed', 'AAAAA'))
    expect(store.check.value).toMatchObject({ kind: 'doubt', doubt: 'other-key' })
    store.look(dlv('Licensed'))
    expect(store.check.value?.kind).toBe('licensed')
  })

  test('for one PC says nothing about the next', async () => {
    const { store, storage, activation } = await checking()
    store.look(dlv('Licensed'))
    const second = madeActivation('PC-02')
    storage.keep(second)
    await activation.open(second.id)
    expect(store.check.value).toBeNull()
  })

  test('comes from the clipboard in one tap, or says that the phone refused', async () => {
    const { store, clipboard } = await checking()
    clipboard.text = dlv('Licensed')
    await store.paste()
    expect(store.check.value?.kind).toBe('licensed')
    clipboard.text = null
    await store.paste()
    expect(store.refused.value).toBe(true)
  })
})

test('a product key is masked before anything sees it, and never remembered', async () => {
  const { store, app, id } = await checking()
  store.look(`Installed product key ${productKey} successfully.\n${dlv('Notification', productKey)}`)
  await atRest()
  expect(store.keysHidden.value).toBe(true)
  expect(store.text.value).not.toContain('NPHTM')
  expect(JSON.stringify(reportsOf(app.ports, id))).not.toMatch(/VK7JG|NPHTM/)
  store.look(dlv('Licensed'))
  expect(store.keysHidden.value).toBe(false)
})
