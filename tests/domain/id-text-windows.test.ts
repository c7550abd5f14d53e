import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import {
  confirmationId,
  cut,
  installationId54,
  installationId63,
  installationIds63,
  itemOf,
} from './arbitrary-ids'
import { dlvBlock } from './windows-output'

const windowsId = '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
const esuId = 'f520e45e-7413-4a34-a497-d2765967d094'
const esuInstallationId = itemOf(installationIds63, 1)

const windows = {
  name: 'Windows(R), Professional edition',
  description: 'Windows(R) Operating System, VOLUME_MAK channel',
  activationId: windowsId,
  installationId: installationId63,
  status: 'Licensed',
}
const esu = {
  name: 'Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseS,Professional',
  description: 'Windows Operating System - Windows(R), VOLUME_MAK channel',
  activationId: esuId,
  installationId: esuInstallationId,
  status: 'Unlicensed',
}

function summary(text: string) {
  return findIdsIn(text).ids.map(id => [id.digits, id.product, id.activationId])
}

describe('slmgr /dti', () => {
  const texts = {
    'English console': `Installation ID: ${installationId63}\r\n`,
    'Japanese message box, 61 digits and 2': `---------------------------
Windows Script Host
---------------------------
インストール ID:
${installationId63.slice(0, 61)}
${installationId63.slice(61)}
---------------------------
OK
---------------------------`,
    'narrow console': cut(`Installation ID: ${installationId63}`, 40).join('\n'),
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(summary(text)).toEqual([[installationId63, null, null]])
  })

  test('54 digits, in English and Japanese', () => {
    expect(summary(`Installation ID: ${installationId54}`)).toEqual([[installationId54, null, null]])
    expect(summary(`インストール ID:\n${cut(installationId54, 40).join('\n')}`)).toEqual([
      [installationId54, null, null],
    ])
  })

  test('the command above the answer names the add-on', () => {
    const text = `C:\\>cscript //nologo slmgr.vbs /dti ${esuId}\nInstallation ID: ${esuInstallationId}\n\nC:\\>`
    expect(summary(text)).toEqual([[esuInstallationId, null, esuId]])
  })
})

describe('slmgr /dlv with Windows and its ESU add-on', () => {
  const both = [
    [installationId63, windows.name, windowsId],
    [esuInstallationId, esu.name, esuId],
  ]
  test.each(['en', 'ja', 'de', 'xx'] as const)('each with its own name and GUID, language %s', language => {
    const blocks = [dlvBlock(language, windows), dlvBlock(language, esu)]
    const head = 'Software licensing service version: 10.0.19041.1\r\n\r\n'
    expect(summary(head + blocks.join('\r\n\r\n'))).toEqual(both)
  })

  test.each(['en', 'ja'] as const)(
    'without empty lines, and with one after each line, language %s',
    language => {
      const text = `${dlvBlock(language, windows)}\r\n${dlvBlock(language, esu)}`
      expect(summary(text)).toEqual(both)
      expect(summary(text.replaceAll('\r\n', '\r\n\r\n'))).toEqual(both)
    },
  )

  test('as an 80 column console cuts it', () => {
    const lines = `${dlvBlock('en', windows)}\n\n${dlvBlock('en', esu)}`.split(/\r?\n/)
    expect(summary(lines.flatMap(line => (line === '' ? [''] : cut(line, 80))).join('\n'))).toEqual(both)
  })

  test('not licensed while one of the two is not', () => {
    expect(findIdsIn(`${dlvBlock('en', windows)}\n\n${dlvBlock('en', esu)}`).licensed).toBe(false)
    expect(findIdsIn(dlvBlock('en', windows)).licensed).toBe(true)
  })

  test('the same product printed by /dti and /dlv is one finding with its name', () => {
    const text = `Installation ID: ${installationId63}\n\n${dlvBlock('en', windows)}`
    expect(summary(text)).toEqual([[installationId63, windows.name, windowsId]])
  })
})

describe('PowerShell', () => {
  test('a list', () => {
    const text = `Name                  : ${windows.name}
ID                    : ${windowsId}
LicenseStatus         : 1
OfflineInstallationId : ${installationId63.slice(0, 40)}
                        ${installationId63.slice(40)}`
    expect(summary(text)).toEqual([[installationId63, windows.name, windowsId]])
    expect(findIdsIn(text).licensed).toBe(true)
  })

  test('a table', () => {
    const text = `Name                             ID                                   LicenseStatus OfflineInstallationId
----                             --                                   ------------- ---------------------
${windows.name} ${windowsId}             5 ${installationId63}`
    expect(summary(text)).toEqual([[installationId63, windows.name, windowsId]])
    expect(findIdsIn(text).licensed).toBe(false)
  })

  test('the name below the ID', () => {
    const text = `OfflineInstallationId : ${installationId63}\nName : ${windows.name}\nID : ${windowsId}`
    expect(summary(text)).toEqual([[installationId63, windows.name, windowsId]])
  })
})

describe('Office', () => {
  const word = 'Office 16, Office16ProPlusVL_MAK edition'
  const visio = 'Office 16, Office16VisioProVL_MAK edition'

  test('one line per product, digits after the last colon', () => {
    const text = `Installation ID for: ${word}: ${installationId63}\nInstallation ID for: ${visio}: ${installationId54}`
    expect(summary(text)).toEqual([
      [installationId63, word, null],
      [installationId54, visio, null],
    ])
  })

  test('as an 80 column console cuts it', () => {
    const text = cut(`Installation ID for: ${word}: ${installationId54}`, 80).join('\n')
    expect(summary(text)).toEqual([[installationId54, word, null]])
  })
})

test('the line that deposits a confirmation ID gives both numbers back', () => {
  expect(summary(`C:\\>slmgr /atp ${confirmationId} ${esuId}`)).toEqual([[confirmationId, null, esuId]])
})

test("a person's name is no product", () => {
  expect(summary(`Name: Taro Yamada\nTel: 03-1234-5678\nInstallation ID: ${installationId63}`)).toEqual([
    [installationId63, null, null],
  ])
})
