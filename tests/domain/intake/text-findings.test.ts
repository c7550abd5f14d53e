import { describe, expect, test } from 'vitest'
import { useConfirmationIdAnyway } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { findingsInText } from '../../../src/domain/intake/text-findings'
import { plainWindows } from '../../../src/domain/product'
import { activationFragment, type LinkedActivation } from '../../../src/domain/transfer/activation-link'
import { checkWord } from '../../../src/domain/transfer/check-word'
import ids from '../../fixtures/ids.json'

const installationId = ids.installationIds63[1] ?? ''
const confirmationId = ids.confirmationIds48[2] ?? ''
const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
const kinds = (text: string) => findingsInText(text).map(({ kind }) => kind)
const grouped = (digits: string) =>
  [...'ABCDEFGH'].map((letter, index) => `${letter}\n${digits.slice(index * 6, index * 6 + 6)}`).join('\n')

function linkOf(name = 'PC-07', answer = ''): string {
  const reading = parseInstallationId(installationId)
  if (reading.kind === 'invalid') throw new Error('no installation ID')
  const linked: LinkedActivation = {
    name,
    product: plainWindows,
    installationId: reading.id,
    confirmationId: useConfirmationIdAnyway(answer)?.id ?? null,
    acceptedAnyway: [],
  }
  return activationFragment([linked]) ?? ''
}

describe('what a text holds', () => {
  test('a confirmation ID as the portal’s page is copied', () => {
    expect(findingsInText(`Your confirmation ID\n${grouped(confirmationId)}\nContinue`)).toMatchObject([
      { kind: 'confirmation-id', found: { digits: confirmationId, valid: true }, beside: [] },
    ])
  })

  test('an installation ID beside an answer only says whose it is', () => {
    expect(findingsInText(`${installationId}\n\n${grouped(confirmationId)}`)).toMatchObject([
      { kind: 'confirmation-id', beside: [installationId] },
    ])
  })

  test('an installation ID alone is one', () => {
    expect(findingsInText(`Installation ID: ${installationId}`)).toMatchObject([
      { kind: 'installation-id', found: { digits: installationId } },
    ])
  })

  test('a damaged answer comes as what it is, and never beside a whole one', () => {
    const damaged = confirmationId.replace(/^./, first => String((Number(first) + 1) % 10))
    expect(findingsInText(grouped(damaged))).toMatchObject([
      { kind: 'confirmation-id', found: { valid: false } },
    ])
    expect(findingsInText(`${grouped(damaged)}\n\n${grouped(confirmationId)}`)).toMatchObject([
      { found: { digits: confirmationId, valid: true } },
    ])
  })

  test('error codes, the licence status and that there was a product key', () => {
    const text = `${productKey}\nError: 0xC004F04D\nLicense Status: Notification`
    expect(kinds(text)).toEqual(['licence', 'error-codes', 'product-keys'])
    expect(findingsInText(text)).toMatchObject([{ licensed: false }, { codes: ['0xC004F04D'] }, { count: 1 }])
    expect(JSON.stringify(findingsInText(text))).not.toContain('9MPGT')
  })

  test('where Windows is licensed, its installation ID only says which PC it is', () => {
    const text = `License Status: Licensed\nInstallation ID: ${installationId}`
    expect(findingsInText(text)).toMatchObject([
      { kind: 'licence', licensed: true, beside: [installationId] },
    ])
  })

  test('an installation ID that lost a digit does not say whose the answer beside it is', () => {
    const text = `Installation ID: ${installationId.slice(0, -1)}\n\n${grouped(confirmationId)}`
    expect(findingsInText(text)).toMatchObject([{ kind: 'confirmation-id', beside: [] }])
  })

  test('nothing in a text without any of it', () => {
    expect(findingsInText('Call me back at 15:30, room 211.')).toEqual([])
  })
})

describe('links of the app in a text', () => {
  test('are found with the message around them, and their own digits are not found again', () => {
    const text = `PC-07\n${installationId}\nhttps://example.com/app/#${linkOf()}\nThank you.`
    expect(findingsInText(text)).toEqual([{ kind: 'link', fragment: linkOf(), count: 1 }])
  })

  test('with their answers: neither the digits of the PC nor those of the portal are found again', () => {
    const answered = linkOf('PC-07', confirmationId)
    const text = `PC-07\n${installationId}\n${grouped(confirmationId)}\nhttps://example.com/app/#${answered}`
    expect(findingsInText(text)).toEqual([{ kind: 'link', fragment: answered, count: 1 }])
  })

  test('end where the sentence around them ends, and come once', () => {
    for (const end of ['.', '...', ', and so on']) {
      expect(findingsInText(`See https://example.com/#${linkOf()}${end} Or #${linkOf()}`)).toEqual([
        { kind: 'link', fragment: linkOf(), count: 1 },
      ])
    }
  })

  test('of a newer app are told apart from damaged ones', () => {
    const body = '2.whatever'
    expect(findingsInText(`#pcs=${body}.${checkWord(body)}`)).toEqual([{ kind: 'damaged-link', newer: true }])
    expect(findingsInText(`#pcs=${body}.0000000`)).toEqual([{ kind: 'damaged-link', newer: false }])
  })

  test('are told where they are not whole', () => {
    expect(kinds(`https://example.com/#${linkOf().slice(0, -9)}`)).toEqual(['damaged-link'])
  })

  test('by the hundred are read up to twenty', () => {
    const text = Array.from({ length: 300 }, (_, index) => `#${linkOf(`PC-${index}`)}`).join(' ')
    expect(kinds(text).filter(kind => kind === 'link')).toHaveLength(20)
  })
})
