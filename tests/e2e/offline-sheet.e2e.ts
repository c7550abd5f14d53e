import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { Language } from '../../src/i18n/language.ts'
import ids from '../fixtures/ids.json' with { type: 'json' }
import { axeFaults } from './support/axe-faults.ts'
import { openFirefox } from './support/firefox.ts'
import { confirmationId, installationId, job, storedActivations } from './support/job.ts'
import { offlinePc, powershellFile, sheetAddress, sheetWords } from './support/offline-pc.ts'
import { pageCount } from './support/paper-pages.ts'
import { phone } from './support/phone.ts'
import { pictureOf } from './support/picture-of.ts'
import { readCodes } from './support/read-codes.ts'
import { serveApp } from './support/served-app.ts'
import { shownToCamera } from './support/shown-to-camera.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

const other = ids.installationIds63[1] ?? ''
const esu = 'f520e45e-7413-4a34-a497-d2765967d094'
/** The last digit of group C is one off. */
const mistaken = `${confirmationId.slice(0, 17)}${(Number(confirmationId[17]) + 1) % 7}${confirmationId.slice(18)}`

const printed = {
  ja: `インストール ID:\r\n${installationId.slice(0, 61)}\r\n${installationId.slice(61)}\r\n`,
  en: `Installation ID: ${installationId}\r\n`,
}

function user(page: Page, language: Language) {
  const sheet = sheetWords[language]
  return {
    paste: (text: string) => page.getByLabel(sheet.installation.paste).fill(text),
    openFile: (text: string) => page.getByLabel(sheet.installation.open).setInputFiles(powershellFile(text)),
    box: (letter: string) => page.getByLabel(sheet.answer.box(letter), { exact: true }),
    command: page.locator('code').filter({ hasText: /\/atp/ }),
    article: page.getByRole('article'),
  }
}

test('it is one file of at most 150 kB that names no other address', () => {
  expect(statSync('dist/offline-sheet.html').size).toBeLessThanOrEqual(150_000)
  const page = readFileSync('dist/offline-sheet.html', 'utf8')
  const text = page.replace(/<!--[\s\S]*?-->/g, '')
  expect(page).toMatch(/<!--\s[\s\S]*preact [\d.]+[\s\S]*SIL Open Font License[\s\S]*-->\s*$/)
  const addresses = [...text.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => address)
  expect(addresses.filter(address => !address.startsWith('http://www.w3.org/'))).toEqual([])
  expect(text).not.toMatch(/localStorage|sessionStorage|indexedDB|\son[a-z]+="/)
})

for (const language of languages) {
  test(`from the PC’s text to the command, a mistake seen at once, in ${language}`, async () => {
    const sheet = sheetWords[language]
    const { page, faults, close } = await offlinePc(language)
    const pc = user(page, language)
    await expect(page.getByRole('heading', { level: 1, name: sheet.title })).toBeVisible()
    await expect(page.locator('#by-hand')).toHaveCount(0)
    await pc.paste(printed[language])
    await expect(page.getByText(sheet.installation.proven)).toBeVisible()
    await expect.poll(async () => readCodes(await pictureOf(page))).toEqual([installationId])

    await pc.box('A').focus()
    await page.keyboard.type(mistaken.slice(0, 18))
    await expect(page.getByRole('alert')).toContainText(sheet.answer.wrongTitle('C'))
    await page.keyboard.type(mistaken.slice(18))
    await expect(page.getByText(sheet.command.waiting)).toBeVisible()
    await expect(pc.command).toHaveCount(0)
    await pc.box('C').focus()
    await page.keyboard.type(confirmationId.slice(12, 18))
    await expect(page.getByText(sheet.answer.proven)).toBeVisible()
    await expect(pc.command).toHaveText(
      `cscript //nologo %WinDir%\\System32\\slmgr.vbs /atp ${confirmationId}`,
    )
    await page.getByLabel(sheet.command.shell).selectOption('powershell')
    await expect(page.locator('code').filter({ hasText: 'DepositOfflineConfirmationId' })).toContainText(
      installationId,
    )
    expect(faults).toEqual([])
    await close()
  })
}

test('by keyboard alone: paste, walk, put right, copy', async () => {
  const sheet = sheetWords.en
  const { page, context, faults, close } = await offlinePc('en')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const pc = user(page, 'en')
  const clipboard = (text: string) => page.evaluate(given => navigator.clipboard.writeText(given), text)
  await pc.box('A').focus()
  await clipboard(confirmationId.match(/.{6}/g)?.join('-') ?? '')
  await page.keyboard.press('Control+V')
  await expect(page.getByText(sheet.answer.proven)).toBeVisible()
  await pc.box('B').focus()
  await page.keyboard.press('Delete')
  await expect(pc.box('B')).toHaveValue('')
  await page.keyboard.press('Backspace')
  await expect(pc.box('A')).toBeFocused()
  await expect(pc.box('A')).toHaveValue(confirmationId.slice(0, 5))
  await page.keyboard.type(confirmationId.slice(5, 6))
  await expect(pc.box('B')).toBeFocused()
  await page.keyboard.type(confirmationId.slice(6, 12))
  await expect(page.getByText(sheet.answer.proven)).toBeVisible()
  await pc.box('H').focus()
  await page.keyboard.press('ArrowRight')
  await expect(pc.box('H')).toBeFocused()
  const copy = page.getByRole('region', { name: sheet.command.title }).getByRole('button').first()
  for (let step = 0; step < 9; step++) {
    if (await copy.evaluate(button => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: sheet.copied })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`/atp ${confirmationId}`)
  expect(faults).toEqual([])
  await close()
})

test('several products: each its own code under its name, and the ESU add-on’s GUID in the command', async () => {
  const sheet = sheetWords.ja
  const { page, faults, close } = await offlinePc('ja', { viewport: { width: 1280, height: 1800 } })
  const pc = user(page, 'ja')
  await pc.openFile(
    [
      'Name                  : Windows(R), EnterpriseS edition',
      `OfflineInstallationId : ${installationId}`,
      'Key: BBBBB-22222-CCCCC-33333-DDDDD',
      'Name                  : Windows(R), Client-ESU-Year1 add-on for Enterprise',
      `ID                    : ${esu}`,
      `OfflineInstallationId : ${other}`,
    ].join('\r\n'),
  )
  await expect(page.getByText(sheet.installation.keys)).toBeVisible()
  await expect(page.getByLabel(sheet.installation.paste)).not.toHaveValue(/22222/)
  await expect(pc.article).toHaveCount(2)
  await expect.poll(async () => readCodes(await pictureOf(pc.article.nth(0)))).toEqual([installationId])
  await expect.poll(async () => readCodes(await pictureOf(pc.article.nth(1)))).toEqual([other])
  await expect(pc.article.nth(1)).toContainText('Client-ESU-Year1')
  await pc.article.nth(1).getByRole('radio').check()
  await pc.box('A').focus()
  await page.keyboard.insertText(confirmationId)
  await expect(pc.command).toHaveText(new RegExp(`/atp ${confirmationId} ${esu}$`))
  await page.getByRole('button', { name: sheet.clear }).click()
  await expect(pc.box('A')).toHaveValue('')
  await expect(pc.article).toHaveCount(0)
  expect(faults).toEqual([])
  await close()
})

test('a wrong installation ID is named group by group and gets no code', async () => {
  const sheet = sheetWords.en
  const { page, close } = await offlinePc('en')
  await user(page, 'en').paste(`Installation ID: ${installationId.replace('6830531', '6830541')}`)
  await expect(page.getByText(sheet.installation.wrong)).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Group 1')
  expect(await readCodes(await pictureOf(page))).toEqual([])
  await close()
})

test('the whole way with cameras on both sides and no digit typed', async () => {
  const language = 'ja'
  test.setTimeout(240_000)
  const sheet = sheetWords[language]
  const { work } = words[language]

  const first = await offlinePc(language)
  await user(first.page, language).openFile(printed[language])
  await expect(first.page.getByText(sheet.installation.proven)).toBeVisible()
  const screen = await shownToCamera(first.context, await pictureOf(first.page), 700)
  await first.close()

  const served = await serveApp()
  const mine = await phone({ language, clip: screen.path, sharp: true })
  const technician = job(mine.page, language)
  await mine.page.goto(served.address)
  await technician.newPcByCamera()
  await technician.useFoundId()
  expect(await storedActivations(mine.page)).toMatchObject([{ installationId }])
  await technician.goToPortal()
  await technician.hopToPortal()
  await technician.waitForAnswerScreen()
  await technician.pastePortalText()
  await technician.keep()
  const [stored] = await storedActivations(mine.page)
  await mine.page.goto(`${served.address}#/pc/${stored?.['id']}/send`)
  await mine.page.getByText(work.send.forms.link, { exact: true }).click()
  const picture = mine.page.getByRole('img', { name: work.send.qrLabel(String(stored?.['name'])) })
  await picture.scrollIntoViewIfNeeded()
  const held = await shownToCamera(mine.context, await pictureOf(mine.page), 700)
  expect([...mine.faults]).toEqual([])
  await mine.close()
  await served.stop()

  const pc = await offlinePc(language, { clip: held.path })
  const colleague = user(pc.page, language)
  await colleague.openFile(`Installation ID: ${other}`)
  await pc.page.getByRole('button', { name: sheet.answer.scan }).click()
  await expect(pc.page.getByRole('alert')).toContainText(sheet.answer.otherPcText, { timeout: 60_000 })
  await expect(colleague.box('A')).toHaveValue('')
  await colleague.openFile(printed[language])
  await expect(pc.page.getByText(sheet.answer.compared)).toBeVisible({ timeout: 60_000 })
  await expect(pc.page.getByText(sheet.answer.from(String(stored?.['name'])))).toBeVisible()
  await expect(pc.page.locator('video')).toHaveCount(0)
  await expect(colleague.command).toContainText(confirmationId)
  expect(pc.faults).toEqual([])
  await pc.close()
  screen.remove()
  held.remove()
})

test('the app hands the sheet out with the server gone, and that copy opens', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', keepsOffline: true })
  await page.goto(`${served.address}#/settings`)
  await expect(page.getByText(words.en.guide.settings.offlineReady)).toBeVisible()
  await served.stop()
  const downloading = page.waitForEvent('download')
  await job(page, 'en').button(words.en.guide.sheetFile.save).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('yomiage-sheet.html')
  const saved = test.info().outputPath('yomiage-sheet.html')
  await download.saveAs(saved)
  expect(readFileSync(saved)).toEqual(readFileSync('dist/offline-sheet.html'))
  const pc = await offlinePc('en', { address: pathToFileURL(saved).href })
  await expect(pc.page.getByRole('heading', { level: 1, name: sheetWords.en.title })).toBeVisible()
  expect(pc.faults).toEqual([])
  await pc.close()
  await close()
})

for (const language of languages) {
  test(`axe finds nothing, and nothing is cut off, in ${language}`, async () => {
    const { page, close } = await offlinePc(language, { viewport: { width: 1024, height: 600 } })
    const pc = user(page, language)
    const found: string[] = []
    const look = async (state: string) => {
      found.push(...(await axeFaults(page, state)))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (wide) found.push(`${state}: wider than the window`)
    }
    await look('empty')
    await pc.paste(printed[language])
    await pc.box('A').focus()
    await page.keyboard.insertText(mistaken)
    await look('a wrong group')
    await page.getByRole('checkbox').check()
    await look('used anyway')
    await page.setViewportSize({ width: 360, height: 640 })
    await look('narrow')
    expect(found).toEqual([])
    await pc.box('C').fill(confirmationId.slice(12, 18))
    await expect(pc.command).toBeVisible()
    expect(pageCount(await page.pdf({ format: 'A4' }))).toBe(1)
    await close()
  })
}

test('without scripts, the page says so and tells how it is done by hand', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(sheetAddress)
  await expect(page.getByText('The sheet does not run in this browser')).toBeVisible()
  await expect(page.getByText('このブラウザーではシートが動きません')).toBeVisible()
  await context.close()
})

test('in Firefox: paste, code, a mistake refused, put right, command, camera', async () => {
  test.setTimeout(180_000)
  const sheet = sheetWords.ja
  const firefox = await openFirefox()
  await firefox.open(sheetAddress)
  const shows = (text: string) =>
    expect.poll(() => firefox.evaluate<string>('document.body.innerText')).toContain(text)
  const commands = () =>
    firefox.evaluate<string[]>("[...document.querySelectorAll('code')].map(one => one.innerText)")
  const focus = (letter: string) =>
    firefox.evaluate(`document.querySelector('[aria-label="${sheet.answer.box(letter)}"]').focus()`)
  await shows(sheet.title)
  await firefox.evaluate("document.querySelector('textarea').focus()")
  await firefox.paste(printed.ja)
  await shows(sheet.installation.proven)
  expect(await readCodes(await firefox.screenshot())).toEqual([installationId])

  await focus('A')
  await firefox.press(...mistaken)
  await shows(sheet.answer.wrongTitle('C'))
  expect((await commands()).filter(line => line.includes('/atp'))).toEqual([])
  await focus('C')
  await firefox.press(...confirmationId.slice(12, 18))
  await shows(sheet.answer.proven)
  expect(await commands()).toContainEqual(expect.stringMatching(new RegExp(`/atp ${confirmationId}$`)))

  await firefox.evaluate(
    `[...document.querySelectorAll('button')].find(one => one.innerText.includes('${sheet.answer.scan}')).click()`,
  )
  await shows(sheet.camera.watching)
  expect(await firefox.evaluate('performance.getEntriesByType("resource").map(({ name }) => name)')).toEqual(
    [],
  )
  await firefox.close()
})
