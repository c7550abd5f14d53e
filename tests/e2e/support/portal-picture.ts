import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { pictureOf } from './picture-of.ts'
import { type PortalLook, portalPageHtml } from './portal-look.ts'

const plainLook = {
  theme: 'light',
  width: 390,
  density: 2,
  format: 'png',
  perRow: 5,
  font: 'Noto Sans',
  boxed: false,
  align: 'left',
  bold: false,
} as const

/** The screenshot that a phone takes of the portal's page with this confirmation ID. */
export async function portalPicture(
  context: BrowserContext,
  confirmationId: string,
  language: Language,
  look: Partial<PortalLook> = {},
) {
  const page = await context.newPage()
  await page.setContent(portalPageHtml({ ...plainLook, confirmationId, language, ...look }))
  const buffer = await pictureOf(page)
  await page.close()
  return { name: 'Screenshot_20261122-160512.png', mimeType: 'image/png', buffer }
}

/** A clip for the fake camera, held before another screen that shows the page with this confirmation ID. */
export async function portalClip(browser: Browser, confirmationId: string, language: Language) {
  const page = await browser.newPage({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 })
  await page.setContent(portalPageHtml({ ...plainLook, confirmationId, language, width: 640 }))
  const frame = await pictureOf(page, { type: 'jpeg', quality: 90 })
  await page.close()
  const clip = join(mkdtempSync(join(tmpdir(), 'yomiage-portal-')), 'portal.mjpeg')
  writeFileSync(clip, Buffer.concat([frame, frame]))
  return clip
}
