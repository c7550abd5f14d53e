import type { BrowserContext } from '@playwright/test'
import type { Language } from '../../../src/i18n/language.ts'
import { type PortalLook, portalPageHtml } from './portal-look.ts'

/** The screenshot that a phone takes of the portal's page with this confirmation ID. */
export async function portalPicture(
  context: BrowserContext,
  confirmationId: string,
  language: Language,
  look: Partial<PortalLook> = {},
) {
  const page = await context.newPage()
  await page.setContent(
    portalPageHtml({
      confirmationId,
      language,
      theme: 'light',
      width: 390,
      density: 2,
      format: 'png',
      perRow: 5,
      font: 'Noto Sans',
      boxed: false,
      align: 'left',
      bold: false,
      ...look,
    }),
  )
  const buffer = await page.screenshot()
  await page.close()
  return { name: 'Screenshot_20261122-160512.png', mimeType: 'image/png', buffer }
}
