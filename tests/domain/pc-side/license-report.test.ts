import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLicenseReport } from '../../../src/domain/pc-side/license-report'
import { installationId54, installationId63 } from '../arbitrary-ids'
import { dlvBlock } from '../windows-output'

const windowsId = '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
const esuId = 'f520e45e-7413-4a34-a497-d2765967d094'
const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'

const windows = {
  name: 'Windows(R), Professional edition',
  description: 'Windows(R) Operating System, VOLUME_MAK channel',
  activationId: windowsId,
  installationId: installationId63,
  status: 'Licensed',
}

describe('/dlv', () => {
  test.each([
    ['en', 'Licensed'],
    ['ja', 'ライセンスされています'],
  ] as const)('one block, in %s', (language, status) => {
    expect(readLicenseReport(dlvBlock(language, { ...windows, status }))).toEqual([
      {
        name: windows.name,
        activationId: windowsId,
        channel: 'mak',
        installationId: installationId63,
        partialKey: '3V66T',
        state: 'licensed',
        sentence: false,
      },
    ])
  })

  test.each(['de', 'xx'] as const)(
    'in a language that is not known (%s): by shape, without a state',
    language => {
      const { name, activationId } = windows
      const product = (more: object) => ({
        name,
        activationId,
        channel: 'mak',
        installationId: null,
        partialKey: null,
        state: null,
        sentence: false,
        ...more,
      })
      expect(readLicenseReport(dlvBlock(language, windows))).toEqual([product({})])
      const office = { name: 'Office 21, Office21ProPlus edition', activationId: esuId }
      const both = [windows, { ...windows, ...office, description: 'Office 21, RETAIL channel' }]
      expect(readLicenseReport(both.map(one => dlvBlock(language, one)).join('\n'))).toEqual([
        product({}),
        product({ ...office, channel: 'retail' }),
      ])
    },
  )

  test('in a language that is not known, a number belongs to the name behind it', () => {
    const [product, ...more] = readLicenseReport(`Blit: ${windowsId}\nZuq: ${windows.name}`)
    expect([product?.name, product?.activationId, more]).toEqual([windows.name, windowsId, []])
  })

  test.each(['\n\n', '\n'])('two products divided by %j', between => {
    const esu = { ...windows, name: 'Windows(R), Client-ESU-Year1 add-on', activationId: esuId }
    const text = `Software licensing service version: 10.0.19041.4046\n\n${dlvBlock('en', { ...windows, status: 'Notification' })}${between}${dlvBlock('en', esu)}`
    expect(readLicenseReport(text).map(({ name, state }) => [name, state])).toEqual([
      [windows.name, 'notification'],
      [esu.name, 'licensed'],
    ])
  })

  test('a mail that puts an empty line behind every line', () => {
    const text = dlvBlock('ja', { ...windows, status: 'ライセンスされています' }).replaceAll(
      '\r\n',
      '\r\n\r\n',
    )
    expect(readLicenseReport(text)).toEqual([
      expect.objectContaining({ name: windows.name, activationId: windowsId, state: 'licensed' }),
    ])
  })

  test('the end of one block never lends its status to the next product', () => {
    const text = `License Status: Licensed\nName: Windows(R), Professional edition\nLicense Status: Notification`
    expect(readLicenseReport(text).map(({ name, state }) => [name, state])).toEqual([
      [null, 'licensed'],
      [windows.name, 'notification'],
    ])
  })

  test('an installation ID whose last digits stand on the next line, and full-width colons', () => {
    const text = `名前： Windows(R), Professional edition\nインストール ID：\n${installationId63.slice(0, 61)}\n${installationId63.slice(61)}\nライセンスの状態： 通知`
    expect(readLicenseReport(text)).toEqual([
      expect.objectContaining({ installationId: installationId63, state: 'notification' }),
    ])
  })
})

describe('a status', () => {
  test.each([
    ['Unlicensed', 'unlicensed'],
    ['Initial grace period', 'initial-grace'],
    ['Additional grace period (KMS license expired or hardware out of tolerance)', 'additional-grace'],
    ['Non-genuine grace period.', 'non-genuine-grace'],
    ['Extended grace period', 'extended-grace'],
    ['Notification', 'notification'],
    ['LicensedX', 'other'],
    ['Something new', 'other'],
    ['ライセンスされていません', 'unlicensed'],
    ['通知', 'notification'],
    ['初期猶予期間', 'initial-grace'],
    ['10', 'other'],
  ])('%s', (value, state) => {
    expect(readLicenseReport(`License Status: ${value}`)).toEqual([expect.objectContaining({ state })])
  })

  test('licensed by KMS or as an evaluation ends some day', () => {
    for (const description of ['VOLUME_KMSCLIENT channel', 'TIMEBASED_EVAL channel']) {
      const text = `Name: ${windows.name}\nDescription: Windows(R) Operating System, ${description}\nLicense Status: Licensed`
      expect(readLicenseReport(text)).toEqual([expect.objectContaining({ state: 'licensed-until' })])
    }
    expect(
      readLicenseReport(
        `License Status: Licensed\nVolume activation expiration: 259200 minute(s) (180 day(s))`,
      ),
    ).toEqual([expect.objectContaining({ state: 'licensed-until' })])
  })
})

describe('/xpr', () => {
  test.each([
    ['The machine is permanently activated.', 'licensed'],
    ['コンピューターのライセンス認証は完了しました。', 'licensed'],
    ['Windows is in Notification mode', 'notification'],
    ['Windows は通知モードです', 'notification'],
    ['Volume activation will expire 12/24/2026 8:00:00 AM', 'licensed-until'],
    ['Initial grace period ends 12/24/2026', 'initial-grace'],
  ])('%s', (sentence, state) => {
    expect(readLicenseReport(`Windows(R), Professional edition:\r\n    ${sentence}\r\n`)).toEqual([
      expect.objectContaining({ name: windows.name, state, sentence: true }),
    ])
    expect(readLicenseReport(sentence)).toEqual([expect.objectContaining({ name: null, state })])
  })
})

test('Office: one block per product', () => {
  const block = (name: string, status: string) =>
    `PRODUCT ID: 00339-10000-00000-AA310\nSKU ID: ${windowsId}\nLICENSE NAME: ${name}\nLICENSE DESCRIPTION: Office 16, VOLUME_MAK channel\nLICENSE STATUS:  ---${status}--- \nLast 5 characters of installed product key: BTDRB\n`
  const text = `---Processing--------------------------\n---------------------------------------\n${block('Office 16, Office16ProPlusVL_MAK edition', 'LICENSED')}---------------------------------------\n${block('Office 16, Office16VisioProVL_MAK edition', 'OOB_GRACE')}---------------------------------------\n---Exiting-----------------------------`
  expect(readLicenseReport(text)).toEqual([
    expect.objectContaining({
      name: 'Office 16, Office16ProPlusVL_MAK edition',
      state: 'licensed',
      partialKey: 'BTDRB',
    }),
    expect.objectContaining({ state: 'initial-grace', channel: 'mak' }),
  ])
})

describe('PowerShell', () => {
  test('a list', () => {
    const text = `\nName                  : Windows(R), Professional edition\nID                    : ${windowsId}\nLicenseStatus         : 1\nOfflineInstallationId : ${installationId54}\nPartialProductKey     : 3V66T\n\n\nName          : Windows(R), Client-ESU-Year1 add-on\nID            : ${esuId}\nLicenseStatus : 5\n`
    expect(readLicenseReport(text)).toEqual([
      expect.objectContaining({
        activationId: windowsId,
        state: 'licensed',
        installationId: installationId54,
      }),
      expect.objectContaining({ activationId: esuId, state: 'notification' }),
    ])
  })

  test('a table', () => {
    const text = `Name                             ID                                   LicenseStatus OfflineInstallationId\n----                             --                                   ------------- ---------------------\nWindows(R), Professional edition ${windowsId}             1 ${installationId63}\nWindows(R), Client-ESU-Year1 …   ${esuId}             0\n`
    expect(readLicenseReport(text)).toEqual([
      expect.objectContaining({ name: windows.name, state: 'licensed', installationId: installationId63 }),
      expect.objectContaining({ activationId: esuId, state: 'unlicensed' }),
    ])
  })
})

describe('hostile text', () => {
  test('a product key is never kept', () => {
    const places = [
      `Name: ${productKey}\nLicense Status: Licensed`,
      `Installed product key ${productKey} successfully.\n${dlvBlock('en', { ...windows, name: `Windows ${productKey}` })}`,
      `${productKey}:\nThe machine is permanently activated.`,
      `Partial Product Key: ${productKey}\nLicense Status: Licensed`,
    ]
    for (const text of places) {
      const report = readLicenseReport(text)
      expect(report.length).toBeGreaterThan(0)
      expect(JSON.stringify(report)).not.toMatch(/VK7JG|NPHTM|C97JM|9MPGT/)
    }
  })

  test('never throws, and what it keeps is short', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Name:',
        'License Status:',
        'Licensed',
        '\n',
        '\n\n',
        ': ',
        '=',
        '-----',
        esuId,
        '1',
        '通知',
      ),
      fc.constantFrom(
        'LicenseStatus',
        'Installation ID:',
        installationId63,
        'Windows(R), X edition:',
        productKey,
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        for (const product of readLicenseReport(pieces.join(''))) {
          expect((product.name ?? '').length).toBeLessThanOrEqual(120)
          expect(product.name ?? '').not.toContain('NPHTM')
          expect(product.partialKey ?? 'AAAAA').toHaveLength(5)
        }
      }),
    )
  })

  test.each([
    ['colons', ':'.repeat(1_000_000)],
    ['one long line', `Name: ${'a '.repeat(490_000)}`],
    ['labels', 'License Status: Licensed\n'.repeat(40_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['GUIDs', `LicenseStatus\n${`${esuId} 1 `.repeat(20_000)}`],
    ['blank lines', '\n'.repeat(1_000_000)],
  ])('a million of %s', (_, text) => {
    expect(readLicenseReport(text).length).toBeLessThanOrEqual(500)
  })
})

describe('values that a copy broke onto the next line', () => {
  const [first = null] = readLicenseReport(
    [
      'Name:',
      'Windows(R), Professional edition',
      'Activation ID:',
      windowsId,
      'Installation ID:',
      installationId63.slice(0, 30),
      installationId63.slice(30),
      'Partial Product Key:',
      '3v66t',
      'License Status:',
      'Notification',
    ].join('\n'),
  )

  test('are read with the label before them', () => {
    expect(first).toEqual({
      name: 'Windows(R), Professional edition',
      activationId: windowsId,
      channel: null,
      installationId: installationId63,
      partialKey: '3V66T',
      state: 'notification',
      sentence: false,
    })
  })

  test('only where that label stood right before, and only one of them', () => {
    const read = (...lines: string[]) => readLicenseReport(lines.join('\n'))[0]
    expect(read('License Status: Licensed', 'Notification')?.state).toBe('licensed')
    expect(read('License Status: Licensed', 'Name:', 'One', 'Two')).toMatchObject({ name: null })
    expect(read('Name:', 'One', 'Two', 'License Status: Licensed')?.name).toBe('One')
    expect(read('Name: One', 'Two', 'License Status: Licensed')?.name).toBe('One')
    const digits = ['Installation ID:', installationId63.slice(0, 30), 'and', installationId63.slice(30)]
    expect(read(...digits, 'License Status: Licensed')?.installationId).toBeNull()
    const noted = ['Installation ID:', installationId63, '12 times', 'License Status: Licensed']
    expect(read(...noted)?.installationId).toBe(installationId63)
    const long = ['Installation ID:', installationId63, '1', 'License Status: Licensed']
    expect(read(...long)?.installationId).toBeNull()
    expect(read('License Status: Licensed', 'ABCDE', installationId63)).toMatchObject({
      partialKey: null,
      installationId: null,
    })
    expect(read('Partial Product Key:', 'none', 'License Status: Licensed')?.partialKey).toBeNull()
    expect(read('Partial Product Key: 3V66T', 'AAAAA', 'License Status: Licensed')?.partialKey).toBe('3V66T')
    expect(read(`Activation ID: ${windowsId}`, esuId, 'License Status: Licensed')?.activationId).toBe(
      windowsId,
    )
  })
})

describe('where one product ends', () => {
  const states = (text: string) => readLicenseReport(text).map(({ name, state }) => [name, state])

  test('at a line of hyphens, with its heading', () => {
    const text = 'Windows(R), Professional edition:\n-----\nThe machine is permanently activated.'
    expect(states(text)).toEqual([[null, 'licensed']])
    expect(states('Name: One\n-----\nLicense Status: Licensed')).toEqual([[null, 'licensed']])
    expect(states('Name: One\n----\nLicense Status: Licensed')).toEqual([['One', 'licensed']])
    expect(states('  Name: One\n  -----\n  License Status: Licensed')).toEqual([[null, 'licensed']])
    expect(states('Name: One -----\nLicense Status: Licensed')).toEqual([['One -----', 'licensed']])
  })

  test('at a line of hyphens also in a mail that puts an empty line behind every line', () => {
    expect(states('Name: One\n\n-----\n\nLicense Status: Licensed\n')).toEqual([[null, 'licensed']])
  })

  test('at an empty line, unless every other line is empty', () => {
    expect(states('Name: One\nDescription: x\nx: y\n\nLicense Status: Licensed')).toEqual([
      [null, 'licensed'],
    ])
    for (const end of ['', '\n', '\n \n']) {
      const text = `Name: One\n \nDescription: x\n\nLicense Status: Licensed${end}`
      expect(states(text)).toEqual([['One', 'licensed']])
    }
  })

  test('at a second name, number or status', () => {
    expect(states('License Status: Licensed\nName: Two\nLicense Status: Notification')).toEqual([
      [null, 'licensed'],
      ['Two', 'notification'],
    ])
    // PowerShell prints the status before the name.
    expect(states('LicenseStatus : 1\nName : One')).toEqual([['One', 'licensed']])
    expect(states('License Status: Licensed\nLicense Status: Notification')).toHaveLength(2)
    const twice = (label: string, one: string, two: string) =>
      readLicenseReport(
        `License Status: Licensed\n${label}: ${one}\n${label}: ${two}\nActivation ID: ${esuId}`,
      )
    expect(twice('Installation ID', installationId63, installationId54)).toHaveLength(2)
    expect(twice('Partial Product Key', '3V66T', 'AAAAA')).toHaveLength(2)
    expect(twice('Description', 'one', 'two')).toHaveLength(1)
    expect(readLicenseReport(`Activation ID: ${windowsId}\nActivation ID: ${esuId}`)).toHaveLength(2)
    const keyFirst =
      'Partial Product Key: 3V66T\nDescription: Office 16, RETAIL channel\nLicense Status: Licensed'
    expect(readLicenseReport(keyFirst)).toMatchObject([
      { partialKey: '3V66T', channel: 'retail', state: 'licensed' },
    ])
  })
})

test('a product of which only the kind of key is known is one', () => {
  const [product] = readLicenseReport('Name: One\nProduct Key Channel: Volume:MAK')
  expect(product).toMatchObject({ name: 'One', channel: 'mak', state: null })
})

describe('a sentence', () => {
  test('takes the heading across an empty line, and where its own line names nothing', () => {
    const heading = 'Windows(R), Professional edition:'
    for (const sentence of [
      '\n  The machine is permanently activated.',
      ': The machine is permanently activated.',
    ]) {
      expect(readLicenseReport(`${heading}\n${sentence}`)).toMatchObject([
        { name: 'Windows(R), Professional edition', state: 'licensed', sentence: true },
      ])
    }
  })

  test('says nothing of the product behind it', () => {
    const text =
      'PC-07: Windows(R), Professional edition: The machine is permanently activated.\nLicense Status: Notification'
    expect(readLicenseReport(text)).toMatchObject([
      { name: 'PC-07: Windows(R), Professional edition', state: 'licensed', sentence: true },
      { name: null, state: 'notification', sentence: false },
    ])
  })

  test('takes its product from its own line, or from the heading', () => {
    const own = 'Windows(R), Professional edition: The machine is permanently activated.'
    const heading = 'Windows(R), Professional edition:\n  The machine is permanently activated.'
    for (const text of [own, heading]) {
      expect(readLicenseReport(text)).toEqual([
        {
          name: 'Windows(R), Professional edition',
          activationId: null,
          channel: null,
          installationId: null,
          partialKey: null,
          state: 'licensed',
          sentence: true,
        },
      ])
    }
    expect(readLicenseReport(': The machine is permanently activated.')).toMatchObject([{ name: null }])
  })

  test('behind the label of a status is a status', () => {
    const [product] = readLicenseReport('Name: One\nLicense Status: is in notification mode')
    expect(product).toMatchObject({ name: 'One', sentence: false })
  })

  test('that a volume licence expires takes its end from a licence, and from nothing else', () => {
    const end = 'Volume activation expiration: 1000 minute(s) (1 day(s))'
    const state = (status: string) => readLicenseReport(`License Status: ${status}\n${end}`)[0]?.state
    expect([state('Licensed'), state('Notification')]).toEqual(['licensed-until', 'notification'])
    const licensed = (line: string) => readLicenseReport(`License Status: Licensed\n${line}`)[0]?.state
    expect(licensed('Timebased activation expiration: 1 minute(s)')).toBe('licensed-until')
    expect(licensed('Time-based activation expiration: 1 minute(s)')).toBe('licensed-until')
    expect(licensed('No volume activation expiration')).toBe('licensed')
  })
})

describe('rows of a table', () => {
  test('give name, number, status and installation ID, quoted or not', () => {
    const rows = [
      'Name ID LicenseStatus OfflineInstallationId',
      `"Windows(R), ""Pro""","${windowsId}","1","${installationId63}"`,
      `Windows(R), ESU add-on ${esuId} 5`,
      `Office ${esuId} 7`,
    ]
    expect(readLicenseReport(rows.join('\n'))).toMatchObject([
      {
        name: 'Windows(R), ""Pro',
        activationId: windowsId,
        state: 'licensed',
        installationId: installationId63,
        sentence: false,
      },
      { name: 'Windows(R), ESU add-on', activationId: esuId, state: 'notification', installationId: null },
    ])
    expect(readLicenseReport(rows.slice(2, 3).join('\n')).map(({ state }) => state)).not.toContain(
      'notification',
    )
  })

  const header = 'Name ID LicenseStatus OfflineInstallationId'
  const read = (...lines: string[]) =>
    readLicenseReport([header, ...lines].join('\n')).map(({ name, state }) => [name, state])

  test('say nothing of the product behind them', () => {
    expect(
      read(`PC-07: Windows(R), Professional edition ${windowsId} 1`, 'License Status: Notification'),
    ).toEqual([
      ['PC-07: Windows(R), Professional edition', 'licensed'],
      [null, 'notification'],
    ])
  })

  test('keep quotation marks within a name', () => {
    expect(read(`Office 16, "ProPlus" edition   ${esuId} 1`)).toEqual([
      ['Office 16, "ProPlus" edition', 'licensed'],
    ])
  })

  test('are none where the status is that of a list', () => {
    const list = ['LicenseStatus        : 5', `see ${esuId} 1`]
    expect(readLicenseReport(list.join('\n'))).toMatchObject([{ activationId: null, state: 'notification' }])
  })

  test('stand near the beginning of their line', () => {
    expect(read(`${'x'.repeat(199)} ${windowsId} 1`)).toHaveLength(1)
    expect(read(`${'x'.repeat(200)} ${windowsId} 1`)).toEqual([])
  })

  test('are not looked for where a list follows the command that asked for it', () => {
    const command = 'PS> Get-CimInstance SoftwareLicensingProduct | Format-List Name,ID,LicenseStatus'
    const list = [
      'Name          : Windows(R), Professional edition',
      `ID            : ${windowsId}`,
      'LicenseStatus : 1',
    ]
    expect(readLicenseReport([command, ...list].join('\n'))).toEqual([
      {
        name: 'Windows(R), Professional edition',
        activationId: windowsId,
        channel: null,
        installationId: null,
        partialKey: null,
        state: 'licensed',
        sentence: false,
      },
    ])
  })
})

describe('single values', () => {
  const one = (...lines: string[]) => readLicenseReport([...lines, 'License Status: Licensed'].join('\n'))[0]

  test('a name is one line of 120 signs at most', () => {
    expect(one(`Name: ${'x'.repeat(200)}`)?.name).toBe('x'.repeat(120))
    expect(one('Name: Windows(R),   Professional\tedition')?.name).toBe('Windows(R), Professional edition')
    const [product] = readLicenseReport('Windows(R), Pro edition :\nThe machine is permanently activated.')
    expect(product?.name).toBe('Windows(R), Pro edition')
  })

  test('in a language that is not known only what begins like a name is one', () => {
    expect(one('Zuq: about Windows(R), Pro edition')?.name).toBe(null)
  })

  test('an installation ID may stand in groups, and go on in groups', () => {
    const groups = (digits: string) => digits.replaceAll(/(\d{7})/g, '$1 ').trim()
    const [begin, rest] = [installationId63.slice(0, 28), installationId63.slice(28)]
    expect(one(`Installation ID: ${groups(installationId63)}`)?.installationId).toBe(installationId63)
    expect(one(`Installation ID: ${groups(begin)}`, groups(rest))?.installationId).toBe(installationId63)
    expect(one(`Installation ID: ${begin}`, `page 2 ${rest}`)?.installationId).toBe(null)
    expect(one(`Installation ID: ${begin}`, 'x: y', rest)?.installationId).toBe(null)
  })

  test('of a key exactly five signs are kept', () => {
    for (const other of ['X3V66T', '3V66TX', '3V66']) {
      expect(one(`Partial Product Key: ${other}`)?.partialKey).toBe(null)
      expect(one('Partial Product Key:', other)?.partialKey).toBe(null)
    }
  })

  test("the key's own channel goes before that of the description", () => {
    const lines = ['Product Key Channel: Volume:MAK', 'Description: Office 16, RETAIL channel']
    expect([one(...lines)?.channel, one(...lines.reverse())?.channel]).toEqual(['mak', 'mak'])
  })

  test('a licence by KMS or of an evaluation ends; what is none stays none', () => {
    const state = (channel: string, status: string) =>
      readLicenseReport(
        `Description: Windows(R) Operating System, ${channel} channel\nLicense Status: ${status}`,
      )[0]?.state
    expect(state('VOLUME_KMSCLIENT', 'Licensed')).toBe('licensed-until')
    expect(state('TIMEBASED_EVAL', 'Licensed')).toBe('licensed-until')
    expect(state('VOLUME_KMSCLIENT', 'Notification')).toBe('notification')
  })
})
