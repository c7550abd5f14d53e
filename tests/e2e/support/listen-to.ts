import type { Page } from '@playwright/test'

/** From now on, whatever the page says by itself: what it writes on the console, and its breaches of the policy. */
export async function listenTo(page: Page) {
  const said: string[] = []
  const breaches: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.exposeFunction('tellBreach', (breach: string) => breaches.push(breach))
  await page.addInitScript(() => {
    const { tellBreach } = window as unknown as { tellBreach(breach: string): void }
    document.addEventListener('securitypolicyviolation', event =>
      tellBreach(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
  return { said, breaches }
}
