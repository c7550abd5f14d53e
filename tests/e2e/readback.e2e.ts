import { expect, type Locator } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import type { ReadingPreferenceValues } from '../../src/ports/reading-preferences.ts'
import { giveVoice, saidWords } from './support/given-voice.ts'
import { job, storedActivations } from './support/job.ts'
import { type PhoneSetup, phone } from './support/phone.ts'
import { sampleActivations, seed } from './support/sample-activations.ts'
import { misheard } from './support/scenes-readback.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

/** What the sample's groups D to H are. */
const rest = ['597874', '503220', '540481', '541081', '589094']

/** A phone that reads the sample from group D on. */
async function reading(setup: PhoneSetup, preferences: Partial<ReadingPreferenceValues> = {}) {
  const served = await serveApp()
  const opened = await phone(setup)
  const { page } = opened
  await giveVoice(page)
  await page.goto(served.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { reading: sample } = sampleActivations(setup.language)
  await seed(page, [sample])
  await page.evaluate(values => localStorage.setItem('yomiage-reading', JSON.stringify(values)), preferences)
  await page.reload()
  await page.goto(`${served.address}#/pc/${sample.id}/readback`)
  const { button, heading } = job(page, setup.language)
  await expect(button(words[setup.language].work.readback.options)).toBeVisible()
  return {
    page,
    button,
    heading,
    group: (letter: string, digits: string) =>
      page.getByRole('group', {
        name: words[setup.language].work.readback.groupLabel(letter, [...digits].join(' ')),
      }),
    async end() {
      await opened.close()
      await served.stop()
    },
  }
}

const digitReadings: Record<Language, readonly string[]> = {
  ja: ['マル', 'ヒト', 'フタ', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュウ'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

function onlyWords(text: string): string {
  return text.replaceAll(/[^\p{L}ー]+/gu, ' ').trim()
}

for (const language of languages) {
  const { work } = words[language]

  test(`a wrong read-back is found by its digit, said again slower, and not confirmed, in ${language}`, async () => {
    const { page, button, group, end } = await reading({ language })
    await button(work.ear.check).click()
    for (const digit of misheard('597874')) await button(digit).click()
    await expect(page.getByRole('alert')).toHaveText(work.ear.wrong([4], false))
    const fourth = page.getByRole('img', { name: work.ear.place(4, work.ear.different('9')) })
    await expect(fourth).toContainText(work.ear.differs)
    await expect(button(work.readback.next('E'))).toBeHidden()
    for (const digit of misheard('597874')) await button(digit).click()
    await expect(page.getByRole('alert')).toHaveText(work.ear.wrong([4], true))
    for (const digit of '597874') await button(digit).click()
    await expect(page.getByText(work.ear.right)).toBeVisible()
    await button(work.readback.next('E')).click()
    await expect.poll(() => storedActivations(page)).toMatchObject([{ stage: { confirmedGroups: 4 } }])
    await expect(page.getByRole('heading', { name: work.ear.title('E') })).toBeVisible()
    await button(work.ear.close).click()
    await expect(group('E', '503220')).toBeVisible()
    await end()
  })

  test(`a digit spells itself and a triplet is said again, in ${language}`, async () => {
    const { page, button, end } = await reading({ language })
    const readings = [...'597874'].map(digit => digitReadings[language][Number(digit)] ?? '')
    const triplets = [readings.slice(0, 3).join(' '), readings.slice(3).join(' ')] as const
    const names = [
      ...readings.map((word, place) => work.readback.digitLabel(place + 1, '597874'[place] ?? '', word)),
      ...triplets.map((spoken, triplet) => work.readback.tripletLabel(triplet as 0 | 1, spoken)),
    ]
    for (const [index, name] of ['', ...names].entries()) {
      if (name !== '') await button(name).click()
      await expect.poll(async () => (await saidWords(page)).length).toBe(index + 1)
    }
    const said = (await saidWords(page)).slice(1).map(onlyWords)
    expect(said).toEqual([...readings, ...triplets])
    await end()
  })

  test(`it reads on by itself, group after group, and waits for the one confirmation, in ${language}`, async () => {
    const { page, button, heading, end } = await reading({ language }, { mode: 'continuous', groupPause: 1 })
    await expect(button(work.readback.stop)).toBeVisible()
    await expect(button(work.readback.last)).toBeVisible()
    const said = (await saidWords(page)).map(onlyWords)
    expect(said).toHaveLength(rest.length)
    for (const [index, digits] of rest.entries()) {
      const inWords = [...digits].map(digit => digitReadings[language][Number(digit)])
      expect(said[index]?.toLowerCase()).toContain(inWords.join(' '))
    }
    expect(await storedActivations(page)).toMatchObject([{ stage: { confirmedGroups: 3 } }])
    await until(heading(work.readback.done), () => button(work.readback.last).click())
    await button(work.readback.whole).click()
    await expect(page.getByText(work.readback.wholePass('A', 1))).toBeVisible()
    await button(work.readback.stop).click()
    await button(work.readback.endNow).click()
    await expect(heading(work.readback.done)).toBeVisible()
    await end()
  })

  test(`the digits fill at least 80 % of a phone of 360 px, in ${language}`, async () => {
    const { page, end } = await reading({ language, viewport: { width: 360, height: 740 } })
    const { share, smallest } = await page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all(document.getAnimations().map(({ finished }) => finished))
      const digits = [...document.querySelectorAll('[role=group] button > span')].filter(({ textContent }) =>
        /^\d$/.test(textContent ?? ''),
      )
      // Ink, not boxes: a figure is narrower than its place.
      const context = document.createElement('canvas').getContext('2d')
      const ink = digits.map(digit => {
        const { left, width } = digit.getBoundingClientRect()
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(digit)
        if (context) context.font = `${fontWeight} ${fontSize} ${fontFamily}`
        const metrics = context?.measureText(digit.textContent ?? '')
        const start = left + (width - (metrics?.width ?? 0)) / 2
        return {
          left: start - (metrics?.actualBoundingBoxLeft ?? 0),
          right: start + (metrics?.actualBoundingBoxRight ?? 0),
        }
      })
      const widths = [ink.slice(0, 3), ink.slice(3)].map(
        row => (row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0),
      )
      return {
        share: Math.min(...widths) / innerWidth,
        smallest: Math.min(
          ...[...document.querySelectorAll('[role=group] button')].map(button => {
            const { width, height } = button.getBoundingClientRect()
            return Math.min(width, height)
          }),
        ),
      }
    })
    expect(share).toBeGreaterThanOrEqual(0.8)
    expect(smallest).toBeGreaterThanOrEqual(48)
    await end()
  })
}

test('the whole reading by keys, which leave focused buttons and dialogs alone', async () => {
  const language = 'en'
  const { work, shell } = words[language]
  const desktop = { language, desktop: true, viewport: { width: 1280, height: 800 } } as const
  const { page, button, heading, group, end } = await reading(desktop)
  const count = async () => (await saidWords(page)).length
  await expect(group('D', '597874')).toBeVisible()
  await expect.poll(count).toBe(1)
  await page.keyboard.press('r')
  await expect.poll(count).toBe(2)
  await page.keyboard.press('4')
  await expect.poll(async () => (await saidWords(page)).at(-1)).toMatch(/^eight/)
  await until(group('E', '503220'), () => page.keyboard.press('Space'))
  await until(group('D', '597874'), () => page.keyboard.press('ArrowLeft'))
  await until(group('E', '503220'), () => page.keyboard.press('ArrowRight'))
  await until(group('F', '540481'), () => page.keyboard.press('Enter'))

  await button(work.readback.say).focus()
  const before = await count()
  await page.keyboard.press('Space')
  await expect.poll(count).toBe(before + 1)
  await expect(group('F', '540481')).toBeVisible()

  await button(work.readback.options).click()
  await page.locator('summary').filter({ hasText: work.readingOptions.help }).click()
  await expect(page.getByText(work.readingOptions.keyList[1]?.keys ?? '')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(group('F', '540481')).toBeVisible()

  await button(work.ear.check).press('Enter')
  await expect(page.getByRole('heading', { name: work.ear.title('F') })).toBeFocused()
  await page.keyboard.type('540481')
  await expect(page.getByText(work.ear.right)).toBeVisible()
  await until(page.getByRole('heading', { name: work.ear.title('G') }), () => page.keyboard.press('Enter'))
  await until(group('G', '541081'), () => page.keyboard.press('Escape'))
  await until(group('H', '589094'), () => page.keyboard.press('ArrowDown'))
  await until(heading(work.readback.done), () => page.keyboard.press('Space'))
  await expect(button(shell.back)).toBeVisible()
  await end()
})

/** Until it counts: right after a group has come a press is taken for a bounce of the one before. */
async function until(shown: Locator, press: () => Promise<void>) {
  await expect(async () => {
    if (!(await shown.isVisible())) await press()
    await expect(shown).toBeVisible({ timeout: 500 })
  }).toPass()
}

test('hidden digits show only under a held finger, and speech goes on', async () => {
  const { work } = words.ja
  const { page, button, end } = await reading({ language: 'ja' })
  await button(work.readback.hide).click()
  const cover = page.getByRole('button', { name: work.readback.hidden })
  const digit = page.getByRole('group').getByText('9', { exact: true })
  await expect(digit).toBeHidden()
  await cover.hover()
  await page.mouse.down()
  await expect(digit).toBeVisible()
  await page.mouse.up()
  await expect(digit).toBeHidden()
  const before = (await saidWords(page)).length
  await button(work.readback.say).click()
  await expect.poll(async () => (await saidWords(page)).length).toBe(before + 1)
  await button(work.ear.check).click()
  await expect(page.getByRole('list', { name: work.ear.comparison })).not.toContainText('9')
  await end()
})

test('for the left hand the primary action lies on the left, and the actions of a phone that lies too', async () => {
  const { work } = words.ja
  const { page, button, end } = await reading({ language: 'ja' }, { leftHanded: true })
  const left = async (name: string) => (await button(name).boundingBox())?.x ?? Number.NaN
  expect(await left(work.readback.next('E'))).toBeLessThan(await left(work.readback.say))
  await page.setViewportSize({ width: 844, height: 390 })
  const digits = await page.getByRole('group').boundingBox()
  expect((await left(work.readback.next('E'))) + 100).toBeLessThan(digits?.x ?? 0)
  await end()
})

test('the wide zone confirms wherever the lower half is tapped', async () => {
  const { page, group, end } = await reading({ language: 'en' }, { wideNext: true })
  const next = { E: '503220', F: '540481', G: '541081' } as const
  for (const [index, [letter, digits]] of Object.entries(next).entries()) {
    const place = [
      { x: 40, y: 500 },
      { x: 200, y: 640 },
      { x: 350, y: 820 },
    ][index]
    if (place) await until(group(letter, digits), () => page.touchscreen.tap(place.x, place.y))
  }
  await end()
})

test('sunlight is one switch away, and the settings hold the same reading options', async () => {
  const { work, guide } = words.en
  const { page, button, heading, end } = await reading({ language: 'en' })
  await button(work.readback.options).click()
  await page.getByRole('switch', { name: work.readingOptions.sunlight }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sunlight')
  await page.locator('summary').filter({ hasText: work.readingOptions.style }).click()
  await page
    .getByLabel(work.readingOptions.language)
    .selectOption({ label: work.readingOptions.languages.ja })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group')).toContainText('キュウ')
  await page.goto(`${page.url().split('#')[0]}#/settings`)
  await expect(heading(guide.settings.title)).toBeVisible()
  await expect(page.locator('summary').filter({ hasText: guide.readingOptions.style })).toContainText(
    guide.readingOptions.languages.ja,
  )
  await end()
})
