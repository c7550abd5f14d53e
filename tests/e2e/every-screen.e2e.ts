import { expect } from '@playwright/test'
import { listenTo } from './support/listen-to.ts'
import { phone } from './support/phone.ts'
import { scenesClip, walkParts, walkScreens } from './support/scenes.ts'
import { faultsOf } from './support/screen-checks.ts'
import { screenClip } from './support/screen-clips.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages } from './support/words.ts'

const portal = 'https://aka.ms/aoh _blank noopener noreferrer'

/**
 * One walk for all that must hold everywhere: axe, targets, contrast in light and dark, nothing cut off at 320 px or in
 * letters of double size, no foreign address, no breach of the policy, no digits where others look.
 */
for (const language of languages) {
  for (const part of walkParts) {
    test(`every screen is usable, whole and closed: ${part}, ${language}`, async () => {
      test.setTimeout(400_000)
      const served = await serveApp()
      const { page, foreign, faults, close } = await phone({ language, clip: screenClip(scenesClip) })
      const { said, breaches } = await listenTo(page)
      const outward = new Set<string>()
      const found: string[] = []
      const visit = async (name: string) => {
        found.push(...(await faultsOf(page, name)))
        const links = await page.locator('a[href*=":"]').evaluateAll(all =>
          all.map(link => {
            const [href, target, rel] = ['href', 'target', 'rel'].map(attribute =>
              link.getAttribute(attribute),
            )
            return `${href} ${target} ${rel?.split(' ').sort().join(' ')}`
          }),
        )
        for (const link of links) outward.add(link)
        // The samples' own names in the address hold zeros.
        const shown = `${page.url().replace(/\/pc\/[\w-]+\//, '/')} ${await page.title()}`
        if (/\d{6}/.test(shown)) found.push(`${name}: digits in ${shown}`)
      }
      await walkScreens(page, served.address, language, visit, [part])
      expect(found).toEqual([])
      expect([...outward].filter(link => link !== portal)).toEqual([])
      expect(said.filter(text => /\d{6}/.test(text))).toEqual([])
      expect([...foreign]).toEqual([])
      expect(breaches).toEqual([])
      expect(faults).toEqual([])
      await close()
      await served.stop()
    })
  }
}
