import type { Page } from '@playwright/test'
import type { Chance } from './chance.ts'
import { type Desktop, desktopHtml } from './desktop.ts'
import { type DigitBox, type DigitLine, linesOfDigits } from './digit-lines.ts'
import type { Screen } from './screen.ts'

/** A screen as it was rendered: the picture, and where its digits stand, in the desktop's pixels. */
export type RenderedScreen = {
  readonly png: Buffer
  readonly lines: readonly DigitLine[]
  /** Where the window or the page stands. */
  readonly window: Region
}

type Region = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Renders one screen in an open page. */
export async function renderScreen(
  page: Page,
  screen: Screen,
  desktop: Desktop,
  chance: Chance,
): Promise<RenderedScreen> {
  const stretch = desktop.clearType ? 3 : 1
  await page.setViewportSize({ width: desktop.width * stretch, height: desktop.height })
  await page.setContent(desktopHtml(screen, desktop, chance))
  if (screen.place === 'window') await placeWindow(page, desktop, chance)
  const count = await page.locator('i[data-id]').count()
  if (count > 0 && desktop.over !== 'nothing')
    await coverDigits(page, chance.whole(0, count - 1), chance.whole(1, 20))
  const boxes = await measureDigits(page, stretch)
  const window = await measureWindow(page, stretch)
  return { png: await page.screenshot(), lines: linesOfDigits(boxes), window }
}

/** Puts the window somewhere on the desktop, made smaller where it would not fit. */
async function placeWindow(page: Page, desktop: Desktop, chance: Chance) {
  await page.evaluate(
    ([width, height, right, down]) => {
      const element = document.querySelector<HTMLElement>('#screen')
      if (element === null) return
      const fit = Math.min(
        1,
        (width - 8) / element.offsetWidth / element.currentCSSZoom,
        (height - 8) / element.offsetHeight / element.currentCSSZoom,
      )
      const zoom = element.currentCSSZoom * fit
      element.style.zoom = String(zoom)
      element.style.left = `${(width / zoom - element.offsetWidth) * right}px`
      element.style.top = `${(height / zoom - element.offsetHeight) * down}px`
    },
    [desktop.width, desktop.height, chance.next(), chance.next()] as const,
  )
}

/** Selects some digits, or puts the pointer under one. */
async function coverDigits(page: Page, first: number, length: number) {
  await page.evaluate(
    ([from, count]) => {
      const digits = [...document.querySelectorAll('i[data-id]')]
      const pointer = document.querySelector<HTMLElement>('#pointer')
      if (pointer === null) {
        for (const digit of digits.slice(from, from + count)) digit.classList.add('selected')
        return
      }
      const box = digits[from]?.getBoundingClientRect()
      const stretch = new DOMMatrix(getComputedStyle(document.body).transform).a
      if (box === undefined) return
      const beam = pointer.tagName === 'DIV'
      pointer.style.left = `${box.left / stretch}px`
      pointer.style.top = `${beam ? box.top : box.top + box.height * 0.72}px`
    },
    [first, length] as const,
  )
}

/** Cells from the layout, ink from the font: all digits of a line have the same top and bottom. */
async function measureDigits(page: Page, stretch: number): Promise<readonly DigitBox[]> {
  return page.evaluate(given => {
    const context = document.createElement('canvas').getContext('2d')
    return [...document.querySelectorAll<HTMLElement>('i[data-id]')].flatMap(element => {
      if (context === null) return []
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize) * element.currentCSSZoom
      context.font = `${style.fontWeight} ${size}px ${style.fontFamily}`
      const ink = context.measureText('0123456789')
      const box = element.getBoundingClientRect()
      const baseline = box.top + ink.fontBoundingBoxAscent
      return [
        {
          digit: element.textContent ?? '',
          id: Number(element.dataset['id']),
          left: box.left / given,
          right: box.right / given,
          top: baseline - ink.actualBoundingBoxAscent,
          bottom: baseline + ink.actualBoundingBoxDescent,
        },
      ]
    })
  }, stretch)
}

async function measureWindow(page: Page, stretch: number): Promise<Region> {
  return page.evaluate(given => {
    const { left, right, top, bottom } =
      document.querySelector('#screen')?.getBoundingClientRect() ?? new DOMRect()
    return { left: left / given, right: right / given, top, bottom }
  }, stretch)
}
