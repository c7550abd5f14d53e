import { describe, expect, test } from 'vitest'
import { keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { parseActivationLink } from '../../src/domain/transfer/activation-link'
import { createSendStore } from '../../src/stores/send-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { atRest, openedActivation } from './opened-activation'

const words = {
  heading: (name: string) => name,
  confirmationId: 'A to H',
  command: (shell: string) => `In ${shell}`,
  digits: 'In one run',
  noSpaces: 'No spaces',
}

async function sending(available = true) {
  const opened = await openedActivation(made =>
    keepConfirmationId(takeInstallationId(made, inventedInstallationId()), inventedConfirmationId()),
  )
  opened.share.available = available
  return { ...opened, store: createSendStore(opened.app, opened.share, words) }
}

describe('what is sent', () => {
  test('is the message first, the link when chosen', async () => {
    const { store } = await sending()
    expect(store.content.value).toContain(`/atp ${inventedConfirmationId()}`)
    store.choose('link')
    expect(store.content.value).toBe(store.link.value)
  })

  test('the link leads to this app’s own address and carries the pair in its fragment', async () => {
    const { store, ports } = await sending()
    const [address, fragment = ''] = store.link.value.split('#')
    expect(address).toBe(ports.navigation.address())
    expect(parseActivationLink(fragment)).toMatchObject({
      activations: [{ name: 'PC-01', installationId: inventedInstallationId() }],
    })
  })

  test('is what was shown: the very text is handed over, within the tap', async () => {
    const { store, share, clipboard } = await sending()
    for (const form of ['text', 'link'] as const) {
      store.choose(form)
      store.share()
      expect(share.texts.at(-1)).toBe(store.content.value)
      store.copy()
      expect(clipboard.written.at(-1)).toBe(store.content.value)
    }
  })

  test('is nothing before a tap', async () => {
    const { store, share, clipboard } = await sending()
    store.choose('link')
    expect([...share.texts, ...clipboard.written]).toEqual([])
  })

  test('follows the PC’s name', async () => {
    const { store, activation } = await sending()
    await activation.change(open => ({ ...open, name: 'PC-02' }))
    expect(store.content.value).toMatch(/^PC-02\n/)
  })
})

describe('what became of it', () => {
  test.each([
    ['shared', 'shared'],
    ['refused', 'share-refused'],
    ['cancelled', null],
  ] as const)('%s', async (outcome, said) => {
    const { store, share } = await sending()
    share.outcome = outcome
    store.share()
    await atRest()
    expect(store.outcome.value).toBe(said)
  })

  test('copied, or refused by the phone', async () => {
    const { store, clipboard } = await sending()
    store.copy()
    await atRest()
    expect(store.outcome.value).toBe('copied')
    clipboard.refusesWrite = true
    store.copy()
    await atRest()
    expect(store.outcome.value).toBe('copy-refused')
  })

  test('is forgotten with the other form', async () => {
    const { store } = await sending()
    store.copy()
    await atRest()
    store.choose('link')
    expect(store.outcome.value).toBeNull()
  })

  test('a phone without a share sheet is known beforehand', async () => {
    expect((await sending(false)).store.canShare).toBe(false)
  })
})
