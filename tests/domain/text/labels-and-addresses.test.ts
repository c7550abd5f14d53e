import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../../src/domain/id-text'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { setExtendedPidsAside } from '../../../src/domain/text/extended-pids'
import { isGlued } from '../../../src/domain/text/glued-run'
import { labelBefore } from '../../../src/domain/text/id-labels'
import { ignoredNumbers, shortText } from '../../../src/domain/text/ignored-text'
import { readLicensed } from '../../../src/domain/text/license-text'
import { findAddresses, linkedDigits } from '../../../src/domain/text/web-addresses'

const installation = { kind: 'labelled', id: 'installation-id' }
const confirmation = { kind: 'labelled', id: 'confirmation-id' }
const none = { kind: 'none' }
const other = (why: string) => ({ kind: 'other-number', why })

describe('the words before digits', () => {
  test.each([
    ['Installation ID: ', installation],
    ['Confirmation ID: ', confirmation],
    ['インストール ID：', installation],
    ['確認 ID\n', confirmation],
    ['確認 ID\n\n', confirmation],
    ['確認 ID\n\n\n', none],
    ['確認 ID\n-- ', confirmation],
    ['確認 ID\nx ', none],
    ['123456 確認 ID\n', none],
    ['12345 確認 ID\n', confirmation],
    ['IID', installation],
    ['cid ', confirmation],
    ['Install: ', none],
    ['ID: ', none],
    ['', none],
    ['Installation ID, then the Confirmation ID: ', confirmation],
    ['Confirmation ID for the Installation ID: ', installation],
    ['Installation ID, Extended PID: ', other('extended-pid')],
    ['Extended PID, Installation ID: ', installation],
    ['Tel: ', other('phone-number')],
    ['Serial number: ', other('other-number')],
    ['Serial, tel: ', other('phone-number')],
    ['Tel, serial: ', other('other-number')],
    ['Product ID, tel, order: ', other('other-number')],
    [`Installation ID${' '.repeat(184)}: `, none],
    [`Installation ID${' '.repeat(183)}: `, installation],
  ])('%j', (words, label) => {
    expect(labelBefore(`${words}123`, words.length)).toEqual(label)
    expect(labelBefore(`Order\n1\n\n\n${words}123`, words.length + 10)).toEqual(label)
  })
})

describe('glued to a word or another number', () => {
  test.each([
    ['x123', 0, true],
    ['123x', 0, true],
    ['_123', 0, true],
    ['123_', 0, true],
    ['é123', 0, false],
    ['123は', 0, false],
    ['3.123', 1, true],
    ['x.123', 0, false],
    ['.123', 0, false],
    ['ID123', 0, false],
    ['iid123', 0, false],
    ['CID123', 0, false],
    [' cid123', 0, false],
    ['xid123', 0, true],
    ['acid123', 0, true],
    ['PC-id123', 0, false],
    ['id_123', 0, true],
    ['123', 0, false],
    ['1 123', 1, false],
  ] as const)('%s', (text, run, glued) => {
    expect(isGlued(digitRuns(text), run)).toBe(glued)
  })
})

describe('Extended PIDs', () => {
  const pid = '03612-03291-029-259087-03-1041-19045.0000-1952025'
  const used = (text: string) => {
    const runs = digitRuns(text)
    setExtendedPidsAside(runs)
    return Array.from(runs.used).join('')
  }
  test.each([
    [pid, '222222222'],
    [`${pid}-12`, '2222222220'],
    [`${pid} 12`, '2222222220'],
    [`1-${pid}`, '0222222222'],
    ['03612-03291-029-259087-03', '22222'],
    ['03612-03291-029-259087-03 1041', '222220'],
    ['03612-03291-029-259087-03.1041', '222222'],
    ['03612-03291-029-259087', '0000'],
    ['03612-03291-029-259087-035', '00000'],
    ['03612-03291-029-25908-03', '00000'],
    ['03612-03291--029-259087-03', '00000'],
    ['03612-03291/029-259087-03', '00000'],
    [`${pid}\n${pid}`, '222222222222222222'],
  ])('%s', (text, marks) => {
    expect(used(text)).toBe(marks)
  })

  test('runs that are used are none', () => {
    const runs = digitRuns(pid)
    useRuns(runs, 2, 2)
    setExtendedPidsAside(runs)
    expect(Array.from(runs.used).join('')).toBe('001000000')
  })
})

describe('web addresses', () => {
  test.each([
    ['see https://a.bc/d?e=1#f now', 'https://a.bc/d?e=1#f'],
    ['(https://a.bc/d)', 'https://a.bc/d)'],
    ['"https://a.bc/d"', 'https://a.bc/d'],
    ['<https://a.bc/d>', 'https://a.bc/d'],
    ['`https://a.bc/d`', 'https://a.bc/d'],
    ['見てhttps://a.bc/d見て', 'https://a.bc/d'],
    ['12-https://a.bc/d', 'https://a.bc/d'],
    ['x www.a.bc y', 'www.a.bc'],
    ['x WWW.a y', 'WWW.a'],
    ['x ww.a y', null],
    ['x a.bc/ y', 'a.bc/'],
    ['x a.bcdefgh/1 y', 'a.bcdefgh/1'],
    ['x a.bcdefghi/1 y', null],
    ['x a.b/1 y', null],
    ['x 1.bc/1 y', null],
    ['x a.bc y', null],
    ['x a.12/ y', null],
    ['a.bc/1 d.ef/2', 'a.bc/1|d.ef/2'],
    ['http://a.bc/d.ef/g', 'http://a.bc/d.ef/g'],
    ['x ://y z', '://y'],
    ['http://a://b', 'http://a://b'],
    ['a.bc/\u007fx', 'a.bc/'],
    ['a.bc/~x', 'a.bc/~x'],
    ['a.bc/!x', 'a.bc/!x'],
    ['x.com and a.bc/1', 'a.bc/1'],
    ['www.a http://b a.bc/', 'www.a|http://b|a.bc/'],
    ['http://b www.a http://c', 'http://b|www.a|http://c'],
  ])('%s', (text, found) => {
    const texts = findAddresses(text).map(({ from, to }) => text.slice(from, to))
    expect(texts.join('|') || null).toBe(found)
  })

  const digits = '1234567890'.repeat(9)
  test.each([
    [`a.bc/?iid=${digits.slice(0, 63)}`, digits.slice(0, 63), 10],
    [`a.bc/#IID=${digits.slice(0, 30)}`, digits.slice(0, 30), 10],
    [`a.bc/?x=1&iid=${digits.slice(0, 80)}&y`, digits.slice(0, 80), 14],
    [`a.bc/?iid=${'12345-67890+'.repeat(4)}`, '1234567890'.repeat(4), 10],
  ])('carry digits: %s', (text, own, at) => {
    expect(linkedDigits(`x ${text}`, { from: 2, to: text.length + 2 })).toEqual([{ digits: own, at: at + 2 }])
  })

  test.each([
    `a.bc/?iid=${digits.slice(0, 29)}`,
    `a.bc/?iid=${digits.slice(0, 29)}-----`,
    `a.bc/?iid=${digits.slice(0, 81)}`,
    `a.bc/?iid=${digits.slice(0, 63)}x`,
    `a.bc/?id=${digits.slice(0, 63)}`,
    `a.bc/?xiid=${digits.slice(0, 63)}`,
    `a.bc/?iid=${'1-'.repeat(81)}`,
  ])('carry none: %s', text => {
    expect(linkedDigits(text, { from: 0, to: text.length })).toEqual([])
  })
})

describe('the licence', () => {
  const guid = { from: 20, to: 25 }
  test.each([
    ['License Status: Licensed', true],
    ['License Status:\nLicensed', true],
    ['License Status:\n\nLicensed', null],
    ['License Status, "Licensed"', true],
    ['License Status - Licensed', true],
    ['License Status -- x', null],
    ['License Status x', null],
    ['License Status\nUnlicensed', null],
    ['License Status Licensed', true],
    ['License Status licensedx', null],
    ['License Status: licensedx', false],
    ['License Status: 1', true],
    ['License Status: 12', false],
    ['License Status: ', null],
    ['License Status Unlicensed', false],
    ['License Status not licensed', false],
    ['License Status notification', false],
    ['License Status initial grace', false],
    ['License Status 1st grace', true],
    ['License Status expired', false],
    ['ライセンスの状態 通知', false],
    ['ライセンスの状態 ライセンスなし', false],
    ['ライセンスの状態 無効', false],
    ['ライセンスの状態 期限切れ', false],
    ['ライセンスの状態 初期猶予期間', false],
    ['ライセンスの状態 この間の猶予', false],
    ['ライセンスの状態 この十二文字より長いことばの猶予', null],
    ['ライセンスの状態 ライセンス認証済みです', true],
    ['Windows is activated', true],
    ['Windows is not activated', false],
    ['Windows is activated, grace period ends tomorrow', false],
    [`License Status:${' '.repeat(106)}Licensed`, true],
    ['LicenseStatus ______12345 1 x', true],
    ['LicenseStatus ______12345 5 x', false],
    ['LicenseStatus ______12345,"6",x', false],
    ['LicenseStatus ______12345 7 x', null],
    ['LicenseStatus ______12345 1x', null],
    ['LicenseStatus ______123451', null],
    ['LicenseStatus ______12345 1', true],
    ['LicenseStatus=______12345 1', false],
    ['nothing at all', null],
    ['x', null],
  ])('%s', (text, licensed) => {
    expect(readLicensed(text, [guid])).toBe(licensed)
  })
})

describe('numbers that are ignored', () => {
  test.each([
    ['12345', []],
    ['123456', ['too-short: 123456']],
    ['1 2 3 4 5 6', ['too-short: 1 2 3 4 5 6']],
    ['123456\n1234567', ['too-short: 123456', 'too-short: 1234567']],
    ['x123456', []],
    [`x${'1'.repeat(29)}`, []],
    [`x${'1'.repeat(30)}`, [`does-not-add-up: ${'1'.repeat(30)}`]],
    ['1'.repeat(29), [`too-short: ${'1'.repeat(29)}`]],
    ['1'.repeat(40), [`does-not-add-up: ${'1'.repeat(40)}`]],
    ['1'.repeat(41), [`does-not-add-up: ${'1'.repeat(39)}…`]],
    ['1'.repeat(110), [`does-not-add-up: ${'1'.repeat(39)}…`]],
    ['1'.repeat(111), [`too-long: ${'1'.repeat(39)}…`]],
    ['2025-12-03', ['date: 2025-12-03']],
    ['2025/1/3', ['date: 2025/1/3']],
    ['12.5.2025', ['date: 12.5.2025']],
    ['1/12-2025 10', ['date: 1/12-2025 10']],
    ['2025-12-031', ['too-short: 2025-12-031']],
    ['12-12-20251', ['too-short: 12-12-20251']],
    ['20251203', ['too-short: 20251203']],
    ['192.168.1.1', ['network-address: 192.168.1.1']],
    ['192.168.1.1234', ['too-short: 192.168.1.1234']],
    ['1922.168.1.1', ['too-short: 1922.168.1.1']],
    ['192.168.1', ['too-short: 192.168.1']],
    ['Tel 123456', ['phone-number: 123456']],
    ['Order 123456', ['other-number: 123456']],
    ['PID 123456', ['extended-pid: 123456']],
    ['+81 3 1234 5678', ['phone-number: 81 3 1234 5678']],
    ['+8131234567', ['too-short: 8131234567']],
    ['+81 12345', ['too-short: 81 12345']],
    ['+81 1234567', ['phone-number: 81 1234567']],
    ['+81 1234567890123', ['phone-number: 81 1234567890123']],
    ['+81 12345678901234', ['too-short: 81 12345678901234']],
    ['0120-801-734', ['phone-number: 0120-801-734']],
    ['(03) 1234-5678', ['phone-number: 03) 1234-5678']],
    ['03.1234.5678', ['phone-number: 03.1234.5678']],
    ['03(1234)5678', ['phone-number: 03(1234)5678']],
    ['03-1234-56789', ['too-short: 03-1234-56789']],
    ['031234-5678', ['too-short: 031234-5678']],
    ['03-12345-678', ['too-short: 03-12345-678']],
    ['33-1234-5678', ['too-short: 33-1234-5678']],
    ['800-936-5700', ['phone-number: 800-936-5700']],
    ['1 800 936 5700', ['phone-number: 1 800 936 5700']],
    ['(800) 936-5700', ['phone-number: 800) 936-5700']],
    ['800-936-57001', ['too-short: 800-936-57001']],
    ['2 800 936 5700', ['too-short: 2 800 936 5700']],
    ['800--936-5700', ['phone-number: 800--936-5700']],
    ['800---936-5700', ['too-short: 800---936-5700']],
  ])('%s', (text, told) => {
    expect(
      ignoredNumbers(digitRuns(text), 50).map(({ ignored }) => `${ignored.why}: ${ignored.text}`),
    ).toEqual(told)
  })

  test('only so many, with their places, and none that are used', () => {
    const runs = digitRuns('123456\n234567\n345678\n456789')
    useRuns(runs, 1, 1)
    expect(ignoredNumbers(runs, 2).map(({ from, ignored }) => [from, ignored.text])).toEqual([
      [0, '123456'],
      [14, '345678'],
    ])
    const row = digitRuns('123456 234567 345678')
    useRuns(row, 1, 1)
    expect(ignoredNumbers(row, 9).map(({ from }) => from)).toEqual([0, 14])
  })

  test('are cut, and their spaces made one', () => {
    expect(shortText('  a \n  b ')).toBe('a b')
    expect(shortText('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`)
  })

  test('fifty of each kind, and of all kinds together in the order of the text', () => {
    const guids = Array.from({ length: 60 }, (_, index) => `123456${10 + index}-1234-1234-1234-123456789012`)
    const told = findIdsIn(`a.bc/1 ${guids.join(' ')} 1234567`).ignored
    expect(told.map(({ why }) => why)).toEqual(['url', ...Array.from({ length: 49 }, () => 'guid')])
  })
})
