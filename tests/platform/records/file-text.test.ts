import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { fileText } from '../../../src/platform/records/file-text'
import { parseCsv } from '../../../src/workers/csv-text'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let place = 0; place < text.length; place++)
    view.setUint16(place * 2, text.charCodeAt(place), littleEndian)
  return bytes
}
const list = '名前,部屋\r\nPC-01,会議室\r\n'
/** The same list as Excel in Japan saves it: Shift_JIS. */
const shiftJis = Uint8Array.from([
  ...[0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x95, 0x94, 0x89, 0xae, 0x0d, 0x0a],
  ...[0x50, 0x43, 0x2d, 0x30, 0x31, 0x2c, 0x89, 0xef, 0x8b, 0x63, 0x8e, 0xba, 0x0d, 0x0a],
])

test.each([
  ['UTF-8', utf8(list), 'utf-8'],
  ['UTF-8 with a mark', utf8(`\ufeff${list}`), 'utf-8'],
  ['UTF-16', utf16(`\ufeff${list}`, true), 'utf-16le'],
  ['UTF-16, the other way round', utf16(`\ufeff${list}`, false), 'utf-16be'],
  ['UTF-16 without a mark', utf16('name,room\r\nPC-01,会議室\r\n', true), 'utf-16le'],
  ['Shift_JIS', shiftJis, 'shift_jis'],
])('a list in %s', (_, bytes, encoding) => {
  const { text, ...told } = fileText(bytes)
  expect(told).toEqual({ encoding, faulty: false })
  expect(readCsvFile(text, parseCsv)).toMatchObject({
    kind: 'names',
    pcs: [{ name: 'PC-01', room: '会議室' }],
  })
})

test('bytes of no encoding are told', () => {
  expect(fileText(Uint8Array.from([0x50, 0xff, 0x43]))).toMatchObject({ faulty: true })
})

test('any bytes make a text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(typeof fileText(bytes).text).toBe('string')
    }),
  )
})
