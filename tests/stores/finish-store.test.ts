import { describe, expect, test } from 'vitest'
import type { Activation } from '../../src/domain/activation'
import {
  confirmGroups,
  keepConfirmationId,
  markFailed,
  takeInstallationId,
} from '../../src/domain/activation-moves'
import type { Product } from '../../src/domain/product'
import { createFinishStore } from '../../src/stores/finish-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, openedActivation } from './opened-activation'

const confirmationId = inventedConfirmationId()
const yearOne = 'f520e45e-7413-4a34-a497-d2765967d094'

const readBack = (made: Activation) =>
  confirmGroups(keepConfirmationId(takeInstallationId(made, inventedInstallationId()), confirmationId), 8)
const withProduct = (product: Partial<Product>) => (made: Activation) => {
  const done = readBack(made)
  return { ...done, product: { ...done.product, ...product } }
}

async function finishing(prepare = readBack) {
  const opened = await openedActivation(prepare)
  const store = createFinishStore(opened.app)
  return {
    ...opened,
    store,
    lines() {
      const { value } = store.commands
      return value.kind === 'commands' ? value.commands.map(one => one.line) : []
    },
  }
}

describe('the lines for the PC', () => {
  test('deposit the bare 48 digits', async () => {
    const { lines } = await finishing()
    expect(lines().filter(line => line.includes(`/atp ${confirmationId}`))).toHaveLength(1)
  })

  test('carry the Activation ID of an ESU add-on', async () => {
    const { lines } = await finishing(withProduct({ kind: 'esu', activationId: yearOne }))
    expect(lines().some(line => line.includes(`/atp ${confirmationId} ${yearOne}`))).toBe(true)
  })

  test('are not given for an ESU add-on without it', async () => {
    const { store } = await finishing(withProduct({ kind: 'esu' }))
    expect(store.commands.value.kind).toBe('activation-id-missing')
  })

  test('follow the shell that is chosen', async () => {
    const { store, lines } = await finishing()
    expect(store.shell.value).toBe('slmgr')
    store.chooseShell('powershell')
    expect(store.shell.value).toBe('powershell')
    expect(lines().join()).toContain('DepositOfflineConfirmationId')
  })

  test('a shell that the product does not have falls back to its usual one', async () => {
    const { store, activation } = await finishing()
    store.chooseShell('slmgr-short')
    await activation.change(withProduct({ kind: 'office' }))
    expect(store.shell.value).toBe('office')
  })
})

describe('copying a line', () => {
  test('happens within the tap and is shown', async () => {
    const { store, clipboard, lines } = await finishing()
    const line = lines()[0] ?? ''
    store.copy(line)
    expect(clipboard.written).toEqual([line])
    await atRest()
    expect(store.copied.value).toBe(line)
    store.chooseShell('powershell')
    expect(store.copied.value).toBeNull()
  })

  test('is not claimed where the phone refuses', async () => {
    const { store, clipboard } = await finishing()
    clipboard.refusesWrite = true
    store.copy('slmgr')
    await atRest()
    expect(store.copied.value).toBeNull()
  })
})

describe('what the PC answered', () => {
  test('licensed is stored with its time', async () => {
    const { store, clock, kept } = await finishing()
    expect(await store.licensed()).toBe(true)
    expect(kept().stage).toMatchObject({ kind: 'licensed', licensedAt: clock.now(), confirmationId })
  })

  test('licensed by mistake is taken back to where it was', async () => {
    const { store, kept } = await finishing()
    await store.licensed()
    expect(await store.notLicensed()).toBe(true)
    expect(kept().stage).toMatchObject({ kind: 'read-back', confirmedGroups: 8 })
  })

  test('a refusal is stored with the code that was looked up', async () => {
    const { store, clock, kept } = await finishing()
    store.lookUp('c004f04d')
    expect(store.lookup.value).toMatchObject({ kind: 'known', code: '0xC004F04D' })
    expect(await store.failed()).toBe(true)
    expect(kept().stage).toMatchObject({ kind: 'failed', code: '0xC004F04D', failedAt: clock.now() })
  })

  test.each([
    ['nothing typed', ''],
    ['the sentence that has no code', 'Error: product not found.'],
    ['no code at all', 'it did not work'],
  ])('a refusal without a code: %s', async (_, typed) => {
    const { store, kept } = await finishing()
    store.lookUp(typed)
    await store.failed()
    expect(kept().stage).toMatchObject({ kind: 'failed', code: null })
  })

  test('an unknown code is kept as well', async () => {
    const { store, kept } = await finishing()
    store.lookUp('0xDEADBEEF')
    expect(store.lookup.value).toEqual({ kind: 'unknown', code: '0xDEADBEEF' })
    await store.failed()
    expect(kept().stage).toMatchObject({ kind: 'failed', code: '0xDEADBEEF' })
  })

  test('a stored refusal is looked up again when the screen is opened', async () => {
    const { store } = await finishing(made => markFailed(readBack(made), '0xC004F04D', 4000))
    expect(store.lookup.value).toMatchObject({ kind: 'known', code: '0xC004F04D' })
    store.lookUp('  ')
    expect(store.lookup.value).toBeNull()
  })

  test('is not called stored where the phone refuses', async () => {
    const { store, storage, kept } = await finishing()
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.licensed()).toBe(false)
    expect(kept().stage.kind).toBe('read-back')
  })
})

test('all that the PC printed is looked through, the first code is the one that is stored', async () => {
  const { store, kept } = await finishing()
  store.lookUp('エラー: 0xC004F031\nError: product not found.\n0xC004FFFF VK7JG-NPHTM-C97JM-9MPGT-3V66T')
  expect(store.lookups.value.map(({ kind }) => kind)).toEqual(['known', 'unknown', 'named'])
  expect(JSON.stringify(store.lookups.value)).not.toContain('NPHTM')
  await store.failed()
  expect(kept().stage).toMatchObject({ kind: 'failed', code: '0xC004F031' })
})
