import type { Page } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'

/** What a screen looks like on a narrow phone, and with letters of double size. */
const narrow = { width: 320, height: 640 }

/** Everything that must hold on every screen, in light and in dark and in words longer by 40 %; each fault as one line. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await settle(page)
  const found = [...(await axeFaults(page, name)), ...(await smallTargets(page, name))]
  const usual = page.viewportSize()
  found.push(...(await cutOff(page, `${name} in longer words`, 0.4)))
  await page.setViewportSize(narrow)
  await settle(page)
  found.push(...(await cutOff(page, `${name} at 320 px`)))
  if (usual) await page.setViewportSize(usual)
  await setTextSize(page, '200%')
  await settle(page)
  found.push(...(await cutOff(page, `${name} at 200 %`)))
  await setTextSize(page, '')
  return found
}

/** Ends every motion at once: one that is paused, or never ends by itself, would be waited for for ever. */
function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel()
      else animation.finish()
    }
    // What measures itself is drawn anew in the frame after the one that tells it its size.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  })
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

/** As the phone's own setting for larger text does it. */
function setTextSize(page: Page, size: string): Promise<void> {
  return page.evaluate(value => {
    document.documentElement.style.fontSize = value
  }, size)
}

/** Screens wider than the phone, and buttons whose words do not fit into them; `longer` by that share of each text. */
function cutOff(page: Page, name: string, longer = 0): Promise<string[]> {
  return page.evaluate(
    ({ screen, share }) => {
      const texts: (readonly [node: Text, was: string])[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); share > 0 && node; node = walker.nextNode()) {
        const text = node as Text
        // Digits, letters of groups and codes are as long as they are.
        const isWords =
          /\p{L}{3}/u.test(text.data) && !text.parentElement?.closest('pre, code, textarea, svg')
        if (isWords) texts.push([text, text.data])
      }
      for (const [node, was] of texts) node.data = `${was} ${was.slice(0, Math.ceil(was.length * share))}`
      const root = document.documentElement
      const over = root.scrollWidth - root.clientWidth
      const clipped = [...document.querySelectorAll('button, a[href], label')]
        .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth)
        .filter(element => getComputedStyle(element).display !== 'inline')
        .map(
          element => `${screen}: ${element.scrollWidth - element.clientWidth} px of ${element.textContent}`,
        )
      for (const [node, was] of texts) node.data = was
      return over > 0 ? [...clipped, `${screen}: ${over} px wider than the phone`] : clipped
    },
    { screen: name, share: longer },
  )
}
