import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDone, type ExpectedProduct } from '../../../src/domain/pc-side/done-check'
import { readLicenseReport } from '../../../src/domain/pc-side/license-report'
import type { Product } from '../../../src/domain/product'
import { installationId63, installationIds63 } from '../arbitrary-ids'
import { dlvBlock } from '../windows-output'

const windowsId = '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
const esuId = 'f520e45e-7413-4a34-a497-d2765967d094'
const windows: Product = { kind: 'windows', release: 'windows-10', activationId: null }
const esu: Product = { kind: 'esu', release: 'windows-10-esu', activationId: esuId }
const office: Product = { kind: 'office', release: 'office-2021', activationId: null }

const expecting = (product: Product, more: Partial<ExpectedProduct> = {}): ExpectedProduct => ({
  product,
  installationId: installationId63,
  before: [],
  ...more,
})

function printed(
  status: string,
  more: Partial<Parameters<typeof dlvBlock>[1]> = {},
  language: 'en' | 'ja' = 'en',
) {
  return dlvBlock(language, {
    name: 'Windows(R), Professional edition',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: windowsId,
    installationId: installationId63,
    status,
    ...more,
  })
}

const esuBlock = { name: 'Windows(R), Client-ESU-Year1 add-on', activationId: esuId }

describe('licensed', () => {
  test.each([
    ['en', 'Licensed'],
    ['ja', 'ライセンスされています'],
  ] as const)('this PC, proven by its installation ID, in %s', (language, status) => {
    expect(checkDone(printed(status, {}, language), expecting(windows))).toMatchObject({
      kind: 'licensed',
      proof: 'installation-id',
    })
  })

  test('an ESU add-on by its Activation ID, whatever Windows itself says', () => {
    const noId = { ...esuBlock, installationId: '' }
    const wanted = expecting(esu, { installationId: installationIds63[1] ?? '' })
    const text = `${printed('Notification')}\n\n${printed('Licensed', noId)}`
    expect(checkDone(text, wanted)).toMatchObject({ kind: 'licensed', proof: 'activation-id' })
    const other = `${printed('Licensed')}\n\n${printed('Notification', noId)}`
    expect(checkDone(other, wanted)).toMatchObject({ kind: 'not-licensed', state: 'notification' })
  })

  test('/xpr is about Windows itself', () => {
    const xpr = 'Windows(R), Professional edition:\n    The machine is permanently activated.'
    expect(checkDone(xpr, expecting(windows))).toMatchObject({ kind: 'licensed', proof: 'name' })
    expect(checkDone(xpr, expecting(esu))).toEqual({
      kind: 'other-product',
      names: ['Windows(R), Professional edition'],
    })
  })

  test('Office', () => {
    const text = 'LICENSE NAME: Office 21, Office21ProPlus2021VL_MAK edition\nLICENSE STATUS:  ---LICENSED---'
    expect(checkDone(text, expecting(office))).toMatchObject({ kind: 'licensed' })
    expect(checkDone(text, expecting(windows)).kind).toBe('other-product')
  })
})

describe('not enough', () => {
  test('a status alone names no product', () => {
    for (const text of ['License Status: Licensed', 'ライセンスの状態: ライセンスされています']) {
      expect(checkDone(text, expecting(windows))).toMatchObject({ kind: 'doubt', doubt: 'no-name' })
    }
  })

  test('another PC of the same volume key', () => {
    const text = printed('Licensed', { installationId: installationIds63[1] ?? '' })
    expect(checkDone(text, expecting(windows))).toMatchObject({
      kind: 'doubt',
      doubt: 'other-installation-id',
    })
  })

  test('the same product with another key than before', () => {
    const before = readLicenseReport(printed('Notification').replace('3V66T', 'AAAAA'))
    const text = printed('Licensed', { installationId: '' })
    expect(checkDone(text, expecting(windows, { before }))).toMatchObject({
      kind: 'doubt',
      doubt: 'other-key',
    })
    expect(checkDone(text, expecting(windows, { before: readLicenseReport(text) })).kind).toBe('licensed')
  })

  test('two Office products that do not agree', () => {
    const one = (name: string, status: string) =>
      `LICENSE NAME: ${name}\nLICENSE STATUS:  ---${status}---\n-----\n`
    const text = one('Office 21, ProPlus edition', 'LICENSED') + one('Office 21, Visio edition', 'OOB_GRACE')
    expect(checkDone(text, expecting(office))).toMatchObject({ kind: 'doubt', doubt: 'several' })
  })

  test('another year of the add-on, another family of Windows', () => {
    const year2 = { ...esuBlock, activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d', installationId: '' }
    expect(checkDone(printed('Licensed', year2), expecting(esu)).kind).toBe('other-product')
    const server = { name: 'Windows(R), ServerStandard edition', installationId: '' }
    expect(checkDone(printed('Licensed', server), expecting(windows)).kind).toBe('other-product')
  })
})

describe('not licensed', () => {
  test.each([
    ['Notification', 'notification'],
    ['Initial grace period', 'initial-grace'],
    ['Something new', 'other'],
  ])('%s', (status, state) => {
    expect(checkDone(printed(status), expecting(windows))).toMatchObject({ kind: 'not-licensed', state })
  })

  test('licensed until a day, by KMS', () => {
    const text = 'Windows(R), Enterprise edition:\n    Volume activation will expire 2027/05/01 10:00:00'
    expect(checkDone(text, expecting(windows))).toMatchObject({
      kind: 'not-licensed',
      state: 'licensed-until',
    })
  })
})

describe('which of several products is judged', () => {
  const other = installationIds63[1] ?? ''
  const nameless = 'License Status: Licensed'
  const named = (status: string, more = '') =>
    `Name: Windows(R), Professional edition\n${more}License Status: ${status}`

  test('the one with this installation ID, whatever others of the same name say', () => {
    for (const status of ['Notification', 'Licensed']) {
      const text = `${named(status)}\n\n${printed('Licensed')}`
      expect(checkDone(text, expecting(windows))).toMatchObject({
        kind: 'licensed',
        proof: 'installation-id',
        product: { installationId: installationId63 },
      })
    }
    const text = `${named('Licensed')}\n\n${printed('Notification')}`
    expect(checkDone(text, expecting(windows))).toMatchObject({ kind: 'not-licensed', state: 'notification' })
  })

  test('the one with this Activation ID, before one that is only called so', () => {
    const wanted = expecting({ ...windows, activationId: windowsId })
    const own = printed('Licensed', { installationId: '' })
    expect(checkDone(`${named('Notification')}\n\n${own}`, wanted)).toMatchObject({
      kind: 'licensed',
      proof: 'activation-id',
      product: { activationId: windowsId },
    })
  })

  test('proof by a number goes before a key', () => {
    const other = named('Notification', 'Partial Product Key: AAAAA\n')
    expect(checkDone(`${other}\n\n${printed('Licensed')}`, expecting(windows))).toMatchObject({
      kind: 'licensed',
      proof: 'installation-id',
    })
    const keyless = printed('Licensed', { installationId: '' }).replace('3V66T', '')
    const wanted = expecting({ ...windows, activationId: windowsId })
    expect(checkDone(`${other}\n\n${keyless}`, wanted)).toMatchObject({ proof: 'activation-id' })
  })

  test('what is not known on both sides is no proof, and does not speak against it either', () => {
    const nothing = expecting(windows, { installationId: null })
    expect(checkDone('Name: Office 21\nLicense Status: Licensed', nothing).kind).toBe('other-product')
    expect(checkDone(`Name: ${esuBlock.name}\nLicense Status: Licensed`, expecting(esu))).toMatchObject({
      kind: 'licensed',
      proof: 'name',
    })
    expect(checkDone(nameless, expecting(office))).toMatchObject({ kind: 'doubt', doubt: 'no-name' })
  })

  test('those with a key, before those that no key was installed for', () => {
    const key = 'Partial Product Key: 3V66T\n'
    expect(
      checkDone(`${named('Unlicensed')}\n\n${named('Licensed', key)}`, expecting(windows)),
    ).toMatchObject({
      kind: 'licensed',
      proof: 'name',
      product: { partialKey: '3V66T' },
    })
    expect(
      checkDone(`${named('Licensed')}\n\n${named('Unlicensed', key)}`, expecting(windows)),
    ).toMatchObject({
      kind: 'not-licensed',
    })
  })

  test('a doubt about one of them is a doubt, wherever it stands', () => {
    const texts = [named('Licensed'), printed('Licensed', { installationId: other }).replace('3V66T', '')]
    for (const text of [texts, [...texts].reverse()]) {
      expect(checkDone(text.join('\n\n'), expecting(windows))).toMatchObject({
        kind: 'doubt',
        doubt: 'other-installation-id',
        product: { installationId: other },
      })
    }
  })

  test('a number that is not known proves nothing', () => {
    const text = printed('Licensed', { installationId: other })
    expect(checkDone(text, expecting(windows, { installationId: null }))).toMatchObject({ proof: 'name' })
    expect(checkDone(named('Licensed'), expecting(windows, { installationId: null }))).toMatchObject({
      kind: 'licensed',
      proof: 'name',
    })
    expect(checkDone(nameless, expecting(windows, { installationId: null }))).toMatchObject({
      doubt: 'no-name',
    })
  })

  test('this installation ID proves its product under any name and Activation ID', () => {
    expect(checkDone(printed('Licensed'), expecting(esu))).toMatchObject({ proof: 'installation-id' })
    expect(checkDone(printed('Licensed', { name: 'Office 21' }), expecting(windows)).kind).toBe('licensed')
  })

  test('a product without a status is none', () => {
    expect(
      checkDone(printed('Licensed', {}, 'en').replace(/License Status.*/, ''), expecting(windows)),
    ).toEqual({
      kind: 'says-nothing',
    })
  })
})

describe('another key', () => {
  const before = readLicenseReport(printed('Notification'))
  const now = printed('Licensed', { installationId: '' }).replace('3V66T', 'AAAAA')

  test('only where the same product had one and never this one', () => {
    const older = before.map(product => ({ ...product, partialKey: 'AAAAA' }))
    const keyless = before.map(product => ({ ...product, partialKey: null }))
    const others = before.map(product => ({ ...product, activationId: esuId }))
    const kindAfter = (seen: typeof before) => checkDone(now, expecting(windows, { before: seen })).kind
    expect(kindAfter(before)).toBe('doubt')
    expect(kindAfter([...before, ...keyless])).toBe('doubt')
    expect(kindAfter([...before, ...older])).toBe('licensed')
    expect(kindAfter(keyless)).toBe('licensed')
    expect(kindAfter(others)).toBe('licensed')
    const keylessNow = now.replace('AAAAA', '')
    expect(checkDone(keylessNow, expecting(windows, { before: keyless })).kind).toBe('licensed')
    expect(checkDone(keylessNow, expecting(windows, { before })).kind).toBe('licensed')
    const nameOnly =
      'Name: Windows(R), Professional edition\nPartial Product Key: AAAAA\nLicense Status: Licensed'
    const nameless = before.map(product => ({ ...product, activationId: null }))
    expect(checkDone(nameOnly, expecting(windows, { before: nameless })).kind).toBe('licensed')
  })
})

describe('the family of Windows', () => {
  const server: Product = { kind: 'windows', release: 'server-2022', activationId: null }
  const kind = (name: string, product: Product) =>
    checkDone(`Name: ${name}\nLicense Status: Licensed`, expecting(product)).kind

  test('is told by names as Windows prints them, and only by them', () => {
    expect(kind('Windows(R), ServerStandard edition', server)).toBe('licensed')
    expect(kind('Windows(R), Professional edition', server)).toBe('other-product')
    expect(kind('Windows(R), serverstandard edition', windows)).toBe('other-product')
    expect(kind('Windows Server 2022', windows)).toBe('licensed')
    expect(kind('My Windows(R), Server', windows)).toBe('licensed')
    expect(kind('My Windows(R), Professional', server)).toBe('licensed')
    expect(kind('Windows Server 2022', server)).toBe('licensed')
    expect(kind('Windows(R), Professional with Windows(R), Server', windows)).toBe('licensed')
    expect(kind('Windows(R), ServerStandard edition', { ...windows, release: null })).toBe('licensed')
  })
})

test('a licence in words that name no product', () => {
  expect(checkDone('License status Licensed', expecting(windows))).toEqual({
    kind: 'doubt',
    product: null,
    doubt: 'no-name',
  })
  expect(checkDone('PC: ok, License Status: Notification', expecting(windows))).toEqual({
    kind: 'not-licensed',
    product: null,
    state: 'other',
  })
})

test('other products are named, five of them at most', () => {
  const text = Array.from({ length: 6 }, (_, index) => printed('Licensed', { name: `Office ${index + 10}` }))
  const wanted = expecting(windows, { installationId: null })
  expect(checkDone(text.join('\n\n'), wanted)).toEqual({
    kind: 'other-product',
    names: ['Office 10', 'Office 11', 'Office 12', 'Office 13', 'Office 14'],
  })
  expect(checkDone('The machine is permanently activated.', expecting(esu))).toEqual({
    kind: 'other-product',
    names: [],
  })
})

test('a text about something else says nothing', () => {
  for (const text of ['', 'hello', 'Confirmation ID for product deposited successfully.']) {
    expect(checkDone(text, expecting(windows))).toEqual({ kind: 'says-nothing' })
  }
})

test('whatever is put around it, a text without a licensed status never says licensed', () => {
  const parts = [
    'Name: Windows(R), Professional edition',
    'License Status: Notification',
    'License Status: Unlicensed',
    'ライセンスの状態: 通知',
    `Activation ID: ${windowsId}`,
    'Partial Product Key: 3V66T',
    'LicenseStatus : 5',
    'Licensed',
    '',
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 20 }), lines => {
      const text = lines.filter(line => !/licen|ライセンス/i.test(line) || parts.includes(line)).join('\n')
      expect(checkDone(text, expecting(windows)).kind).not.toBe('licensed')
    }),
  )
})
