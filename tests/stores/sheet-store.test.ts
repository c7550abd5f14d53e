import { describe, expect, test } from 'vitest'
import type { Activation, ActivationId } from '../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../src/domain/activation-moves'
import type { Product } from '../../src/domain/product'
import { createSheetStore, mostSheets } from '../../src/stores/sheet-store'
import { fakePorts } from '../fakes/fake-ports'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { madeActivation } from './opened-activation'

const taken = (name: string, createdAt = 1000) =>
  takeInstallationId(madeActivation(name, createdAt), inventedInstallationId())
const kept = (name: string, createdAt = 1000) =>
  keepConfirmationId(taken(name, createdAt), inventedConfirmationId())
const withProduct = (activation: Activation, product: Partial<Product>) => ({
  ...activation,
  product: { ...activation.product, ...product },
})

async function printing(only: Activation | null, ...here: readonly Activation[]) {
  const phone = fakePorts()
  phone.storage.keep(...here)
  const store = createSheetStore(phone.ports, phone.printer, only)
  await store.load()
  return { ...phone, store, names: () => store.sheets.value.map(({ activation }) => activation.name) }
}

describe('which PCs are printed', () => {
  test('all that have a confirmation ID and are not licensed, every one ticked', async () => {
    const licensed = markLicensed(kept('PC-03'), 2000)
    const { store, names } = await printing(null, kept('PC-01'), taken('PC-02'), licensed)
    expect(store.pcs.value?.map(one => one.name)).toEqual(['PC-01'])
    expect(names()).toEqual(['PC-01'])
  })

  test('those that the user leaves ticked', async () => {
    const first = kept('PC-01', 2000)
    const { store, names } = await printing(null, first, kept('PC-02', 1000))
    store.toggle(first.id)
    expect(names()).toEqual(['PC-02'])
    store.toggle(first.id)
    expect(names()).toEqual(['PC-01', 'PC-02'])
  })

  test('found on every page of the board, up to a limit', async () => {
    const many = Array.from({ length: mostSheets + 30 }, (_, n) => ({
      ...kept(`PC-${n}`, 5000 - n),
      id: `pc-number-${n}` as ActivationId,
    }))
    const { store, names } = await printing(null, ...many)
    expect(names()).toHaveLength(mostSheets)
    expect(names()[0]).toBe('PC-0')
    expect(store.capped.value).toBe(true)
    expect((await printing(null, ...many.slice(0, 120))).names()).toHaveLength(120)
  })

  test('only the one, also when it is licensed already', async () => {
    const { names } = await printing(markLicensed(kept('PC-03'), 2000), kept('PC-01'))
    expect(names()).toEqual(['PC-03'])
  })

  test('none where the phone cannot read, until it can', async () => {
    const { store, storage, names } = await printing(null, kept('PC-01'))
    storage.readFault = { kind: 'connection-lost' }
    await store.load()
    expect(store.fault.value?.kind).toBe('connection-lost')
    storage.readFault = null
    await store.load()
    expect([store.fault.value, names()]).toEqual([null, ['PC-01']])
  })
})

describe('the lines on a sheet', () => {
  const lines = (store: Awaited<ReturnType<typeof printing>>['store'], at = 0) =>
    store.sheets.value[at]?.commands?.map(({ line }) => line).join('\n') ?? null

  test('deposit the bare 48 digits, and never install a key again', async () => {
    const { store } = await printing(kept('PC-01'))
    expect(lines(store)).toContain(`/atp ${inventedConfirmationId()}`)
    expect(lines(store)).not.toContain('<key>')
  })

  test('are of the tool that is chosen, for each product that has it', async () => {
    const office = withProduct(kept('PC-02', 500), { kind: 'office' })
    const { store } = await printing(null, kept('PC-01'), office)
    expect(store.shellChoices.value.map(({ shell }) => shell)).toEqual(['slmgr', 'office'])
    store.chooseShell('office-x86')
    store.chooseShell('slmgr-short')
    expect(store.shellChoices.value.map(({ shell }) => shell)).toEqual(['slmgr-short', 'office-x86'])
    expect(lines(store, 1)).toContain('%ProgramFiles(x86)%')
  })

  test('are missing for an ESU add-on without its Activation ID', async () => {
    const { store } = await printing(withProduct(kept('PC-01'), { kind: 'esu' }))
    expect(store.sheets.value[0]?.commands).toBeNull()
  })
})

describe('the printer', () => {
  test('is opened within the tap', async () => {
    const { store, printer } = await printing(kept('PC-01'))
    store.print()
    expect(printer.printed).toBe(1)
  })

  test('is not opened for nothing', async () => {
    const { store, printer } = await printing(null)
    store.print()
    expect([store.pcs.value, printer.printed]).toEqual([[], 0])
  })

  test('that is missing is known beforehand; the day is the phone’s own', async () => {
    const phone = fakePorts()
    phone.printer.available = false
    const store = createSheetStore(phone.ports, phone.printer, null)
    expect([store.canPrint, store.day]).toEqual([false, phone.clock.now()])
  })
})
