import type { Locator, Page, PageScreenshotOptions } from '@playwright/test'

const attempts = 3

/** A screenshot. On a busy machine Chromium says now and then that it is unable to capture one, and is asked again. */
export async function pictureOf(shown: Page | Locator, options: PageScreenshotOptions = {}): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await shown.screenshot(options)
    } catch (fault) {
      if (attempt === attempts || !String(fault).includes('Unable to capture screenshot')) throw fault
    }
  }
}
