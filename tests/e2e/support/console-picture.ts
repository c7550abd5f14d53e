import type { BrowserContext } from '@playwright/test'
import { pictureOf } from './picture-of.ts'

/** A photo, as sharp as a screenshot, of a console that prints these IDs one below the other. */
export async function consolePicture(context: BrowserContext, ids: readonly string[]) {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const lines = ids.map(id => `<p>Installation ID:</p><p>${id}</p><p>&nbsp;</p>`).join('')
  await page.setContent(
    `<body style="margin: 0; padding: 60px 20px; background: #0c0c0c; color: #ccc; font: 30px monospace">${lines}`,
  )
  const buffer = await pictureOf(page, { type: 'jpeg', quality: 90, scale: 'css' })
  await page.close()
  return { name: 'console.jpg', mimeType: 'image/jpeg', buffer }
}
