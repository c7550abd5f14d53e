import type { Page } from '@playwright/test'

/**
 * The browser has no service worker, so that every part of the app comes from the network; those whose names are in the
 * set are gone there.
 */
export async function partsGone(page: Page): Promise<Set<string>> {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  const gone = new Set<string>()
  await page.route('**/assets/*.js', route => {
    const [name = ''] = (route.request().url().split('/').at(-1) ?? '').split(/-[\w-]{8}\./)
    return gone.has(name) ? route.fulfill({ status: 404, body: '' }) : route.continue()
  })
  return gone
}
