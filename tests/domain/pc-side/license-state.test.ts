import { describe, expect, test } from 'vitest'
import { type LicenseState, licenseSentence, licenseStateOf } from '../../../src/domain/pc-side/license-state'

const words: readonly (readonly [string, LicenseState])[] = [
  ['Licensed', 'licensed'],
  ['---LICENSED---', 'licensed'],
  ['ライセンスされています', 'licensed'],
  ['ライセンス済み', 'licensed'],
  ['ライセンス認証されています', 'licensed'],
  ['ライセンス認証済み', 'licensed'],
  ['Unlicensed', 'unlicensed'],
  ['Not licensed', 'unlicensed'],
  ['ライセンスなし', 'unlicensed'],
  ['ライセンスされていません', 'unlicensed'],
  ['ライセンスがありません', 'unlicensed'],
  ['Initial grace period', 'initial-grace'],
  ['Out-of-box grace', 'initial-grace'],
  ['OOB_GRACE', 'initial-grace'],
  ['OOBGrace', 'initial-grace'],
  ['初期猶予期間', 'initial-grace'],
  ['初期の猶予期間', 'initial-grace'],
  ['Additional grace period', 'additional-grace'],
  ['Out-of-tolerance grace', 'additional-grace'],
  ['OOT_GRACE', 'additional-grace'],
  ['OOTGrace', 'additional-grace'],
  ['追加猶予期間', 'additional-grace'],
  ['追加の猶予期間', 'additional-grace'],
  ['Non-genuine grace period', 'non-genuine-grace'],
  ['NonGenuineGrace', 'non-genuine-grace'],
  ['NON_GENUINE_GRACE', 'non-genuine-grace'],
  ['非正規版の猶予期間', 'non-genuine-grace'],
  ['正規でない', 'non-genuine-grace'],
  ['Extended grace period', 'extended-grace'],
  ['延長猶予期間', 'extended-grace'],
  ['延長された猶予期間', 'extended-grace'],
  ['拡張猶予期間', 'extended-grace'],
  ['Notification', 'notification'],
  ['通知', 'notification'],
]

describe('the value of a status', () => {
  test.each(words)('%s', (word, state) => {
    expect(licenseStateOf(`: ${word} `)).toBe(state)
  })

  test.each(words)('%s behind other words is not understood', word => {
    expect(licenseStateOf(`was ${word.replaceAll('-', '')}`)).toBe('other')
  })

  test.each([
    ['0', 'unlicensed'],
    ['1', 'licensed'],
    ['2', 'initial-grace'],
    ['3', 'additional-grace'],
    ['4', 'non-genuine-grace'],
    ['5', 'notification'],
    ['6', 'extended-grace'],
    ['7', 'other'],
    ['10', 'other'],
    ['1.5', 'other'],
    ['1 (Licensed)', 'licensed'],
    ['see note 1', 'other'],
  ])('the number %s', (number, state) => {
    expect(licenseStateOf(number)).toBe(state)
  })

  test.each(['Licensed until 2027', 'Licensed for 180 days', 'Licensedness', 'something new'])(
    '%s is not taken for licensed',
    value => expect(licenseStateOf(value)).toBe('other'),
  )

  test('nothing, or nothing near its beginning, is no status', () => {
    expect(licenseStateOf(' : ')).toBe(null)
    expect(licenseStateOf(`${' '.repeat(200)}Licensed`)).toBe(null)
  })
})

describe('a sentence of /xpr', () => {
  test.each([
    ['The machine is permanently activated.', 'licensed'],
    ['コンピューターは永続的にライセンス認証されています。', 'licensed'],
    ['コンピューターのライセンス認証は完了しました', 'licensed'],
    ['マシンは永続的にライセンス認証されました', 'licensed'],
    ['The machine is not permanently activated.', 'other'],
    ['永続的にライセンス認証されていません。', 'other'],
    ['Volume activation will expire 2027/05/01 10:00:00', 'licensed-until'],
    ['Timebased activation will expire 2027/05/01', 'licensed-until'],
    ['Time-based activation will expire 2027/05/01', 'licensed-until'],
    ['Virtual machine activation will expire 2027/05/01', 'licensed-until'],
    ['VM activation will expire 2027/05/01', 'licensed-until'],
    ['ライセンス認証の有効期限は 2027/05/01 に期限が切れます。', 'licensed-until'],
    ['ライセンス認証は 2027/05/01 に期限切れになります。', 'licensed-until'],
    ['ライセンス認証は 2027/05/01 に失効します。', 'licensed-until'],
    ['ライセンス認証は 2027/05/01 まで有効です。', 'licensed-until'],
    ['Initial grace period ends 2027/05/01', 'initial-grace'],
    ['初期猶予期間は 2027/05/01 に終わります。', 'initial-grace'],
    ['初期の猶予期間は 2027/05/01 に終わります。', 'initial-grace'],
    ['Additional grace period ends 2027/05/01', 'additional-grace'],
    ['追加猶予期間は 2027/05/01 に終わります。', 'additional-grace'],
    ['追加の猶予期間は 2027/05/01 に終わります。', 'additional-grace'],
    ['Non-genuine grace period ends 2027/05/01', 'non-genuine-grace'],
    ['Extended grace period ends 2027/05/01', 'extended-grace'],
    ['Windows is in Notification mode', 'notification'],
    ['Windows は通知モードです', 'notification'],
    ['Windows is not activated', 'unlicensed'],
    ["Windows isn't activated", 'unlicensed'],
    ['Windows はライセンス認証されていません', 'unlicensed'],
    ['Windows has been updated.', null],
    [`${' '.repeat(400)}Windows is not activated`, null],
  ])('%s', (line, state) => {
    expect(licenseSentence(line)).toBe(state)
  })
})
