import { describe, expect, test } from 'vitest'
import { installationIdOf, isUntouched } from '../../src/domain/activation'
import { entryDigits } from '../../src/domain/id-entry'
import { createIntakeStore } from '../../src/stores/intake-store'
import {
  inventedConfirmationId,
  inventedInstallationId,
  inventedShortInstallationId,
  withWrongGroup,
} from './invented-ids'
import { openedActivation } from './opened-activation'

const digits = inventedInstallationId()
const yearOne = 'f520e45e-7413-4a34-a497-d2765967d094'

async function pasting() {
  const opened = await openedActivation()
  const store = createIntakeStore(opened.app)
  return {
    ...opened,
    store,
    first() {
      const found = store.intake.value?.installationIds[0]
      if (!found) throw new Error('Nothing was found')
      return found
    },
  }
}

describe('looking through a text', () => {
  test('previews the ID and stores nothing', async () => {
    const { store, first, storage, kept } = await pasting()
    store.look(`Installation ID: ${digits}`)
    expect(first()).toMatchObject({ digits, valid: true })
    expect(storage.written).toEqual([])
    expect(isUntouched(kept())).toBe(true)
  })

  test('keeps confirmation IDs apart', async () => {
    const { store } = await pasting()
    store.look(`Confirmation ID: ${inventedConfirmationId()}`)
    expect(store.intake.value?.installationIds).toEqual([])
    expect(store.intake.value?.confirmationIds).toHaveLength(1)
  })

  test('masks a product key in what the field shows', async () => {
    const { store } = await pasting()
    store.look('slmgr /ipk ABCDE-FGHJK-LMNPQ-RTVWX-Y2346')
    expect(store.intake.value?.findings.maskedKeys).toBe(1)
    expect(store.intake.value?.text).not.toContain('FGHJK')
  })

  test('an empty text clears the preview', async () => {
    const { store } = await pasting()
    store.look(digits)
    store.look(' \n ')
    expect(store.intake.value).toBeNull()
  })
})

describe('the clipboard', () => {
  test('is looked through', async () => {
    const { store, clipboard, first } = await pasting()
    clipboard.text = digits
    await store.paste()
    expect(first().digits).toBe(digits)
  })

  test('refused, says so until the next text', async () => {
    const { store, clipboard } = await pasting()
    await store.paste()
    expect(store.pasteRefused.value).toBe(true)
    clipboard.text = digits
    await store.paste()
    expect(store.pasteRefused.value).toBe(false)
  })
})

describe('using what was found', () => {
  test('stores the ID', async () => {
    const { store, first, kept } = await pasting()
    store.look(digits)
    expect(await store.use(first())).toBe(true)
    expect(installationIdOf(kept())).toBe(digits)
  })

  test('stores the product and the Activation ID that stood beside it', async () => {
    const { store, first, kept } = await pasting()
    store.look(
      `Name: Windows(R), Client-ESU-Year1 add-on for Enterprise\nActivation ID: ${yearOne}\nInstallation ID: ${digits}`,
    )
    await store.use(first())
    expect(kept().product).toMatchObject({ kind: 'esu', activationId: yearOne })
  })

  test('is not true where the phone refuses to store', async () => {
    const { store, first, storage, kept } = await pasting()
    store.look(digits)
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.use(first())).toBe(false)
    expect(isUntouched(kept())).toBe(true)
  })

  test('twice in one go is true only after it is stored', async () => {
    const { store, first, storage } = await pasting()
    store.look(digits)
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await Promise.all([store.use(first()), store.use(first())])).toEqual([false, false])
  })
})

describe('correcting a damaged one', () => {
  test('puts it into the typing screen, its wrong group kept', async () => {
    const { store, first, kept } = await pasting()
    const wrong = withWrongGroup(digits, 4, 7)
    store.look(`Installation ID: ${wrong}`)
    expect(first().valid).toBe(false)
    expect(await store.correct(first())).toBe(true)
    const { stage } = kept()
    expect(stage.kind === 'taking' && entryDigits(stage.entry)).toBe(wrong)
  })

  test('one of 54 digits stays in groups of six', async () => {
    const { store, first, kept } = await pasting()
    store.look(`Installation ID: ${withWrongGroup(inventedShortInstallationId(), 4, 6)}`)
    await store.correct(first())
    expect(kept().stage).toMatchObject({ kind: 'taking', entry: { shape: { groupLength: 6 } } })
  })
})
