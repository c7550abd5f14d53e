import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { phone } from './support/phone.ts'
import { scenesClip, walkEveryScreen } from './support/scenes.ts'
import { screenClip } from './support/screen-clips.ts'
import { serveApp } from './support/served-app.ts'
import { languages } from './support/words.ts'

for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing and targets are large enough, in ${language}, ${theme}`, async () => {
      test.setTimeout(240_000)
      const served = await serveApp()
      const { page, close } = await phone({ language, theme, clip: screenClip(scenesClip) })
      const found: string[] = []
      await walkEveryScreen(page, served.address, language, async name => {
        await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
        found.push(...(await axeViolations(page, name)), ...(await smallTargets(page, name)))
      })
      expect(found).toEqual([])
      await close()
      await served.stop()
    })
  }
}

/** The best practices and the enhanced contrast of 7:1 included. */
async function axeViolations(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${name}: ${id} at ${target.join(' ')}`),
  )
}

/** Controls under 48 px, primary ones under 56 px, and pages wider than the phone. */
function smallTargets(page: Page, name: string): Promise<string[]> {
  return page.evaluate(screen => {
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const small = [
      ...document.querySelectorAll(
        'button, a[href], select, input:not([inputmode="none"]), textarea, label:has(input)',
      ),
    ]
      .filter(
        element => seen(element) && !element.closest('label:has(input)')?.contains(element.parentElement),
      )
      .flatMap(element => {
        const target = element.closest('label:has(input)') ?? element
        const { width, height } = target.getBoundingClientRect()
        const least = element.getAttribute('data-kind') === 'primary' ? 56 : 48
        const short = height < least - 0.5 || width < 47.5
        return short
          ? [`${screen}: ${Math.round(width)}x${Math.round(height)} ${element.textContent?.trim()}`]
          : []
      })
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    return over > 0 ? [...small, `${screen}: ${over} px wider than the phone`] : small
  }, name)
}
