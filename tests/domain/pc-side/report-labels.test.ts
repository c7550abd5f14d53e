import { expect, test } from 'vitest'
import { labelledLine } from '../../../src/domain/pc-side/report-labels'

test.each([
  ['name', ['Name', '名前', 'LICENSE NAME', 'ライセンス名']],
  ['description', ['Description', '説明', 'LICENSE DESCRIPTION']],
  ['activation-id', ['Activation ID', 'ライセンス認証 ID', 'SKU ID', 'ID']],
  ['channel', ['Product Key Channel', 'ProductKeyChannel', 'プロダクト キー チャネル']],
  ['installation-id', ['Installation ID', 'インストール ID', 'OfflineInstallationId']],
  [
    'partial-key',
    [
      'Partial Product Key',
      'PartialProductKey',
      'プロダクト キーの一部',
      'Last 5 characters of installed product key',
    ],
  ],
  [
    'status',
    [
      'License Status',
      'Licence Status',
      'LicenseStatus',
      'ライセンスの状態',
      'ライセンス状態',
      'ライセンスのステータス',
    ],
  ],
] as const)('labels of the %s', (field, labels) => {
  for (const label of labels) {
    const expected = { field, label: label.toLowerCase(), value: 'x: y' }
    expect(labelledLine(`${label}: x: y `)).toEqual(expected)
    expect(labelledLine(` ${label.replaceAll(' ', '   ')}   = x: y`)).toEqual(expected)
  }
})

test('a label that is not known, however short, is one still', () => {
  expect(labelledLine('Q: x')).toEqual({ field: null, label: 'q', value: 'x' })
})

test('a line without a colon near its beginning has no label', () => {
  expect(labelledLine('License Status')).toBe(null)
  expect(labelledLine(': x')).toBe(null)
  expect(labelledLine(`${'x'.repeat(79)}: y`)?.value).toBe('y')
  expect(labelledLine(`${'x'.repeat(80)}: y`)).toBe(null)
})
