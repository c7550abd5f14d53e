import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'

describe('licensed', () => {
  test.each([
    'License Status: Licensed',
    'license status : LICENSED\r\n',
    'License Status:\nLicensed',
    'ライセンスの状態: ライセンスされています',
    'ライセンスの状態：ライセンスされています',
    'Windows(R), Professional edition:\n    The machine is permanently activated.',
    'コンピューターのライセンス認証は完了しました。',
    'LICENSE STATUS:  ---LICENSED--- ',
    'LicenseStatus : 1',
    'LicenseStatus=1',
  ])('%s', text => {
    expect(findIdsIn(text).licensed).toBe(true)
  })
})

describe('not licensed', () => {
  test.each([
    'License Status: Unlicensed',
    'License Status: Notification',
    'License Status: Initial grace period',
    'License Status: Non-genuine grace period.',
    'ライセンスの状態: 通知',
    'ライセンスの状態: ライセンスなし',
    'ライセンスの状態: 初期猶予期間',
    'LICENSE STATUS:  ---NOTIFICATIONS--- ',
    'LicenseStatus : 5',
    'LicenseStatus : 0',
    'Windows(R), Professional edition:\n    Windows is in Notification mode',
    'License Status: Licensed\n\nLicense Status: Unlicensed',
    'License Status: Something new',
  ])('%s', text => {
    expect(findIdsIn(text).licensed).toBe(false)
  })
})

describe('nothing said', () => {
  test.each([
    'Installation ID: 1',
    'The licence text of 2025',
    'How to read the license status of a PC',
    'Confirmation ID for product f520e45e-7413-4a34-a497-d2765967d094 deposited successfully.',
    'Name ID LicenseStatus OfflineInstallationId',
  ])('%s', text => {
    expect(findIdsIn(text).licensed).toBe(null)
  })
})

test('error codes come once each, in their order and one form', () => {
  const text =
    'エラー: ０ｘＣ００４Ｆ０３１ then 0xc004f031, (0x80070005) C004F014. 0x8007007B12 0x00000000 f520e45e-C004-F04D'
  expect(findIdsIn(text).errorCodes).toEqual(['0xC004F031', '0x80070005', '0xC004F014'])
})
