import { expect, type Locator, type Page } from '@playwright/test'
import { confirmationId, confirmWith, installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

const desktop = { desktop: true, viewport: { width: 1280, height: 800 } } as const

/** Goes with the Tab key to a control that is in sight, as many steps as it takes, and presses a key there. */
async function press(page: Page, control: Locator, key = 'Enter') {
  await expect(control).toBeVisible()
  for (let steps = 0; steps < 60; steps++) {
    if (await control.evaluate(element => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${control}`)
}

for (const language of languages) {
  const { shell, work } = words[language]

  test(`the whole job by keyboard, the focus always somewhere, in ${language}`, async () => {
    const served = await serveApp()
    const { page, context, close } = await phone({ language, ...desktop })
    const { button, heading } = job(page, language)
    await page.goto(served.address)
    await expect(heading(shell.home.title)).toBeFocused()
    await press(page, button(shell.home.addTyping))
    await expect(heading(work.typing.title)).toBeFocused()
    await page.keyboard.type(installationId)
    await expect(button(work.typing.use)).toBeVisible()
    await press(page, button(work.typing.use))
    await expect(heading(shell.home.fallbackName)).toBeFocused()
    await press(page, button(shell.actions.taken))
    await expect(heading(work.portal.title)).toBeFocused()

    const opening = context.waitForEvent('page')
    await press(page, page.getByRole('link', { name: work.portal.open }))
    await (await opening).close()
    await page.bringToFront()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(installationId)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(heading(work.answer.title)).toBeFocused()
    await page.keyboard.type(confirmationId)
    await press(page, button(work.answer.keep))
    await expect(heading(shell.home.fallbackName)).toBeFocused()
    for (const name of [...'BCDEFGH'].map(work.readback.next).concat(work.readback.last)) {
      await confirmWith(button(name), () => press(page, button(name)))
    }
    await expect(heading(work.readback.done)).toBeFocused()
    await press(page, button(work.readback.finish))
    await expect(heading(work.finish.title)).toBeFocused()

    await press(page, button(work.finish.failed))
    await expect(heading(work.finish.failedTitle)).toBeFocused()
    await press(page, button(shell.back))
    await expect(heading(work.finish.title)).toBeFocused()
    await press(page, button(work.finish.licensed))
    await expect(heading(work.finish.doneTitle)).toBeFocused()
    await press(page, button(work.finish.doneHome))
    await expect(heading(shell.home.title)).toBeFocused()
    expect(await storedActivations(page)).toMatchObject([
      { installationId, confirmationId, stage: { kind: 'licensed' } },
    ])
    await close()
    await served.stop()
  })

  test(`the groups are named digit by digit, in ${language}`, async () => {
    const served = await serveApp()
    const { page, close } = await phone({ language, ...desktop })
    const { button, heading } = job(page, language)
    await page.goto(`${served.address}#/new/type`)
    await expect(heading(work.typing.title)).toBeFocused()
    const nine = page.getByRole('list', { name: work.group.installationLabel })
    await page.keyboard.type(`${installationId.slice(0, 7)}1111111683`)
    await expect(nine).toMatchAriaSnapshot(named[language].typing)
    for (let digit = 0; digit < 10; digit++) await page.keyboard.press('Backspace')
    await page.keyboard.type(installationId.slice(7))
    await press(page, button(work.typing.use))
    await expect(nine).toMatchAriaSnapshot(named[language].nine)

    await press(page, button(shell.actions.taken))
    await press(page, button(work.portal.haveAnswer))
    await expect(heading(work.answer.title)).toBeFocused()
    await page.keyboard.type(confirmationId)
    await expect(button(work.answer.keep)).toBeVisible()
    const eight = page.getByRole('list', { name: work.group.confirmationLabel })
    await expect(eight).toMatchAriaSnapshot(named[language].eight)
    await press(page, button(work.answer.keep))
    await expect(
      page.getByRole('group', { name: work.readback.groupLabel('A', '1 5 0 3 1 4') }),
    ).toBeVisible()
    await close()
    await served.stop()
  })
}

test('a dialog keeps the focus and gives it back', async () => {
  const language = 'en'
  const { shell, work } = words[language]
  const served = await serveApp()
  const { page, close } = await phone({ language, ...desktop })
  const { button, heading } = job(page, language)
  await page.goto(`${served.address}#/new/type`)
  await expect(heading(work.typing.title)).toBeFocused()
  await page.keyboard.type('683')
  const dialog = page.getByRole('dialog', { name: work.typing.options })
  await press(page, button(work.typing.options))
  await expect(dialog.getByRole('heading')).toBeFocused()
  await expect(dialog.getByRole('radio', { name: work.typing.shape63 })).toBeChecked()
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    )
    expect(outside).toBe(false)
  }
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button(work.typing.options)).toBeFocused()
  const first = page.getByRole('button', { name: new RegExp(`^${work.group.installation(0)}:`) })
  await expect(first).toHaveAccessibleName(/: 6 8 3\D/)

  await press(page, button(work.typing.options))
  await press(page, button(shell.close), 'Space')
  await expect(button(work.typing.options)).toBeFocused()
  await close()
  await served.stop()
})

const items = (lines: readonly string[]) =>
  `- list:\n${lines.map(line => `  - listitem:\n    - '${line}'`).join('\n')}`

/** What a screen reader is told. */
const named = {
  en: {
    typing: items([
      'button "Group 1: 6 8 3 0 5 3 1, adds up"',
      'button "Group 2: 1 1 1 1 1 1 1, does not add up"',
      'button "Group 3: 6 8 3, 4 missing"',
      ...[4, 5, 6, 7, 8, 9].map(group => `button "Group ${group}: empty"`),
    ]),
    nine: items([
      'img "Group 1: 6 8 3 0 5 3 1, adds up"',
      'img "Group 2: 7 0 7 4 6 9 4, adds up"',
      'img "Group 3: 3 6 0 5 7 8 6, adds up"',
      'img "Group 4: 8 2 4 3 9 2 0, adds up"',
      'img "Group 5: 6 7 9 5 6 8 5, adds up"',
      'img "Group 6: 8 4 5 2 2 5 2, adds up"',
      'img "Group 7: 3 0 6 3 3 1 6, adds up"',
      'img "Group 8: 3 4 9 1 1 0 2, adds up"',
      'img "Group 9: 5 7 3 1 2 5 1, adds up"',
    ]),
    eight: items([
      'button "Group A: 1 5 0 3 1 4, adds up"',
      'button "Group B: 5 0 7 3 4 1, adds up"',
      'button "Group C: 0 1 4 0 5 4, adds up"',
      'button "Group D: 5 9 7 8 7 4, adds up"',
      'button "Group E: 5 0 3 2 2 0, adds up"',
      'button "Group F: 5 4 0 4 8 1, adds up"',
      'button "Group G: 5 4 1 0 8 1, adds up"',
      'button "Group H: 5 8 9 0 9 4, adds up"',
    ]),
  },
  ja: {
    typing: items([
      'button "1 番目のグループ: 6 8 3 0 5 3 1、合っています"',
      'button "2 番目のグループ: 1 1 1 1 1 1 1、合いません"',
      'button "3 番目のグループ: 6 8 3、あと 4 桁"',
      ...[4, 5, 6, 7, 8, 9].map(group => `button "${group} 番目のグループ: 未入力"`),
    ]),
    nine: items([
      'img "1 番目のグループ: 6 8 3 0 5 3 1、合っています"',
      'img "2 番目のグループ: 7 0 7 4 6 9 4、合っています"',
      'img "3 番目のグループ: 3 6 0 5 7 8 6、合っています"',
      'img "4 番目のグループ: 8 2 4 3 9 2 0、合っています"',
      'img "5 番目のグループ: 6 7 9 5 6 8 5、合っています"',
      'img "6 番目のグループ: 8 4 5 2 2 5 2、合っています"',
      'img "7 番目のグループ: 3 0 6 3 3 1 6、合っています"',
      'img "8 番目のグループ: 3 4 9 1 1 0 2、合っています"',
      'img "9 番目のグループ: 5 7 3 1 2 5 1、合っています"',
    ]),
    eight: items([
      'button "グループ A: 1 5 0 3 1 4、合っています"',
      'button "グループ B: 5 0 7 3 4 1、合っています"',
      'button "グループ C: 0 1 4 0 5 4、合っています"',
      'button "グループ D: 5 9 7 8 7 4、合っています"',
      'button "グループ E: 5 0 3 2 2 0、合っています"',
      'button "グループ F: 5 4 0 4 8 1、合っています"',
      'button "グループ G: 5 4 1 0 8 1、合っています"',
      'button "グループ H: 5 8 9 0 9 4、合っています"',
    ]),
  },
} as const
