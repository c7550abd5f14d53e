import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { containsProductKey, findIdsIn } from '../../../src/domain/id-text'
import type { Product } from '../../../src/domain/product'
import { type Delivery, deliveryText } from '../../../src/domain/transfer/delivery-text'
import { sending as en } from '../../../src/i18n/en/sending'
import { sending as ja } from '../../../src/i18n/ja/sending'
import { inventedConfirmationId, inventedInstallationId } from '../../stores/invented-ids'
import { anyId, itemOf } from '../arbitrary-ids'

const languages = { en, ja }
const windows: Product = { kind: 'windows', release: 'windows-10', activationId: null }
const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
const delivery: Delivery = {
  name: 'PC-07 reception',
  product: windows,
  installationId: inventedInstallationId(),
  confirmationId: inventedConfirmationId(),
}
const textOf = (language: 'en' | 'ja', changed: Partial<Delivery> = {}) => {
  const { heading, message } = languages[language].send
  const words = { ...message, heading, command: (shell: string) => message.command(shell) }
  return deliveryText({ ...delivery, ...changed }, words)
}
const confirmations = (text: string) => findIdsIn(text).ids.filter(id => id.kind === 'confirmation-id')

describe.each(['en', 'ja'] as const)('a message in %s', language => {
  test('has A to H, the command and the warning', () => {
    const lines = textOf(language).split('\n')
    expect(lines[0]).toBe('PC-07 reception')
    expect(lines.filter(line => /^[A-H] \d{6}$/.test(line))).toHaveLength(8)
    expect(lines.filter(line => line.endsWith(`/atp ${delivery.confirmationId}`))).toHaveLength(1)
    expect(lines.at(-1)).toBe(languages[language].send.message.noSpaces)
    expect(lines.map((line, at) => (line === '' ? at : -1)).filter(at => at !== -1)).toEqual([
      1,
      11,
      lines.length - 2,
    ])
  })

  test.each<[string, Product, RegExp]>([
    ['an ESU add-on', { kind: 'esu', release: null, activationId: guid }, new RegExp(`/atp \\d{48} ${guid}`)],
    [
      'an ESU add-on without its Activation ID',
      { kind: 'esu', release: null, activationId: null },
      /^\d{48}$/m,
    ],
    [
      'Office',
      { kind: 'office', release: 'office-2021', activationId: null },
      /cd \/d .*\n.*\/actcid:\d{48}/,
    ],
  ])('fits %s', (_, product, line) => {
    expect(textOf(language, { product })).toMatch(line)
    expect(confirmations(textOf(language, { product })).map(({ digits }) => digits)).toEqual([
      delivery.confirmationId,
    ])
  })

  test('gives its ID to whoever pastes it into this app, whatever it is called', () => {
    const names = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.stringMatching(/^[A-Z]{1,3}[- ]?\d{1,4}[a-z ]{0,9}$/),
    )
    const ids = anyId.filter(id => id.length === 48)
    fc.assert(
      fc.property(names, ids, (name, digits) => {
        const reading = parseConfirmationId(digits)
        if (reading.kind === 'invalid') return
        const found = confirmations(textOf(language, { name, confirmationId: reading.id }))
        expect(found.filter(id => id.valid).map(id => id.digits)).toEqual([digits])
      }),
    )
  })

  test('holds no product key, wherever it was typed', () => {
    const text = textOf(language, { name: 'PC-01 ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23' })
    expect(containsProductKey(text)).toBe(false)
    expect(itemOf(confirmations(text), 0).digits).toBe(delivery.confirmationId)
  })
})
