/** Draws all icons anew into public/ with this machine's Chromium. Run: npm run icons */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from './browsers.ts'
import { type IconShape, iconSvg } from './icon-drawing.ts'

const rounded: IconShape = { corner: 112, motif: 1 }
const pictures: readonly (readonly [name: string, size: number, shape: IconShape])[] = [
  ['icons/icon-192.png', 192, rounded],
  ['icons/icon-512.png', 512, rounded],
  ['icons/icon-maskable-512.png', 512, { corner: 0, motif: 0.76 }],
  ['apple-touch-icon.png', 180, { corner: 0, motif: 0.94 }],
]

const publicFile = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url))

const browser = await chromium.launch(chromiumLaunch())
try {
  const page = await browser.newPage()
  mkdirSync(publicFile('icons'), { recursive: true })
  for (const [name, size, shape] of pictures) {
    await page.setViewportSize({ width: size, height: size })
    const drawing = iconSvg(shape).replace(
      '<svg ',
      `<svg width="${size}" height="${size}" style="display:block" `,
    )
    await page.setContent(`<body style="margin:0">${drawing}</body>`)
    await page.screenshot({ path: publicFile(name), omitBackground: true })
  }
  writeFileSync(publicFile('favicon.svg'), iconSvg(rounded))
} finally {
  await browser.close()
}
