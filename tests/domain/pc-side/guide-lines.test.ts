import { describe, expect, test } from 'vitest'
import { knownActivationIds } from '../../../src/domain/activation-ids'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { guideFor, guideVariantsFor } from '../../../src/domain/pc-side/guide-lines'
import type { GuidePurpose, GuideVariant } from '../../../src/domain/pc-side/pc-guide'
import { windowsGenerationOf, windowsGenerations } from '../../../src/domain/pc-side/windows-generation'
import type { Product } from '../../../src/domain/product'
import { releases } from '../../../src/domain/releases'
import * as samples from '../arbitrary-ids'

const windows: Product = { kind: 'windows', release: null, activationId: null }
const office: Product = { kind: 'office', release: null, activationId: null }
const esus = knownActivationIds.map(
  ({ activationId }): Product => ({ kind: 'esu', release: null, activationId }),
)

function ids() {
  const installation = parseInstallationId(samples.installationId63)
  const confirmation = parseConfirmationId(samples.confirmationId)
  if (installation.kind === 'invalid' || confirmation.kind === 'invalid') throw new Error('sample')
  return { installationId: installation.id, confirmationId: confirmation.id }
}

function guide(product: Product, variant: GuideVariant, release: string | null = null) {
  const answer = guideFor({ product, variant, generation: windowsGenerationOf(release), ...ids() })
  if (answer.kind !== 'guide') throw new Error(answer.kind)
  return answer
}

function lineFor(product: Product, variant: GuideVariant, purpose: GuidePurpose) {
  return guide(product, variant).lines.find(line => line.purpose === purpose)?.line
}

const everything = windowsGenerations.flatMap(generation =>
  [windows, office, ...esus].flatMap(product =>
    guideVariantsFor(product, generation).map(variant => ({ product, generation, variant })),
  ),
)

test('every line leaves the key to the user, and no 5x5 key stands anywhere', () => {
  for (const one of everything) {
    const answer = guideFor({ ...one, ...ids() })
    const lines = answer.kind === 'guide' ? answer.lines : []
    for (const { line, purpose } of lines) {
      expect(line).not.toMatch(/[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}/)
      if (purpose === 'install-key') expect(line).toContain('<key>')
    }
  }
})

test('every ESU line that names a product names the add-on', () => {
  for (const product of esus) {
    for (const variant of guideVariantsFor(product, 'usual')) {
      const lines = guide(product, variant).lines.filter(({ purpose }) =>
        [
          'show-installation-id',
          'copy-installation-id',
          'save-installation-id',
          'group-installation-id',
          'deposit',
          'check',
        ].includes(purpose),
      )
      expect(lines.length).toBeGreaterThan(2)
      for (const { line } of lines) expect(line).toContain(product.activationId)
      expect(lineFor(product, variant, 'check-permanent')).toBeUndefined()
    }
  }
  expect(
    guideFor({
      product: { kind: 'esu', release: null, activationId: null },
      variant: 'slmgr',
      generation: 'usual',
      ...ids(),
    }),
  ).toEqual({ kind: 'activation-id-missing' })
})

test('before there is a confirmation ID, nothing deposits one', () => {
  for (const one of everything) {
    const answer = guideFor({ ...one, installationId: null, confirmationId: null })
    const lines = answer.kind === 'guide' ? answer.lines : []
    expect(lines.filter(line => line.purpose === 'deposit')).toEqual([])
    expect(lines.map(({ line }) => line).join()).not.toContain('null')
  }
})

describe('variants', () => {
  test('per generation', () => {
    const usual = ['slmgr', 'slui', 'server-core', 'powershell']
    expect(guideVariantsFor(windows, 'newer')).toEqual([...usual, 'os-license'])
    expect(guideVariantsFor(windows, 'usual')).toEqual(usual)
    expect(guideVariantsFor(windows, 'seven')).toEqual(['slmgr', 'slui', 'server-core', 'powershell-2'])
    for (const esu of esus) {
      expect(guideVariantsFor(esu, 'usual')).toEqual(['slmgr', 'server-core', 'powershell'])
      expect(guideVariantsFor(esu, 'seven')).toEqual(['slmgr', 'server-core', 'powershell-2'])
    }
    expect(guideVariantsFor(windows, 'xp')).toEqual(['setup-wizard'])
    expect(guideVariantsFor(office, 'usual')).toEqual(['office', 'office-x86'])
  })

  test('what is not confirmed says so', () => {
    for (const one of everything) {
      const answer = guideFor({ ...one, ...ids() })
      if (answer.kind !== 'guide') continue
      const unconfirmed = answer.lines.some(line => !line.confirmed)
      expect(unconfirmed).toBe(one.variant === 'os-license' || one.variant === 'setup-wizard')
      expect(answer.cautions.includes('not-confirmed')).toBe(unconfirmed)
    }
  })

  test('every release belongs to a generation', () => {
    expect(windowsGenerationOf('windows-11-iot')).toBe('newer')
    expect(windowsGenerationOf('server-2008-esu')).toBe('seven')
    expect(windowsGenerationOf('windows-xp')).toBe('xp')
    expect(windowsGenerationOf('office-2021')).toBe('usual')
    expect(windowsGenerationOf(null)).toBe('usual')
    expect(new Set(releases.map(({ id }) => windowsGenerationOf(id)))).toEqual(new Set(windowsGenerations))
  })
})

describe('reading the installation ID with ease', () => {
  test('slmgr: to the clipboard, into a file; Server Core has no clipboard to speak of', () => {
    const slmgr = 'cscript //nologo %WinDir%\\System32\\slmgr.vbs /dti'
    expect(lineFor(windows, 'slmgr', 'copy-installation-id')).toBe(`${slmgr} | clip`)
    expect(lineFor(windows, 'server-core', 'copy-installation-id')).toBeUndefined()
    expect(lineFor(windows, 'server-core', 'save-installation-id')).toBe(
      `${slmgr} > "%PUBLIC%\\installation-id.txt"`,
    )
  })

  test('PowerShell prints it in nine groups, of 7 or 6', () => {
    expect(lineFor(windows, 'powershell', 'group-installation-id')).toBe(
      `Get-CimInstance SoftwareLicensingProduct -Filter "PartialProductKey IS NOT NULL" | ForEach-Object { $i=$_.OfflineInstallationId; $n=$i.Length/9; $_.Name; ($i -split "(\\d{$n})" -ne '') -join ' ' }`,
    )
  })
})

test('what the PC prints is there in English and, where known, in Japanese', () => {
  const check = guide(windows, 'slmgr').lines.find(({ purpose }) => purpose === 'check')
  expect(check?.prints).toEqual([
    { en: 'License Status: Licensed', ja: 'ライセンスの状態: ライセンスされています' },
  ])
  const japanese = guide(windows, 'slmgr').lines.flatMap(({ purpose, prints }) =>
    prints.map(({ ja }) => `${purpose}: ${ja}`),
  )
  expect(japanese).toEqual([
    'install-key: null',
    'show-installation-id: インストール ID: …',
    'show-installation-id: エラー: 製品が見つかりません。',
    'list-products: 名前: … / ライセンス認証 ID: …',
    'deposit: null',
    'deposit: エラー: 製品が見つかりません。',
    'check: ライセンスの状態: ライセンスされています',
    'check-permanent: コンピューターのライセンス認証は完了しました',
    'check-permanent: Windows は通知モードです',
  ])
  expect(guide(windows, 'server-core').lines.every(({ where }) => where === 'server-core-prompt')).toBe(true)
})

describe('every line in its order, its place, and what it prints', () => {
  const { installationId, confirmationId } = ids()
  const [esu = windows] = esus
  const slmgr = 'cscript //nologo %WinDir%\\System32\\slmgr.vbs'
  const nine =
    "| ForEach-Object { $i=$_.OfflineInstallationId; $n=$i.Length/9; $_.Name; ($i -split \"(\\d{$n})\" -ne '') -join ' ' }"
  const told = (product: Product, variant: GuideVariant) =>
    guide(product, variant).lines.map(({ purpose, where, line, prints }) =>
      [`${purpose} | ${where} | ${line}`, ...prints.map(({ en }) => en)].join(' -> '),
    )

  test('slmgr, at the prompt and on Server Core', () => {
    const lines = (where: string) => [
      `install-key | ${where} | ${slmgr} /ipk <key> -> Installed product key … successfully.`,
      `show-installation-id | ${where} | ${slmgr} /dti -> Installation ID: … -> Error: product not found.`,
      `copy-installation-id | ${where} | ${slmgr} /dti | clip`,
      `save-installation-id | ${where} | ${slmgr} /dti > "%PUBLIC%\\installation-id.txt"`,
      `list-products | ${where} | ${slmgr} /dlv all | more -> Name: … / Activation ID: …`,
      `deposit | ${where} | ${slmgr} /atp ${confirmationId} -> Confirmation ID for product … deposited successfully. -> Error: product not found.`,
      `check | ${where} | ${slmgr} /dlv -> License Status: Licensed`,
      `check-permanent | ${where} | ${slmgr} /xpr -> The machine is permanently activated. -> Windows is in Notification mode`,
      'explain-error | run-box | slui 0x2a 0x<code>',
    ]
    expect(told(windows, 'slmgr')).toEqual(lines('elevated-prompt'))
    expect(told(windows, 'server-core')).toEqual(
      lines('server-core-prompt').filter(line => !/^(?:copy|explain)/.test(line)),
    )
  })

  test('PowerShell: Windows by its key, an ESU add-on by its Activation ID', () => {
    const service = 'Get-CimInstance SoftwareLicensingService | Invoke-CimMethod -MethodName'
    const arguments_ = `@{InstallationId=$p.OfflineInstallationId;ConfirmationId='${confirmationId}'}`
    const where = 'elevated-powershell'
    const lines = (shown: string, bound: string) => [
      `install-key | ${where} | ${service} InstallProductKey -Arguments @{ProductKey='<key>'}`,
      `show-installation-id | ${where} | ${shown} | Format-List Name,ID,LicenseStatus,OfflineInstallationId -> OfflineInstallationId : …`,
      `group-installation-id | ${where} | ${shown} ${nine}`,
      `copy-installation-id | ${where} | (${shown}).OfflineInstallationId | clip`,
      `deposit | ${where} | $p=${bound}; Invoke-CimMethod -InputObject $p -MethodName DepositOfflineConfirmationId -Arguments ${arguments_} -> ReturnValue : 0`,
      `refresh | ${where} | ${service} RefreshLicenseStatus`,
      `check | ${where} | ${shown} | Format-List Name,ID,LicenseStatus -> LicenseStatus : 1`,
    ]
    const products = 'Get-CimInstance SoftwareLicensingProduct -Filter'
    const withKey = `${products} "PartialProductKey IS NOT NULL"`
    const bound = `${withKey} | Where-Object OfflineInstallationId -eq '${installationId}'`
    expect(told(windows, 'powershell')).toEqual(lines(withKey, bound))
    const byId = `${products} "ID='${esu.activationId}'"`
    expect(told(esu, 'powershell')).toEqual(lines(byId, byId))
  })

  test('the PowerShell of Windows 7 calls methods, and binds what it deposits as the new one does', () => {
    const products = 'Get-WmiObject SoftwareLicensingProduct -Filter'
    const service = '(Get-WmiObject SoftwareLicensingService)'
    const where = 'elevated-powershell'
    const lines = (shown: string, bound: string) => [
      `install-key | ${where} | ${service}.InstallProductKey('<key>')`,
      `show-installation-id | ${where} | ${shown} | Format-List Name,ID,LicenseStatus,OfflineInstallationId -> OfflineInstallationId : …`,
      `deposit | ${where} | $p=${bound}; $p.DepositOfflineConfirmationId($p.OfflineInstallationId,'${confirmationId}') -> ReturnValue : 0`,
      `refresh | ${where} | ${service}.RefreshLicenseStatus()`,
      `check | ${where} | ${shown} | Format-List Name,ID,LicenseStatus -> LicenseStatus : 1`,
    ]
    const withKey = `${products} "PartialProductKey IS NOT NULL"`
    const bound = `${withKey} | Where-Object { $_.OfflineInstallationId -eq '${installationId}' }`
    expect(told(windows, 'powershell-2')).toEqual(lines(withKey, bound))
    const byId = `${products} "ID='${esu.activationId}'"`
    expect(told(esu, 'powershell-2')).toEqual(lines(byId, byId))
  })

  test('Office speaks English everywhere, in either Program Files', () => {
    const lines = (programFiles: string) => [
      `go-to-folder | elevated-prompt | cd /d "${programFiles}\\Microsoft Office\\Office16"`,
      'install-key | office-folder | cscript ospp.vbs /inpkey:<key>',
      'show-installation-id | office-folder | cscript ospp.vbs /dinstid -> Installation ID for: …: …',
      `deposit | office-folder | cscript ospp.vbs /actcid:${confirmationId} -> <Offline product activation successful>`,
      'check | office-folder | cscript ospp.vbs /dstatus -> LICENSE STATUS:  ---LICENSED---',
    ]
    expect(told(office, 'office')).toEqual(lines('%ProgramFiles%'))
    expect(told(office, 'office-x86')).toEqual(lines('%ProgramFiles(x86)%'))
  })

  test('dialogs, and what nobody has confirmed', () => {
    expect(told(windows, 'slui')).toEqual([
      'open-dialog | run-box | slui 4',
      'explain-error | run-box | slui 0x2a 0x<code>',
    ])
    expect(told(windows, 'os-license')).toEqual([
      `deposit | elevated-powershell | Invoke-OSLicense -ActivateOffline -ConfirmationID ${confirmationId}`,
    ])
    expect(told(windows, 'setup-wizard')).toEqual([
      'open-dialog | run-box | %SystemRoot%\\System32\\oobe\\msoobe.exe /a',
    ])
  })

  test.each([
    ['slmgr', ['install-key', 'show-installation-id', 'copy-installation-id', 'save-installation-id']],
    ['powershell-2', ['install-key', 'show-installation-id', 'refresh', 'check']],
    ['os-license', []],
  ] as const)('%s without a confirmation ID leaves out the deposit only', (variant, first) => {
    const request = { product: windows, variant, generation: 'newer', installationId } as const
    const answer = guideFor({ ...request, confirmationId: null })
    const purposes = answer.kind === 'guide' ? answer.lines.map(({ purpose }) => purpose) : ['none']
    expect(purposes.slice(0, 4)).toEqual(first)
  })

  test('without an ID of its own Windows 7 has nothing to bind a confirmation ID to', () => {
    const request = { product: windows, variant: 'powershell-2', generation: 'seven' } as const
    const answer = guideFor({ ...request, installationId: null, confirmationId })
    const purposes = answer.kind === 'guide' ? answer.lines.map(({ purpose }) => purpose) : ['none']
    expect(purposes).toEqual(['install-key', 'show-installation-id', 'refresh', 'check'])
  })
})
