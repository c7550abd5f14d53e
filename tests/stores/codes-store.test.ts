import { describe, expect, test } from 'vitest'
import type { Activation } from '../../src/domain/activation'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import type { Product } from '../../src/domain/product'
import { createCodesStore } from '../../src/stores/codes-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, openedActivation } from './opened-activation'

const confirmationId = inventedConfirmationId()
const yearOne = 'f520e45e-7413-4a34-a497-d2765967d094'
const answered = (made: Activation) =>
  keepConfirmationId(takeInstallationId(made, inventedInstallationId()), confirmationId)
const withProduct = (product: Partial<Product>) => (made: Activation) => {
  const done = answered(made)
  return { ...done, product: { ...done.product, ...product } }
}

async function scanning(prepare = answered) {
  const opened = await openedActivation(prepare)
  return { ...opened, store: createCodesStore(opened.app, opened.instruments) }
}

describe('what the scanner types', () => {
  test('is the bare 48 digits at first', async () => {
    const { store } = await scanning()
    expect(store.kind.value).toBe('digits')
    expect(store.typed.value).toBe(confirmationId)
  })

  test('is the whole deposit line, without an Enter', async () => {
    const { store } = await scanning()
    store.choose('line')
    store.chooseShell('slmgr-short')
    expect(store.typed.value).toBe(`slmgr /atp ${confirmationId}`)
  })

  test('is the line that was chosen', async () => {
    const { store } = await scanning()
    store.choose('line')
    store.chooseShell('slmgr-short')
    store.chooseLine('check')
    expect(store.typed.value).toBe('slmgr /dlv')
    expect(store.lines.value.map(one => one.step)).toEqual(['deposit', 'check'])
  })

  test.each(['slmgr', 'slmgr-short', 'powershell'] as const)(
    'carries the Activation ID of an ESU add-on in %s',
    async shell => {
      const { store } = await scanning(withProduct({ kind: 'esu', activationId: yearOne }))
      store.choose('line')
      store.chooseShell(shell)
      expect(store.typed.value).toContain(yearOne)
      expect(store.typed.value).toContain(confirmationId)
    },
  )

  test('is nothing while an ESU add-on has no Activation ID, but the digits remain', async () => {
    const { store } = await scanning(withProduct({ kind: 'esu', activationId: null }))
    store.choose('line')
    expect(store.line.value).toBeNull()
    expect(store.typed.value).toBe('')
    store.choose('digits')
    expect(store.typed.value).toBe(confirmationId)
    expect(store.around.value).toBeNull()
  })

  test('is one group after the other as bars, and stops at A and H', async () => {
    const { store } = await scanning()
    store.choose('bars')
    store.previous()
    const groups: string[] = []
    for (let index = 0; index < 8; index++) {
      groups.push(store.typed.value)
      store.next()
    }
    expect(groups.join('')).toBe(confirmationId)
    expect(store.group.value).toBe(7)
  })

  test('is all 48 digits as bars where that was chosen', async () => {
    const { store } = await scanning()
    store.choose('bars')
    store.setWhole(true)
    expect(store.typed.value).toBe(confirmationId)
  })
})

test('the line around the digits says what stands behind them', async () => {
  const { store } = await scanning(withProduct({ kind: 'esu', activationId: yearOne }))
  store.chooseShell('slmgr-short')
  expect(store.around.value).toEqual({ before: 'slmgr /atp ', after: ` ${yearOne}` })
})

describe('the place', () => {
  test('is kept while the app is open, for each PC on its own', async () => {
    const { app, instruments, store } = await scanning()
    store.choose('bars')
    store.jump(3)
    expect(createCodesStore(app, instruments)).toMatchObject({
      kind: { value: 'bars' },
      group: { value: 3 },
    })
  })

  test('confirms nothing', async () => {
    const { store, kept, shown } = await scanning()
    const before = kept()
    store.choose('bars')
    for (let index = 0; index < 9; index++) store.next()
    await atRest()
    expect(kept()).toEqual(before)
    expect(shown().stage).toEqual(before.stage)
  })
})

test('the screen stays on while codes are shown', async () => {
  const { store, wakeLock } = await scanning()
  const end = store.start()
  expect(wakeLock.held).toBe(true)
  end()
  expect(wakeLock.held).toBe(false)
})

describe('keyboards', () => {
  test('the digits alone arrive on a Japanese PC, the long line does not, the short one does', async () => {
    const { store, app } = await scanning()
    app.preferences.change({ language: 'ja' })
    expect(store.pcKeyboard.value).toBe('jis')
    expect(store.changed.value).toEqual([])
    store.choose('line')
    expect(store.changed.value).toEqual([{ character: '\\', becomes: ']' }])
    expect(store.saferShell.value).toBe('slmgr-short')
    store.chooseShell('slmgr-short')
    expect(store.changed.value).toEqual([])
    expect(store.saferShell.value).toBeNull()
  })

  test('no tool is safe where the digits themselves change', async () => {
    const { store } = await scanning()
    store.choose('line')
    store.chooseKeyboard('pc', 'azerty')
    expect(store.saferShell.value).toBeNull()
    store.chooseKeyboard('scanner', 'azerty')
    expect(store.changed.value).toEqual([])
  })

  test('are kept on the phone', async () => {
    const { store, preferences } = await scanning()
    store.chooseKeyboard('scanner', 'qwertz')
    store.chooseKeyboard('pc', 'jis')
    expect(preferences.values).toMatchObject({ scannerKeyboard: 'qwertz', pcKeyboard: 'jis' })
  })

  test('an English app on a German phone supposes a German PC', async () => {
    const { app, instruments, device } = await openedActivation(answered)
    device.languages = ['de-DE', 'en']
    expect(createCodesStore(app, instruments).pcKeyboard.value).toBe('qwertz')
  })
})
