import type { Chance } from './chance.ts'

/** A free font that resembles one of Windows' own. */
export type ScreenFont = {
  readonly family: string
  /** Pixel sizes it is used at; those of bitmap fonts have a bitmap. */
  readonly sizes: readonly number[]
  /** CSS that belongs to it, e.g. its variant of zero. */
  readonly style?: string
  /** Drawn without grey edges: never with ClearType. */
  readonly bitmap?: boolean
}

const dialogSizes = [12, 12, 12, 13, 15]
const consoleSizes = [14, 16, 16, 18, 20]

const dialogFonts: readonly ScreenFont[] = [
  ...[
    'Open Sans',
    'Open Sans',
    'DejaVu Sans',
    'Roboto',
    'Carlito',
    'Liberation Sans',
    'Lato',
    'Noto Sans',
  ].map(family => ({ family, sizes: dialogSizes })),
  { family: 'Konatu', sizes: [12, 13, 14], bitmap: true },
]

const japaneseDialogFonts: readonly ScreenFont[] = [
  ...[
    'Noto Sans CJK JP',
    'Noto Sans CJK JP',
    'Open Sans',
    'MotoyaLCedar',
    'BIZ UDGothic',
    'BIZ UDPGothic',
  ].map(family => ({ family, sizes: dialogSizes })),
  ...['VL PGothic', 'M PLUS 1', 'IPAPGothic', 'UmePlus P Gothic'].map(family => ({
    family,
    sizes: dialogSizes,
  })),
  { family: 'Mona', sizes: [12, 14, 16], bitmap: true },
  { family: 'Konatu', sizes: [12, 13, 14], bitmap: true },
]

const consoleFonts: readonly ScreenFont[] = [
  ...[
    'Inconsolata',
    'Inconsolata',
    'Liberation Mono',
    'DejaVu Sans Mono',
    'Hack',
    'JetBrains Mono',
    'mononoki',
  ].map(family => ({ family, sizes: consoleSizes })),
  { family: 'Noto Sans Mono', sizes: consoleSizes },
  { family: 'Fira Code', sizes: consoleSizes },
  { family: 'Fira Code', sizes: consoleSizes, style: `font-feature-settings:'zero'` },
  { family: 'Fira Code', sizes: consoleSizes, style: `font-feature-settings:'cv14'` },
  { family: 'JetBrains Mono', sizes: consoleSizes, style: `font-feature-settings:'zero'` },
  { family: 'Konatu Tohaba', sizes: [14, 16, 18], bitmap: true },
  { family: 'Unifont', sizes: [16, 16, 32] },
]

const japaneseConsoleFonts: readonly ScreenFont[] = [
  ...[
    'IPAGothic',
    'IPAGothic',
    'TakaoGothic',
    'VL Gothic',
    'M PLUS 1 Code',
    'Mplus Code 60',
    'BIZ UDGothic',
  ].map(family => ({ family, sizes: consoleSizes })),
  ...['UmePlus Gothic', 'Noto Sans Mono CJK JP', 'Inconsolata'].map(family => ({
    family,
    sizes: consoleSizes,
  })),
  { family: 'Konatu Tohaba', sizes: [12, 14, 16, 18], bitmap: true },
  { family: 'DotGothic16', sizes: [16, 16, 32] },
  { family: 'Unifont', sizes: [16, 16, 32] },
]

/** A font for dialogs, wizards and pages, at one of its sizes. */
export function dialogFont(chance: Chance, japanese: boolean): FontChoice {
  return chosen(chance, chance.pick(japanese ? japaneseDialogFonts : dialogFonts))
}

/** A font for consoles, at one of its sizes. */
export function consoleFont(chance: Chance, japanese: boolean): FontChoice {
  return chosen(chance, chance.pick(japanese ? japaneseConsoleFonts : consoleFonts))
}

/** A font at a size; `css` sets both, and glyphs that it lacks come from a Japanese one. */
export type FontChoice = { readonly family: string; readonly size: number; readonly css: string }

function chosen(chance: Chance, font: ScreenFont): FontChoice {
  const size = chance.pick(font.sizes)
  const css = `font-family:'${font.family}','Noto Sans CJK JP';font-size:${size}px;${font.style ?? ''}`
  return { family: font.family, size, css }
}

/** Whether a family comes as bitmaps at its sizes. */
export function isBitmapFont(family: string): boolean {
  return [...dialogFonts, ...japaneseDialogFonts, ...consoleFonts, ...japaneseConsoleFonts].some(
    font => font.family === family && font.bitmap === true,
  )
}
