import type { Browser, Page } from '@playwright/test'
import { pictureOf } from './picture-of.ts'
import { type PortalLook, portalPageHtml } from './portal-look.ts'

/** Takes the screenshots that phones take of such pages; one page for each density. */
export function portalScreenshots(browser: Browser) {
  const pages = new Map<number, Promise<Page>>()
  const pageOf = (deviceScaleFactor: number) => {
    const page = pages.get(deviceScaleFactor) ?? browser.newPage({ deviceScaleFactor })
    pages.set(deviceScaleFactor, page)
    return page
  }
  return {
    async take(look: PortalLook): Promise<Buffer> {
      const page = await pageOf(look.density)
      await page.setViewportSize({ width: look.width, height: Math.round(look.width * 2) })
      await page.setContent(portalPageHtml(look))
      return pictureOf(page, look.format === 'jpeg' ? { type: 'jpeg', quality: 80 } : { type: 'png' })
    },
    async close() {
      for (const page of pages.values()) await (await page).close()
    },
  }
}
