import { dialogFont } from './fonts.ts'
import { groupsOf, inventedId } from './invented-id.ts'
import { htmlOf, marked } from './marked-text.ts'
import type { Screen, Setting } from './screen.ts'
import { windowOf } from './window-frame.ts'

/** `slui 4`: nine numbered groups, in one row, 5 + 4, three rows of three or one column, boxed or not. */
export function phoneWizard(setting: Setting): Screen {
  const { chance, japanese, groupLength } = setting
  const font = dialogFont(chance, japanese)
  const id = inventedId(chance, 9, groupLength)
  const groups = groupsOf(id, groupLength)
  const perRow = chance.pick([9, 9, 9, 5, 5, 3, 3, 1])
  const box = chance.happens(0.4) ? 'border:1px solid #999;' : ''
  const gap = chance.whole(3, 12)
  const numbers = chance.happens(0.85)
  const beside = perRow === 1 || (perRow === 3 && chance.happens(0.4))
  const cell = (group: string) =>
    `<td style="padding:2px ${chance.whole(2, 5)}px;text-align:center;${box}">${htmlOf(marked(group))}</td>`
  const number = (index: number) =>
    numbers
      ? `<td style="text-align:center;color:#555;font-size:.9em">${index + 1}${beside ? '.' : ''}</td>`
      : ''
  const rows = inRows(groups, perRow).map((row, at) => {
    const numbered = row.map((group, index) => [number(at * perRow + index), cell(group)])
    return beside
      ? `<tr>${numbered.flat().join('')}</tr>`
      : `<tr>${numbered.map(([above]) => above).join('')}</tr><tr>${numbered.map(([, below]) => below).join('')}</tr>`
  })
  const table = `<table style="border-spacing:${gap}px ${chance.whole(2, 6)}px;font:inherit">${rows.join('')}</table>`
  const title = japanese ? '電話によるライセンス認証' : 'Enter your confirmation ID'
  const steps = japanese
    ? [
        '手順 1: 自動電話システムの番号 0120-801-734 に電話し、次のインストール ID を入力します。',
        '手順 2: 確認 ID を入力してください。',
      ]
    : [
        'Step 1: Call 1-888-725-1047 and provide the installation ID below to the automated system.',
        'Step 2: Enter the confirmation ID.',
      ]
  return wizard(
    'slui',
    setting,
    font.family,
    id,
    windowOf('slui', page(title, steps, table), windowStyle(setting, font.css)),
  )
}

/** Office's activation wizard: groups in a line that wraps, between them spaces or hyphens. */
export function officeWizard(setting: Setting): Screen {
  const { chance, japanese, groupLength } = setting
  const font = dialogFont(chance, japanese)
  const id = inventedId(chance, 9, groupLength)
  const separator = chance.pick([' ', ' ', '  ', '-', ' - '])
  const label = japanese ? 'インストール ID: ' : 'Installation ID: '
  const groups = groupsOf(id, groupLength).map(
    group => `<span style="white-space:nowrap">${htmlOf(marked(group))}</span>`,
  )
  const width = chance.happens(0.5) ? 'white-space:nowrap' : `width:${chance.whole(24, 44) * font.size}px`
  const run = `<div style="padding:6px 0;word-spacing:${chance.whole(0, 5)}px;${width}">${label}
${chance.happens(0.5) ? '<br>' : ''}${groups.join(separator)}</div>`
  const title = japanese ? 'Microsoft Office ライセンス認証ウィザード' : 'Microsoft Office Activation Wizard'
  const steps = japanese
    ? [
        'ライセンス認証センターに電話し、インストール ID を伝えてください。',
        '確認 ID を次のボックスに入力してください。',
      ]
    : [
        'Call the Product Activation Center and provide the installation ID.',
        'Type the confirmation ID in the boxes below.',
      ]
  return wizard(
    'office',
    setting,
    font.family,
    id,
    windowOf(title, page(title, steps, run), windowStyle(setting, font.css)),
  )
}

function wizard(kind: 'slui' | 'office', setting: Setting, font: string, id: string, html: string): Screen {
  return { kind, font, ids: [id], groupLength: setting.groupLength, place: 'window', html }
}

function page(title: string, [first, second]: readonly string[], groups: string): string {
  const boxes = [...'ABCDEFGH'].map(
    letter =>
      `${letter} <span style="display:inline-block;border:1px solid #777;width:4.2em;height:1.4em"></span>`,
  )
  return `<div style="padding:12px 22px 20px"><div style="font-size:1.5em;color:#003399;padding-bottom:8px">${title}</div>
<p>${first}</p>${groups}<p>${second}</p><div>${boxes.join(' ')}</div></div>`
}

function windowStyle({ chance }: Setting, font: string): string {
  const [background, ink] = chance.pick([
    ['#fff', '#111'],
    ['#fff', '#000'],
    ['#f0f0f0', '#000'],
    ['#0067b8', '#fff'],
    ['#1f1f1f', '#eee'],
  ] as const)
  return `${font};background:${background};color:${ink}`
}

function inRows(groups: readonly string[], perRow: number): readonly (readonly string[])[] {
  const count = Math.ceil(groups.length / perRow)
  return Array.from({ length: count }, (_, row) => groups.slice(row * perRow, (row + 1) * perRow))
}
