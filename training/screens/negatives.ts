import type { Chance } from './chance.ts'
import { consoleLook, consoleOf } from './console.ts'
import { dialogFont } from './fonts.ts'
import type { Screen, Setting } from './screen.ts'
import { windowOf } from './window-frame.ts'
import { promptLines } from './windows-words.ts'

/** A screen full of figures that hold no ID. */
export function negativeScreen(setting: Setting): Screen {
  const kind = setting.chance.pick([
    'document',
    'document',
    'table',
    'table',
    'console',
    'console',
    'dialog',
  ] as const)
  if (kind === 'console') return consoleNegative(setting)
  const { family, css } = dialogFont(setting.chance, setting.japanese)
  const body = { document: documentBody, table: tableBody, dialog: dialogBody }[kind](setting)
  const html = windowOf(kind, body, `${css};background:#fff;color:#111`)
  return { kind: 'negative', font: family, ids: [], groupLength: setting.groupLength, place: 'window', html }
}

function consoleNegative(setting: Setting): Screen {
  const { chance } = setting
  const look = consoleLook(setting)
  const lines = chance.pick([directoryLines, eventLines, addressLines, guidLines, versionLines])(chance)
  const text = [
    ...promptLines(`${chance.whole(10240, 26100)}.${chance.digits(4)}`),
    `${look.prompt}${chance.pick(commands)}`,
    ...lines,
    '',
    `${look.prompt}_`,
  ]
  return { ...consoleOf(setting, look, text.join('\n'), [], chance.pick([80, 100, 120])), kind: 'negative' }
}

const commands = [
  'dir',
  'wevtutil qe System /c:12',
  'ipconfig /all',
  'slmgr.vbs /dlv',
  'wmic product get',
  'winver',
]

function many(chance: Chance, least: number, most: number, line: () => string): readonly string[] {
  return Array.from({ length: chance.whole(least, most) }, line)
}

function two(chance: Chance, most: number): string {
  return String(chance.whole(1, most)).padStart(2, '0')
}

function date(chance: Chance): string {
  return chance.pick([
    `20${two(chance, 26)}/${two(chance, 12)}/${two(chance, 28)}`,
    `${two(chance, 28)}.${two(chance, 12)}.20${two(chance, 26)}`,
    `20${two(chance, 26)}-${two(chance, 12)}-${two(chance, 28)}`,
  ])
}

function clock(chance: Chance): string {
  return `${two(chance, 23)}:${two(chance, 59)}:${two(chance, 59)}`
}

function phoneNumber(chance: Chance): string {
  return chance.pick([
    `0120-${chance.digits(3)}-${chance.digits(3)}`,
    `+81 3-${chance.digits(4)}-${chance.digits(4)}`,
    `1-888-${chance.digits(3)}-${chance.digits(4)}`,
    `090${chance.digits(8)}`,
  ])
}

function productId(chance: Chance): string {
  return chance.pick([
    `00330-${chance.digits(5)}-${chance.digits(5)}-AAOEM`,
    `0${chance.digits(4)}-0${chance.digits(4)}-${chance.digits(3)}-${chance.digits(6)}-03-1041-${chance.digits(5)}.0000-${chance.digits(7)}`,
  ])
}

function hexadecimal(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.pick([...'0123456789abcdef'])).join('')
}

function guid(chance: Chance): string {
  return [8, 4, 4, 4, 12].map(length => hexadecimal(chance, length)).join('-')
}

function productKey(chance: Chance): string {
  const group = () => Array.from({ length: 5 }, () => chance.pick([...'BCDFGHJKMPQRTVWXY2346789'])).join('')
  return Array.from({ length: 5 }, group).join('-')
}

function version(chance: Chance): string {
  return `10.0.${chance.digits(5)}.${chance.whole(1, 9999)}`
}

function directoryLines(chance: Chance): readonly string[] {
  return many(chance, 8, 20, () => {
    const size = chance.happens(0.3)
      ? '<DIR>         '
      : chance.whole(100, 99_999_999).toLocaleString('en').padStart(14)
    return `${date(chance)}  ${two(chance, 23)}:${two(chance, 59)}    ${size} KB${chance.digits(7)}.log`
  })
}

function eventLines(chance: Chance): readonly string[] {
  return many(
    chance,
    6,
    14,
    () =>
      `${date(chance)} ${clock(chance)}.${chance.digits(7)}Z  ${chance.digits(4)}  Information  0x${hexadecimal(chance, 8)}`,
  )
}

function addressLines(chance: Chance): readonly string[] {
  return many(chance, 6, 14, () => {
    const address = Array.from({ length: 4 }, () => chance.whole(0, 255)).join('.')
    return `   IPv4 Address. . . . . . . . . . . : ${address}(Preferred)  ${hexadecimal(chance, 12)}`
  })
}

function guidLines(chance: Chance): readonly string[] {
  return many(chance, 6, 14, () =>
    chance.pick([
      `Activation ID: ${guid(chance)}`,
      `Extended PID: ${productId(chance)}`,
      `{${guid(chance)}}`,
    ]),
  )
}

function versionLines(chance: Chance): readonly string[] {
  return many(chance, 6, 16, () => `KB${chance.digits(7)}  ${version(chance)}  ${date(chance)}`)
}

function documentBody({ chance, japanese }: Setting): string {
  const sentences = many(chance, 8, 18, () =>
    chance
      .pick(japanese ? japaneseSentences : englishSentences)
      .replace('@phone', phoneNumber(chance))
      .replace('@product', productId(chance))
      .replace('@date', date(chance))
      .replace('@key', productKey(chance))
      .replace('@number', chance.digits(chance.whole(3, 13)))
      .replace('@time', clock(chance)),
  )
  return `<div style="padding:20px 28px;width:${chance.whole(420, 800)}px;line-height:1.6">${sentences.join(chance.pick([' ', '<br>']))}</div>`
}

const englishSentences = [
  'Call @phone before @date and have your order number @number at hand.',
  'The product ID of this computer is @product.',
  'Last backup: @date @time, @number bytes.',
  'Your product key: @key',
  'Invoice @number was paid on @date.',
  'Please restart the computer to finish the update, which takes about 20 minutes.',
]

const japaneseSentences = [
  'お問い合わせは @phone まで、受付番号 @number をお知らせください。',
  'プロダクト ID: @product',
  '前回のバックアップ: @date @time (@number バイト)',
  'プロダクト キー: @key',
  '請求書番号 @number は @date に支払い済みです。',
  '更新を完了するには、コンピューターを再起動してください。約 20 分かかります。',
]

function tableBody({ chance }: Setting): string {
  const columns = chance.whole(4, 10)
  const cell = chance.pick([
    () => chance.whole(0, 999_999).toLocaleString('en'),
    () => chance.digits(6),
    () => chance.digits(chance.whole(2, 8)),
    () => (chance.whole(0, 99_999) / 100).toFixed(2),
    () => date(chance),
  ])
  const row = () =>
    `<tr>${Array.from({ length: columns }, () => `<td style="border:1px solid #d4d4d4;padding:2px 8px;text-align:right">${cell()}</td>`).join('')}</tr>`
  return `<table style="border-collapse:collapse;font:inherit;margin:4px">${many(chance, 8, 22, row).join('')}</table>`
}

function dialogBody({ chance, japanese }: Setting): string {
  const lines = [
    `${japanese ? 'デバイス ID' : 'Device ID'}&emsp;${guid(chance).toUpperCase()}`,
    `${japanese ? 'プロダクト ID' : 'Product ID'}&emsp;${productId(chance)}`,
    `${japanese ? 'OS ビルド' : 'OS build'}&emsp;${chance.digits(5)}.${chance.digits(4)}`,
    `${japanese ? 'インストール日' : 'Installed on'}&emsp;${date(chance)}`,
    `${japanese ? 'シリアル番号' : 'Serial number'}&emsp;${chance.digits(chance.whole(10, 20))}`,
    `${japanese ? 'サポート' : 'Support'}&emsp;${phoneNumber(chance)}`,
  ]
  return `<div style="padding:16px 24px;line-height:2">${lines.join('<br>')}</div>`
}
