import { describe, expect, test } from 'vitest'
import { parseConfirmationId } from '../../src/domain/confirmation-id'
import { firstLanguage } from '../../src/sheet/first-language'
import { idInUse, productFor, readPasted } from '../../src/sheet/pasted-ids'
import { answerState, depositLines, showLine } from '../../src/sheet/sheet-state'
import { readTextFile } from '../../src/sheet/text-file'
import { groupsOf, noGroups } from '../../src/sheet/typed-groups'
import { dlvBlock } from '../domain/windows-output'
import ids from '../fixtures/ids.json' with { type: 'json' }

const [own = '', other = ''] = ids.installationIds63
const [answer = ''] = ids.confirmationIds48
const wrong = `${answer.slice(0, 17)}6${answer.slice(18)}`
const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
const noOne = { installationId: null, name: '', product: null, activationId: null }
const byThePc = { kind: null, activationId: null }

const twoProducts = [
  dlvBlock('ja', {
    name: 'Windows(R), EnterpriseS edition',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: '0d43a3c5-3f25-4bb2-a1bb-b2b53d3e2d21',
    installationId: own,
    status: '通知',
  }),
  dlvBlock('ja', {
    name: 'Windows(R), Client-ESU-Year1 add-on for Enterprise',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: guid,
    installationId: other,
    status: '通知',
  }),
].join('\r\n\r\n')

describe('the boxes', () => {
  test('a wrong group is refused until the user says that the phone shows the same', () => {
    const refused = answerState(groupsOf(wrong), false, noOne, { proven: [] })
    expect(refused).toMatchObject({ confirmationId: null, wrong: [2], full: true })
    expect(answerState(groupsOf(wrong), true, noOne, { proven: [] }).confirmationId).toBe(wrong)
    expect(answerState(groupsOf(wrong.slice(0, 40)), true, noOne, { proven: [] }).confirmationId).toBeNull()
    expect(answerState(groupsOf(answer), false, null, { proven: [] }).confirmationId).toBe(answer)
  })

  test('another PC’s answer gives no command, also where its installation ID is pasted later', () => {
    const claim = { ...noOne, installationId: other }
    expect(answerState(groupsOf(answer), false, claim, { proven: [] })).toMatchObject({
      owner: 'unknown',
      confirmationId: answer,
    })
    expect(answerState(groupsOf(answer), false, claim, { proven: [own] })).toMatchObject({
      owner: 'other-pc',
      confirmationId: null,
    })
    expect(answerState(groupsOf(answer), false, claim, { proven: [own, other] }).owner).toBe('this-pc')
  })

  test('two equal groups are a question', () => {
    const groups = groupsOf(answer).map((group, index, all) => (index === 3 ? (all[1] ?? '') : group))
    expect(answerState(groups, false, null, { proven: [] })).toMatchObject({ equal: [[1, 3]] })
    expect(answerState(noGroups, false, null, { proven: [] }).equal).toEqual([])
  })
})

describe('what the PC printed', () => {
  test('two products: the answer goes to the chosen one, or to the one that it names', () => {
    const pasted = readPasted(twoProducts)
    expect(pasted.proven).toEqual([own, other])
    expect(idInUse(pasted, 0, null)?.digits).toBe(own)
    expect(idInUse(pasted, 1, null)?.digits).toBe(other)
    expect(idInUse(pasted, 0, other)?.digits).toBe(other)
    expect(idInUse(pasted, 0, 'another')).toBeNull()
  })

  test('the ESU add-on’s own Activation ID comes with it; what is typed by hand goes first', () => {
    const found = idInUse(readPasted(twoProducts), 1, null)
    expect(productFor(byThePc, found, null, null)).toEqual({ kind: 'esu', release: null, activationId: guid })
    expect(productFor({ kind: null, activationId: 'typed' }, found, null, null).activationId).toBe('typed')
    expect(productFor({ kind: 'office', activationId: null }, found, null, null).kind).toBe('office')
    expect(productFor(byThePc, null, null, null).kind).toBe('windows')
    expect(productFor(byThePc, null, null, guid)).toMatchObject({ kind: 'esu', activationId: guid })
  })

  test('a product key is masked, a confirmation ID and an error code are told apart', () => {
    const text = `Key BBBBB-22222-CCCCC-33333-DDDDD\nError: 0xC004F050`
    const pasted = readPasted(text)
    expect(pasted.text).not.toContain('22222')
    expect(pasted.errorCodes).toEqual(['0xC004F050'])
    expect(readPasted(answer)).toMatchObject({ found: [], holdsAnswer: true })
  })

  test.each([
    ['UTF-8', new TextEncoder().encode(`インストール ID: ${own}`)],
    ['UTF-16, as PowerShell writes it', utf16(`インストール ID: ${own}`)],
    // "インストール ID: " in Shift_JIS.
    ['Shift_JIS', shiftJis(own)],
  ])('a text file in %s', async (_, bytes) => {
    const read = await readTextFile(new Blob([bytes]))
    expect(read).toEqual({ kind: 'text', text: `インストール ID: ${own}` })
  })

  test('a large file is refused unread', async () => {
    expect(await readTextFile(new Blob([new Uint8Array(4_000_001)]))).toEqual({ kind: 'too-large' })
  })
})

describe('the command', () => {
  const confirmation = parseConfirmationId(answer)
  if (confirmation.kind === 'invalid') throw new Error('fixture')
  const { id } = confirmation

  test('carries the bare digits, and the ESU add-on’s GUID', () => {
    const esu = { kind: 'esu', release: null, activationId: guid } as const
    const lines = depositLines(esu, 'slmgr', other, id)
    expect(lines).toMatchObject({
      kind: 'lines',
      before: [{ line: expect.stringContaining(`/atp ${answer} ${guid}`) }],
      after: [{ line: expect.stringContaining(`/dlv ${guid}`) }],
    })
    expect(depositLines({ ...esu, activationId: null }, 'slmgr', other, id).kind).toBe(
      'activation-id-missing',
    )
  })

  test('PowerShell needs the installation ID to find the product', () => {
    const windows = { kind: 'windows', release: null, activationId: null } as const
    expect(depositLines(windows, 'powershell', null, id).kind).toBe('installation-id-missing')
    expect(depositLines(windows, 'powershell', own, id)).toMatchObject({
      before: [{ line: expect.stringContaining(own) }],
    })
  })

  test('the first lines put the PC’s output into its clipboard', () => {
    expect(showLine('slmgr')).toMatch(/slmgr\.vbs \/dti \| clip$/)
    expect(showLine('powershell')).toMatch(/OfflineInstallationId.* \| clip$/)
  })
})

test('the browser’s first language that the sheet speaks', () => {
  expect(firstLanguage(['de-DE', 'ja', 'en'])).toBe('ja')
  expect(firstLanguage(['EN-gb', 'ja'])).toBe('en')
  expect(firstLanguage(['fr'])).toBe('en')
})

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const codes = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))]
  return Uint8Array.from(codes.flatMap(code => [code & 255, code >> 8]))
}

function shiftJis(digits: string): Uint8Array<ArrayBuffer> {
  const label = [0x83, 0x43, 0x83, 0x93, 0x83, 0x58, 0x83, 0x67, 0x81, 0x5b, 0x83, 0x8b]
  return Uint8Array.from([...label, ...new TextEncoder().encode(` ID: ${digits}`)])
}
