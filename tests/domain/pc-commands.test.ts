import { describe, expect, test } from 'vitest'
import { knownActivationIds, parseActivationId } from '../../src/domain/activation-ids'
import { type ConfirmationId, parseConfirmationId } from '../../src/domain/confirmation-id'
import { type InstallationId, parseInstallationId } from '../../src/domain/installation-id'
import type { CommandShell } from '../../src/domain/pc-command'
import { commandsFor, shellsFor } from '../../src/domain/pc-commands'
import type { Product } from '../../src/domain/product'
import * as samples from './arbitrary-ids'

const esuId = 'f520e45e-7413-4a34-a497-d2765967d094'
const windows: Product = { kind: 'windows', release: null, activationId: null }
const esu: Product = { kind: 'esu', release: 'windows-10-esu', activationId: esuId }
const office: Product = { kind: 'office', release: null, activationId: null }

function confirmation(): ConfirmationId {
  const reading = parseConfirmationId(samples.confirmationId)
  if (reading.kind === 'invalid') throw new Error('sample')
  return reading.id
}

function installation(): InstallationId {
  const reading = parseInstallationId(samples.installationId63)
  if (reading.kind === 'invalid') throw new Error('sample')
  return reading.id
}

function commands(product: Product, shell: CommandShell) {
  return commandsFor({ product, shell, confirmationId: confirmation(), installationId: installation() })
}

function lines(product: Product, shell: CommandShell): string[] {
  const answer = commands(product, shell)
  return answer.kind === 'commands' ? answer.commands.map(command => command.line) : []
}

function depositLine(answer: ReturnType<typeof commandsFor>): string | null {
  if (answer.kind !== 'commands') return null
  return answer.commands.find(command => command.step === 'deposit')?.line ?? null
}

test('slmgr: full path, bare digits, no Activation ID for Windows itself', () => {
  const slmgr = 'cscript //nologo %WinDir%\\System32\\slmgr.vbs'
  expect(lines(windows, 'slmgr')).toEqual([
    `${slmgr} /ipk <key>`,
    `${slmgr} /dti`,
    `${slmgr} /atp ${samples.confirmationId}`,
    `${slmgr} /dlv`,
  ])
})

test('an ESU add-on: its GUID in /dti, /atp and /dlv', () => {
  expect(lines(esu, 'slmgr-short')).toEqual([
    'slmgr /ipk <key>',
    `slmgr /dti ${esuId}`,
    `slmgr /atp ${samples.confirmationId} ${esuId}`,
    `slmgr /dlv ${esuId}`,
  ])
})

test('an ESU add-on without its GUID has no lines: they would reach Windows itself', () => {
  for (const shell of shellsFor(esu)) {
    expect(commands({ ...esu, activationId: null }, shell)).toEqual({ kind: 'activation-id-missing' })
    expect(commands({ ...esu, activationId: "x'; rm" }, shell)).toEqual({ kind: 'activation-id-missing' })
  }
})

describe('PowerShell', () => {
  test('binds the confirmation ID by the Activation ID where it is known', () => {
    expect(depositLine(commands(esu, 'powershell'))).toBe(
      `$p=Get-CimInstance SoftwareLicensingProduct -Filter "ID='${esuId}'"; Invoke-CimMethod -InputObject $p -MethodName DepositOfflineConfirmationId -Arguments @{InstallationId=$p.OfflineInstallationId;ConfirmationId='${samples.confirmationId}'}`,
    )
  })

  test('otherwise by the installation ID', () => {
    expect(depositLine(commands(windows, 'powershell'))).toContain(
      `Where-Object OfflineInstallationId -eq '${samples.installationId63}'`,
    )
  })

  test('refreshes the licence after the deposit and needs no VBScript', () => {
    const answer = commands(windows, 'powershell')
    const steps = answer.kind === 'commands' ? answer.commands.map(command => command.step) : []
    expect(steps).toEqual(['install-key', 'show-installation-id', 'deposit', 'refresh', 'check'])
    expect(lines(windows, 'powershell').join('\n')).not.toMatch(/vbs|%WinDir%/)
  })
})

test('Office: its own folder first, in either Program Files', () => {
  expect(lines(office, 'office')).toEqual([
    'cd /d "%ProgramFiles%\\Microsoft Office\\Office16"',
    'cscript ospp.vbs /inpkey:<key>',
    'cscript ospp.vbs /dinstid',
    `cscript ospp.vbs /actcid:${samples.confirmationId}`,
    'cscript ospp.vbs /dstatus',
  ])
  expect(lines(office, 'office-x86')[0]).toBe('cd /d "%ProgramFiles(x86)%\\Microsoft Office\\Office16"')
})

test('before there is a confirmation ID there is no line to deposit one', () => {
  for (const product of [windows, esu, office]) {
    for (const shell of shellsFor(product)) {
      const answer = commandsFor({ product, shell, confirmationId: null, installationId: null })
      expect(depositLine(answer)).toBe(null)
      expect(JSON.stringify(answer)).not.toContain('null')
    }
  }
})

test('no line ever holds a key, and no installed tool is missing', () => {
  const all = [windows, esu, office].flatMap(product =>
    shellsFor(product).flatMap(shell => lines(product, shell)),
  )
  expect(
    all.filter(line => /\/ipk|inpkey|ProductKey=/.test(line)).every(line => line.includes('<key>')),
  ).toBe(true)
  expect(new Set([...shellsFor(windows), ...shellsFor(office)])).toEqual(
    new Set(['slmgr', 'slmgr-short', 'powershell', 'office', 'office-x86']),
  )
})

describe('an Activation ID', () => {
  test.each([
    [`  ${esuId.toUpperCase()} `, esuId],
    [`{${esuId}}`, esuId],
    ['ｆ５２０ｅ４５ｅ－７４１３－４ａ３４－ａ４９７－ｄ２７６５９６７ｄ０９４', esuId],
    [esuId.replaceAll('-', '–'), esuId],
    [`\u200b${esuId}`, esuId],
    ['f520e45e-7413-4a34-a497', null],
    [`x${esuId}`, null],
    [`${esuId}0`, null],
    [`${' '.repeat(165)}${esuId}`, null],
    [null, null],
    ['', null],
  ])('typed as %j', (typed, expected) => {
    expect(parseActivationId(typed)).toBe(expected)
  })

  test('the public ones are GUIDs with a name of their own', () => {
    expect(
      knownActivationIds.every(known => parseActivationId(known.activationId) === known.activationId),
    ).toBe(true)
    expect(new Set(knownActivationIds.map(known => known.name)).size).toBe(knownActivationIds.length)
  })
})

describe('every line, its step and its place', () => {
  const told = (product: Product, shell: CommandShell) => {
    const answer = commands(product, shell)
    return answer.kind === 'commands'
      ? answer.commands.map(({ step, line, where }) => `${step} | ${where} | ${line}`)
      : []
  }
  const iid = samples.installationId63
  const cid = samples.confirmationId

  test('slmgr', () => {
    expect(told(windows, 'slmgr-short')).toEqual([
      'install-key | elevated-prompt | slmgr /ipk <key>',
      'show-installation-id | elevated-prompt | slmgr /dti',
      `deposit | elevated-prompt | slmgr /atp ${cid}`,
      'check | elevated-prompt | slmgr /dlv',
    ])
  })

  test('PowerShell', () => {
    const products = 'Get-CimInstance SoftwareLicensingProduct'
    const service = 'Get-CimInstance SoftwareLicensingService | Invoke-CimMethod -MethodName'
    const put = `Invoke-CimMethod -InputObject $p -MethodName DepositOfflineConfirmationId -Arguments @{InstallationId=$p.OfflineInstallationId;ConfirmationId='${cid}'}`
    const expected = (shown: string, bound: string) => [
      `install-key | elevated-powershell | ${service} InstallProductKey -Arguments @{ProductKey='<key>'}`,
      `show-installation-id | elevated-powershell | ${shown} | Format-List Name,ID,LicenseStatus,OfflineInstallationId`,
      `deposit | elevated-powershell | $p=${bound}; ${put}`,
      `refresh | elevated-powershell | ${service} RefreshLicenseStatus`,
      `check | elevated-powershell | ${shown} | Format-List Name,ID,LicenseStatus`,
    ]
    const withKey = `${products} -Filter "PartialProductKey IS NOT NULL"`
    const bound = `${withKey} | Where-Object OfflineInstallationId -eq '${iid}'`
    expect(told(windows, 'powershell')).toEqual(expected(withKey, bound))
    const byId = `${products} -Filter "ID='${esuId}'"`
    expect(told(esu, 'powershell')).toEqual(expected(byId, byId))
  })

  test('Office', () => {
    expect(told(office, 'office-x86')).toEqual([
      'go-to-folder | elevated-prompt | cd /d "%ProgramFiles(x86)%\\Microsoft Office\\Office16"',
      'install-key | office-folder | cscript ospp.vbs /inpkey:<key>',
      'show-installation-id | office-folder | cscript ospp.vbs /dinstid',
      `deposit | office-folder | cscript ospp.vbs /actcid:${cid}`,
      'check | office-folder | cscript ospp.vbs /dstatus',
    ])
  })

  test('without the IDs there is nothing to deposit, and all else stays', () => {
    const none = { installationId: null, confirmationId: null }
    for (const shell of shellsFor(windows)) {
      const answer = commandsFor({ product: windows, shell, ...none })
      const steps = answer.kind === 'commands' ? answer.commands.map(({ step }) => step) : []
      expect(steps.filter(step => step !== 'refresh')).toEqual([
        'install-key',
        'show-installation-id',
        'check',
      ])
    }
    const inOffice = commandsFor({ product: office, shell: 'office', ...none })
    expect(inOffice.kind === 'commands' && inOffice.commands.map(({ step }) => step)).toEqual([
      'go-to-folder',
      'install-key',
      'show-installation-id',
      'check',
    ])
    const answer = commandsFor({
      product: windows,
      shell: 'powershell',
      ...none,
      confirmationId: confirmation(),
    })
    expect(depositLine(answer)).toBeNull()
  })
})
