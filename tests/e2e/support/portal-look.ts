import { groupLetters } from '../../../src/domain/id-shape.ts'
import type { Language } from '../../../src/i18n/language.ts'

/** One way in which a page with a confirmation ID may look on a phone. */
export type PortalLook = {
  readonly confirmationId: string
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** In CSS pixels. */
  readonly width: number
  readonly density: number
  readonly format: 'png' | 'jpeg'
  /** Groups beside each other; five as on the portal: A to E, below them F to H. */
  readonly perRow: number
  readonly font: string
  readonly boxed: boolean
  readonly align: 'left' | 'center'
  readonly bold: boolean
}

const words = {
  en: {
    title: 'Your confirmation ID',
    advice: 'Type these 48 digits into boxes A to H on your computer.',
    reference: 'Reference 2311-458812 · 22/11/2026 16:05',
    picture: 'Take a screenshot',
    goOn: 'Continue',
  },
  ja: {
    title: '確認 ID',
    advice: 'お使いのコンピューターの A から H の欄に、この 48 桁を入力してください。',
    reference: '受付番号 2311-458812 · 2026/11/22 16:05',
    picture: 'スクリーンショットを撮る',
    goOn: '続行',
  },
} as const

const colours = {
  light: { page: '#ffffff', ink: '#1f1f1f', letter: '#5c5c5c', line: '#8a8a8a', button: '#0b5cab' },
  dark: { page: '#1b1a19', ink: '#f3f2f1', letter: '#b8b6b4', line: '#797775', button: '#2b88d8' },
} as const

const fonts = ['Roboto', 'Open Sans', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK JP']

/** As many looks as there are IDs, every property mixed with the others, always the same ones. */
export function portalLooks(confirmationIds: readonly string[]): readonly PortalLook[] {
  const pick = <T>(choices: readonly [T, ...T[]], at: number): T => choices[at % choices.length] ?? choices[0]
  return confirmationIds.map((confirmationId, index) => ({
    confirmationId,
    language: pick(['ja', 'en'], index),
    theme: pick(['light', 'dark'], Math.floor(index / 2)),
    format: pick(['png', 'jpeg'], Math.floor(index / 4)),
    density: pick([1, 1.5, 2, 2.625, 3], index),
    width: pick([320, 344, 360, 375, 390, 412, 430, 480], Math.floor(index / 5) + index),
    perRow: pick([5, 5, 4, 5, 5, 3, 5, 2], Math.floor(index / 3)),
    font: fonts[(index + Math.floor(index / 6)) % fonts.length] ?? 'sans-serif',
    boxed: index % 3 === 1,
    align: pick(['left', 'center'], Math.floor(index / 7)),
    bold: index % 5 === 3,
  }))
}

/** A page of our own in the manner of the portal's, with a phone's status bar and address bar above it. */
export function portalPageHtml(look: PortalLook): string {
  const { confirmationId, language, theme, width, perRow, font, boxed, align, bold } = look
  const { page, ink, letter, line, button } = colours[theme]
  const { title, advice, reference, picture, goOn } = words[language]
  const gap = perRow === 5 ? 8 : 18
  // Boxes need room of their own; the widest of the fonts has digits of two thirds of its size.
  const room = (width - 32 - (perRow - 1) * gap) / perRow - (boxed ? 8 : 0)
  const size = Math.min(22, Math.floor((room / 6 / (bold ? 0.7 : 0.67)) * 2) / 2)
  const frame = boxed ? `border:1px solid ${line};border-radius:2px;padding:2px 3px` : ''
  const cells = groupLetters.map((name, index) => {
    const group = confirmationId.slice(index * 6, index * 6 + 6)
    return `<div><div class="letter">${name}</div><div class="group">${group}</div></div>`
  })
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
* { box-sizing: border-box } body { margin: 0; background: ${page}; color: ${ink}; font: 16px '${font}', sans-serif }
.bar { display: flex; justify-content: space-between; padding: 6px 16px; font-size: 13px }
.address { margin: 0 12px 10px; padding: 8px 14px; border-radius: 18px; background: ${line}33; font-size: 14px }
main { padding: 4px 16px 40px } h1 { font-size: 22px; margin: 18px 0 8px }
.ids { display: grid; grid-template-columns: repeat(${perRow}, max-content); gap: ${gap + 4}px ${gap}px; margin: 22px 0;
font-size: ${size}px; text-align: ${align} } .letter { color: ${letter} } .group { ${frame}; font-weight: ${bold ? 600 : 400} }
.button { display: inline-block; margin: 0 8px 8px 0; padding: 10px 20px; background: ${button}; color: #fff }
small { color: ${letter} }
</style><div class="bar"><span>16:05</span><span>5G 82%</span></div><div class="address">visualsupport.example/activate</div>
<main lang="${language}"><b>Visual Support</b><h1>${title}</h1><p>${advice}</p><div class="ids">${cells.join('')}</div>
<span class="button">${picture}</span><span class="button">${goOn}</span><p><small>${reference}</small></p></main>`
}
