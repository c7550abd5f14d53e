import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** The best practices and the enhanced contrast of 7:1 included, which says all that the lesser one would say. */
const everything: RunOptions = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
}

/** What colours decide; all else is the same in every theme. */
const contrast: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
}

/** What axe finds on a page that is shown in light, and what it finds in its colours in the dark; a line each. */
export async function axeFaults(page: Page, name: string): Promise<string[]> {
  const found = await violations(page, name, everything)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await violations(page, `${name} in the dark`, contrast)))
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

async function violations(page: Page, name: string, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async chosen => {
      const { axe: runner } = window as unknown as { axe: typeof axe }
      const results = await runner.run(document, chosen)
      return results.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => `${target}`) }))
    },
    // Nothing on a page needs its style sheets fetched once more, and no page has frames.
    { ...options, resultTypes: ['violations' as const], preload: false, iframes: false },
  )
  return found.flatMap(({ id, at }) => at.map(place => `${name}: ${id} at ${place}`))
}
