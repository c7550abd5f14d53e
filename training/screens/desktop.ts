import type { Chance } from './chance.ts'
import { isBitmapFont } from './fonts.ts'
import type { Screen } from './screen.ts'

/** How a screen is rendered: the size of the desktop and Windows' scaling. */
export type Desktop = {
  readonly width: number
  readonly height: number
  /** Windows' scaling: 1 to 2 on a PC, 2.5 or 3 on a phone. */
  readonly scale: number
  /** Rendered three times as wide, one column for each subpixel, for ClearType. */
  readonly clearType: boolean
  /** A mouse pointer or a selection that lies over digits. */
  readonly over: 'nothing' | 'selection' | 'arrow' | 'beam'
}

/** A desktop for a screen. */
export function desktopFor(screen: Screen, chance: Chance): Desktop {
  const clearType = !isBitmapFont(screen.font) && chance.happens(0.35)
  const over = chance.happens(0.1)
    ? chance.pick(['selection', 'selection', 'arrow', 'beam'] as const)
    : 'nothing'
  if (screen.place === 'phone') {
    const [width, height] = chance.pick([
      [1080, 2340],
      [1170, 2532],
      [1080, 1920],
    ] as const)
    return { width, height, scale: width / 390, clearType: false, over: 'nothing' }
  }
  const [width, height, scales] = chance.pick([
    [1366, 768, [1, 1, 1.25]],
    [1280, 1024, [1, 1]],
    [1024, 768, [1]],
    [1600, 900, [1, 1.25]],
    [1920, 1080, [1, 1, 1.25, 1.5]],
    [1920, 1200, [1.25, 1.5, 1.75]],
    [2560, 1440, [1.5, 1.75, 2]],
  ] as const)
  // A bitmap font scaled by a fraction has no bitmap.
  const scale = isBitmapFont(screen.font) ? 1 : chance.pick<number>(scales)
  return { width, height, scale, clearType, over }
}

/** The page that shows a screen on its desktop. */
export function desktopHtml(screen: Screen, desktop: Desktop, chance: Chance): string {
  const stretch = desktop.clearType ? 'transform:scaleX(3);transform-origin:0 0;' : ''
  const page = screen.place === 'window' ? windowed(screen.html, chance) : screen.html
  return `<!doctype html><html><head><style>
html{overflow:hidden}body{margin:0;${stretch}width:${desktop.width}px;height:${desktop.height}px;overflow:hidden;position:relative}
i{font-style:normal}i.selected{background:${chance.pick(['#0078d7', '#3399ff', '#ffffff'])};color:${chance.pick(['#fff', '#fff', '#000'])}}
i.selected{${chance.happens(0.5) ? 'background:#0078d7;color:#fff' : 'background:#cce8ff;color:#000'}}
#screen{zoom:${desktop.scale};position:absolute;${screen.place === 'window' ? '' : 'left:0;top:0;right:0;bottom:0'}}
#pointer{position:absolute;z-index:9;pointer-events:none}
</style></head><body style="background:${chance.pick(wallpapers)}">${screen.place === 'window' ? taskbar(desktop, chance) : ''}
<div id="screen">${page}</div>${pointerHtml(desktop)}</body></html>`
}

const wallpapers = [
  '#004e98',
  '#2b5797',
  '#1a3a5c',
  '#333',
  '#7a8ca3',
  'linear-gradient(120deg,#0b3d6e,#4aa3df 55%,#083358)',
  'linear-gradient(20deg,#213a2c,#87a96b 60%,#d9e4c5)',
  'radial-gradient(circle at 70% 40%,#9cd3ff,#1668b8 45%,#06203f)',
  'repeating-linear-gradient(35deg,#c9b18f 0 60px,#b29b78 60px 120px)',
]

function windowed(html: string, chance: Chance): string {
  return chance.happens(0.3)
    ? `<div style="display:inline-block;padding:${chance.whole(4, 60)}px;background:#e9edf2">${html}</div>`
    : html
}

function taskbar({ scale }: Desktop, chance: Chance): string {
  const time = `${chance.whole(0, 23)}:${String(chance.whole(0, 59)).padStart(2, '0')}`
  return `<div style="position:absolute;left:0;right:0;bottom:0;background:#101820;color:#fff;zoom:${scale};
font:12px 'Open Sans';padding:6px 12px;text-align:right;line-height:1.3">${time}<br>2026/0${chance.whole(1, 9)}/1${chance.whole(0, 9)}</div>`
}

function pointerHtml({ over, scale }: Desktop): string {
  if (over === 'arrow')
    return `<svg id="pointer" width="${12 * scale}" height="${19 * scale}" viewBox="0 0 12 19"><path d="M0 0v17l4-4 3 6 2-1-3-6h6z" fill="#fff" stroke="#000"/></svg>`
  return over === 'beam'
    ? `<div id="pointer" style="width:${Math.round(scale)}px;height:${16 * scale}px;background:#000;outline:1px solid #fff5"></div>`
    : ''
}
