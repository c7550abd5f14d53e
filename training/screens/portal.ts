import { dialogFont } from './fonts.ts'
import { groupsOf, inventedId } from './invented-id.ts'
import { htmlOf, marked } from './marked-text.ts'
import type { Screen, Setting } from './screen.ts'

/** The activation portal's page with the confirmation ID: letters A to H, each above its six digits. */
export function confirmationPage(setting: Setting): Screen {
  const { chance, japanese } = setting
  const place = chance.pick(['phone', 'browser', 'browser'] as const)
  const font = dialogFont(chance, japanese)
  const id = inventedId(chance, 8, 6)
  const colours = pageColours(setting)
  const perRow = chance.pick(place === 'phone' ? [5, 5, 4, 3, 2] : [5, 5, 5, 5, 4, 8])
  const size =
    place === 'phone' ? chance.pick([11, 12, 13]) * (perRow > 4 ? 1 : 1.3) : chance.pick([14, 16, 18, 20])
  const gap = place === 'phone' ? 6 : chance.whole(10, 30)
  const box = chance.happens(0.3)
    ? `border:1px solid ${colours.line};padding:4px ${place === 'phone' ? 2 : 8}px;`
    : ''
  const weight = chance.happens(0.3) ? 'font-weight:600;' : ''
  const centred = chance.happens(0.6) ? 'text-align:center;' : ''
  const cells = groupsOf(id, 6).map(
    (group, index) => `<div style="${centred}"><div style="color:${colours.letter}">${'ABCDEFGH'[index]}</div>
<div style="${box}${weight}">${htmlOf(marked(group))}</div></div>`,
  )
  const grid = `<div style="display:grid;grid-template-columns:repeat(${perRow},max-content);gap:${Math.round(gap * 0.8)}px ${gap}px;
font-size:${size}px;padding:10px 0">${cells.join('')}</div>`
  const words = japanese
    ? [
        '確認 ID',
        'この確認 ID を、お使いのコンピューターに入力してください。',
        'スクリーンショットを撮る',
        '続行',
      ]
    : [
        'Your confirmation ID',
        'Enter this confirmation ID on your computer.',
        'Take a screenshot',
        'Continue',
      ]
  const html = portalPage(setting, font.css, colours, words, grid)
  return { kind: 'portal', font: font.family, ids: [id], groupLength: 6, place, html }
}

/** The portal's nine boxes 1 to 9 with an installation ID typed into them. */
export function nineBoxes(setting: Setting): Screen {
  const { chance, japanese, groupLength } = setting
  const place = chance.pick(['phone', 'browser', 'browser'] as const)
  const font = dialogFont(chance, japanese)
  const id = inventedId(chance, 9, groupLength)
  const colours = pageColours(setting)
  const width = place === 'phone' ? 92 : chance.whole(110, 180)
  const numbers = chance.pick(['none', 'above', 'before'])
  const cells = groupsOf(id, groupLength).map((group, index) => {
    const number = `<span style="color:${colours.letter};font-size:.8em">${index + 1}</span>`
    const field = `<span style="display:inline-block;box-sizing:border-box;width:${width}px;border:1px solid ${colours.line};padding:6px 8px">${htmlOf(marked(group))}</span>`
    if (numbers === 'none') return `<div>${field}</div>`
    return numbers === 'above' ? `<div>${number}<br>${field}</div>` : `<div>${number} ${field}</div>`
  })
  const grid = `<div style="display:grid;grid-template-columns:repeat(3,max-content);gap:10px 14px;padding:10px 0;
font-size:${place === 'phone' ? 14 : chance.pick([14, 15, 16, 18])}px">${cells.join('')}</div>`
  const words = japanese
    ? [
        'インストール ID の入力',
        'コンピューターに表示されているインストール ID を入力してください。',
        '送信',
        '',
      ]
    : ['Enter your installation ID', 'Type the installation ID that your computer shows.', 'Submit', '']
  const html = portalPage(setting, font.css, colours, words, grid)
  return { kind: 'portal-boxes', font: font.family, ids: [id], groupLength, place, html }
}

type PageColours = {
  readonly page: string
  readonly ink: string
  readonly letter: string
  readonly line: string
}

function pageColours({ chance }: Setting): PageColours {
  return chance.pick([
    { page: '#ffffff', ink: '#1b1b1b', letter: '#616161', line: '#8a8a8a' },
    { page: '#ffffff', ink: '#000000', letter: '#000000', line: '#605e5c' },
    { page: '#f3f2f1', ink: '#323130', letter: '#0067b8', line: '#c8c6c4' },
    { page: '#1f1f1f', ink: '#ffffff', letter: '#c7c7c7', line: '#8a8886' },
    { page: '#11100f', ink: '#e1dfdd', letter: '#6cb8f6', line: '#797775' },
  ])
}

function portalPage(
  { chance }: Setting,
  font: string,
  colours: PageColours,
  [title, advice, first, second]: readonly string[],
  grid: string,
): string {
  const button = (label: string | undefined) =>
    label
      ? `<span style="background:#0067b8;color:#fff;padding:8px 20px;margin-right:10px;display:inline-block">${label}</span>`
      : ''
  return `<div style="${font};font-size:15px;background:${colours.page};color:${colours.ink};min-height:100%;box-sizing:border-box;padding:14px 16px">
<div style="font-size:14px;padding-bottom:${chance.whole(14, 50)}px"><b>Microsoft</b> &ensp; Visual Support</div>
<div style="font-size:1.5em;padding-bottom:8px">${title}</div><div>${advice}</div>${grid}<div style="padding-top:12px">${button(first)}${button(second)}</div></div>`
}
