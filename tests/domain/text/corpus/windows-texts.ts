import { cut, groupsOf } from '../../arbitrary-ids'
import { dlvBlock, type PrintedProduct } from '../../windows-output'
import { type Dice, idFrom } from './dice'
import { type PlantedText, planted } from './planted-text'

const windowsId = '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
const esuId = 'F520E45E-7413-4A34-A497-D2765967D094'
const windowsName = 'Windows(R), Professional edition'
const esuName = 'Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseS,Professional'
const word = 'Office 16, Office16ProPlusVL_MAK edition'

function productOf(
  name: string,
  activationId: string,
  installationId: string,
  status: string,
): PrintedProduct {
  return {
    name,
    activationId,
    installationId,
    status,
    description: 'Windows Operating System, VOLUME_MAK channel',
  }
}

/** What Windows, PowerShell and Office print, whole, wrapped and in pieces, with the words that name the product. */
export function windowsTexts(dice: Dice): PlantedText[] {
  const texts: PlantedText[] = []
  const add = (name: string, text: string, ...proven: readonly string[]) =>
    texts.push(planted(name, text, ...proven))
  for (const language of ['en', 'ja', 'de', 'xx'] as const) {
    const [own, addOn] = [idFrom(dice, 63), idFrom(dice, 63)]
    const windows = dlvBlock(language, productOf(windowsName, windowsId, own, 'Licensed'))
    const esu = dlvBlock(language, productOf(esuName, esuId, addOn, 'Unlicensed'))
    add(`/dlv ${language}, one product`, windows, own)
    add(`/dlv ${language}, two products`, `${windows}\r\n\r\n${esu}`, own, addOn)
    add(`/dlv ${language}, without an empty line`, `${windows}\r\n${esu}`, own, addOn)
    const wrapped = `${windows}\n\n${esu}`
      .split(/\r?\n/)
      .flatMap(line => (line === '' ? [''] : cut(line, 80)))
    add(`/dlv ${language}, 80 columns`, wrapped.join('\n'), own, addOn)
    add(`/dlv ${language}, quoted`, `> ${esu.replaceAll('\r\n', '\n> ')}`, addOn)
    const lines = windows.split('\r\n')
    add(`/dlv ${language}, the ID first`, [lines[6], ...lines.slice(0, 6), lines[10]].join('\n'), own)
    add(`/dlv ${language}, name and ID alone`, [lines[0], lines[6]].join('\n'), own)
    add(`/dlv ${language}, GUID and ID alone`, [lines[2], lines[3], lines[6]].join('\n'), own)
  }
  for (const [name, write] of Object.entries(commands(dice))) {
    const id = idFrom(dice, dice.pick([63, 54]))
    add(name, write(id), id)
  }
  const [one, two] = [idFrom(dice, 63), idFrom(dice, 54)]
  add(
    'Office, two lines',
    `Installation ID for: ${word}: ${one}\nInstallation ID for: ${word.replace('ProPlus', 'Visio')}: ${two}`,
    one,
    two,
  )
  add(
    'the same ID for two products',
    `${windowsName}: ${one}\nName: ${windowsName}\nID: ${windowsId}\nInstallation ID: ${one}\nStatus: x\n\nName: ${esuName}\nID: ${esuId}\nInstallation ID: ${one}`,
    one,
    one,
  )
  add(
    'the same ID, named the second time',
    `${one}\n\n\n\nName: ${windowsName}\nID: ${windowsId}\nInstallation ID: ${one}`,
    one,
  )
  return texts
}

type Writing = (id: string) => string

function commands(dice: Dice): Record<string, Writing> {
  const other = idFrom(dice, 63)
  return {
    'the command names the product': id =>
      `C:\\>cscript slmgr.vbs /dti ${esuId}\nInstallation ID: ${id}\n\nC:\\>`,
    'a command without a product': id => `C:\\>slmgr /dti\nInstallation ID: ${id}`,
    'a command behind another product': id =>
      `Name: ${windowsName}\nID: ${windowsId}\n\nC:\\>slmgr /dti ${esuId}\nInstallation ID: ${id}`,
    '/atp': id => `C:\\>slmgr /atp ${id} ${esuId}`,
    '/dinstid': id => `ospp.vbs /dinstid\nInstallation ID for: ${word}: ${id}\n---Exiting---`,
    'Office without the words': id => `Foo: ${word}: ${id}`,
    'Office, a number as name': id => `Installation ID: 12: ${id}`,
    'Office with a GUID': id => `Installation ID for: ${word}: ${id} ${esuId}`,
    'Office in 80 columns': id => cut(`Installation ID for: ${word}: ${id}`, 80).join('\n'),
    'a message box': id => `Windows Script Host\n\nInstallation ID:\n${cut(id, 61).join('\n')}\n\nOK`,
    'PowerShell list': id =>
      `Name                  : ${windowsName}\nID                    : ${windowsId}\nLicenseStatus         : 1\nOfflineInstallationId : ${cut(id, 40).join('\n                        ')}`,
    'PowerShell list, the name below': id =>
      `OfflineInstallationId : ${id}\nName : ${windowsName}\nID : ${windowsId}`,
    'PowerShell list, the name far below': id =>
      `OfflineInstallationId : ${id}\na : 1\nb : 2\nc : 3\nd : 4\ne : 5\nf : 6\ng : 7\nName : ${windowsName}\nID : ${windowsId}`,
    'PowerShell list, the name seven below': id =>
      `OfflineInstallationId : ${id}\na : 1\nb : 2\nc : 3\nd : 4\ne : 5\nf : 6\nName : ${windowsName}\nID : ${windowsId}`,
    'PowerShell list, an empty line between': id =>
      `OfflineInstallationId : ${id}\n\nName : ${windowsName}\nID : ${windowsId}`,
    'below stands the next ID': id =>
      `${id}\nName : ${windowsName}\nID : ${windowsId}\nInstallation ID: ${id}`,
    'PowerShell table': id =>
      `Name ID LicenseStatus OfflineInstallationId\n---- -- ------------- ---------------------\n${windowsName} ${windowsId}  5 ${id}`,
    'PowerShell table, licensed': id =>
      `Name ID LicenseStatus OfflineInstallationId\n${windowsName} ${windowsId} 1 ${id}`,
    'comma-separated values': id =>
      `"Name","ID","LicenseStatus","OfflineInstallationId"\n"${windowsName}","${windowsId}","1","${id}"`,
    'a row with a name that is no product': id => `PC-07 | ${windowsId} | ${id}`,
    'an application ID in the row': id => `${windowsName} 55c92734-d682-4d71-983e-d6ec3f16059f ${id}`,
    'an application ID, then the product': id =>
      `${windowsName} 0ff1ce15-a989-479d-af46-f275c6370663 ${windowsId} ${id}`,
    'a GUID behind': id => `${id} ${windowsId}`,
    'a person': id => `Name: Taro Yamada\nTel: 03-1234-5678\nInstallation ID: ${id}`,
    'a person, and a GUID': id => `Name: Taro\nActivation ID: ${windowsId}\nInstallation ID: ${id}`,
    'a long name that goes on': id =>
      `Name: ${esuName}, Education and\n more of it\nActivation ID: ${esuId}\nInstallation ID: ${id}`,
    'an eighty-column name': id =>
      `${`Name: Windows(R), ${'x'.repeat(80)}`.slice(0, 80)}\nedition\nActivation ID: ${esuId}\nInstallation ID: ${id}`,
    'a seventy-eight-column name': id =>
      `${`Name: Windows(R), ${'x'.repeat(80)}`.slice(0, 78)}\nedition\nActivation ID: ${esuId}\nInstallation ID: ${id}`,
    'a product that no other line names': id => `製品名：${windowsName}\n${groupsOf(id).join(' ')}`,
    'a status between': id =>
      `Name: ${windowsName}\nActivation ID: ${windowsId}\nLicense Status: Unlicensed\nInstallation ID: ${id}`,
    'forty lines between': id =>
      `Name: ${windowsName}\nActivation ID: ${windowsId}\n${'x: y\n'.repeat(40)}Installation ID: ${id}`,
    'thirty-eight lines between': id =>
      `Name: ${windowsName}\nActivation ID: ${windowsId}\n${'x: y\n'.repeat(38)}Installation ID: ${id}`,
    'an empty value': id => `Name:\nActivation ID: ${windowsId}\nInstallation ID: ${id}`,
    'another ID between': id =>
      `Name: ${windowsName}\nActivation ID: ${windowsId}\n${other.slice(0, 60)}${'\n'.repeat(4)}Installation ID: ${id}`,
    'all status words': id =>
      `License Status: Licensed\nLICENSE STATUS:  ---NOTIFICATIONS---\n0xC004F034 ${id} c004f050 0x8007007b`,
  }
}
