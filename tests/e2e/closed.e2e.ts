import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { isBreach, takeFound } from './support/closed-watch.ts'
import { installationId, job, storedActivations } from './support/job.ts'
import { listenTo } from './support/listen-to.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { storedText } from './support/stored-text.ts'
import { test } from './support/test.ts'
import { words } from './support/words.ts'

const language = 'en'
const { shell, work } = words[language]
const productKey = 'ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23'

test('every file of the app comes with the headers that close it', async ({ request }) => {
  const served = await serveApp()
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('_'))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^dist\//, ''))
  const kinds = new Set(files.map(file => file.slice(file.lastIndexOf('.'))))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['.html', '.js', '.css', '.wasm', '.woff2', '.png', '.svg', '.webmanifest']),
  )
  for (const file of ['', 'not-there.js', ...files]) {
    const headers = (await request.get(served.address + file)).headers()
    expect(headers, file).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = headers['content-security-policy']?.split('; ') ?? []
    expect(policy, file).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "connect-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types yomiage',
      ]),
    )
    expect(policy.join(' '), file).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    const allowed = headers['permissions-policy'] ?? ''
    expect(allowed, file).toContain('camera=(self)')
    for (const feature of ['microphone', 'geolocation', 'payment', 'usb'])
      expect(allowed, file).toContain(`${feature}=()`)
  }
  await served.stop()
})

test('the watch of every test sees breaches, foreign requests and digits on the console', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const { breaches } = await listenTo(page)
  await page.goto(served.address)
  await page.evaluate(() => {
    const picture = new Image()
    picture.src = 'https://example.invalid/seen.png'
    // biome-ignore lint/suspicious/noConsole: the watch has to see it
    console.info('683053')
  })
  await expect.poll(() => breaches.join()).toContain('img-src https://example.invalid')
  await page.goto('https://elsewhere.invalid/').catch(() => null)
  await close()
  await served.stop()
  const found = takeFound()
  expect(found).toContain('digits on the console: 683053')
  expect(found).toContain('asked for elsewhere.invalid:443')
  expect(found.filter(isBreach).join()).toContain('https://example.invalid/seen.png')
  expect(found.join()).not.toContain('asked for example.invalid')
})

test('digits of a link leave the address at once and are stored by a tap only; the app says which build it is', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const user = job(page, language)
  await page.goto(`${served.address}#iid=${installationId}`)
  await expect(user.heading(work.link.title)).toBeVisible()
  expect(page.url()).toBe(`${served.address}#/`)
  expect(await page.evaluate(() => history.length)).toBe(2)
  await user.button(work.link.discard).click()
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  expect(await storedText(page)).not.toContain(installationId.slice(0, 7))

  await page.evaluate(digits => location.assign(`#iid=${digits}`), installationId)
  await expect(user.heading(work.link.title)).toBeVisible()
  expect(page.url()).not.toMatch(/\d{6}/)
  expect(await storedActivations(page)).toEqual([])
  await user.button(work.link.use).click()
  await expect(user.button(work.overview.remove)).toBeVisible()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])

  await page.goto(`${served.address}#/day/about`)
  await expect(user.heading(words[language].day.aboutApp.title)).toBeVisible()
  const { hash } = JSON.parse(readFileSync('dist/about.json', 'utf8')) as { hash: string }
  await expect(page.getByText(hash.replace(/.{8}(?!$)/g, '$& '))).toBeVisible()
  await expect(page.getByText(/preact \d/)).toBeVisible()
  await close()
  await served.stop()
})

/** Said to be unreadable: whoever sent them should know. */
const unreadable = {
  '100,000 digits': `iid=${'7'.repeat(100_000)}`,
  '100,000 letters': `iid=${'a'.repeat(100_000)}`,
  'more digits than an ID has': `iid=${'1'.repeat(100)}`,
  HTML: `iid=<img src=x onerror=document.title='seen'>`,
  'HTML in percent signs': 'iid=%3Cscript%3Edocument.title%3D1%3C/script%3E',
  'letters among digits': `iid=${installationId.slice(0, 30)}x${installationId.slice(30)}`,
  'full-width digits': 'iid=６８３０５３１７０',
  'another parameter': `iid=${installationId}&x=1`,
  'a broken percent sign': 'iid=%',
  'a PC of 100,000 digits': `pcs=1.${'7'.repeat(100_000)}`,
  'a PC of many fields': `pcs=1${'.7'.repeat(900)}.abcdefg`,
}

/** No link of the app at all. */
const elsewhere = {
  'parameters only': 'x=1&y=2',
  'a script address': 'javascript:alert(1)',
  'an unknown place': `/nowhere/${installationId}`,
  'an unknown place of a PC': `/pc/aaaaaaaa/${installationId}`,
}

test('hostile fragments end in words or at home, and none of their digits stay in the address', async () => {
  const served = await serveApp()
  const { page, faults, close } = await phone({ language })
  const { breaches } = await listenTo(page)
  const user = job(page, language)
  const cases = [
    ...Object.entries(unreadable).map(([name, fragment]) => [name, fragment, work.received.damagedTitle]),
    ...Object.entries(elsewhere).map(([name, fragment]) => [name, fragment, shell.home.title]),
    ['a place and more', `/settings/../../${installationId}`, words[language].guide.settings.title],
  ] as const
  for (const [name, fragment, title] of cases) {
    await page.goto('about:blank')
    await page.goto(`${served.address}#${fragment}`)
    await expect(user.heading(title), name).toBeVisible()
    expect(/\d{6}/.test(page.url()), name).toBe(false)

    await page.goto(`${served.address}#/install`)
    await expect(user.heading(words[language].guide.install.title), name).toBeVisible()
    await page.evaluate(text => location.assign(`#${text}`), fragment)
    await expect(user.heading(title), name).toBeVisible()
    expect(/\d{6}/.test(page.url()), name).toBe(false)
  }
  expect(await page.title()).toBe('Yomiage 読み上げ')
  expect(await storedActivations(page)).toEqual([])
  expect(faults).toEqual([])
  expect(breaches).toEqual([])
  await close()
  await served.stop()
})

test('a product key is masked and never stored, pasted as text or as an answer', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const user = job(page, language)
  const copied = (text: string) => page.evaluate(value => navigator.clipboard.writeText(value), text)
  const stores = async () => {
    const text = await storedText(page)
    return productKey.split('-').filter(part => text.includes(part))
  }
  await page.goto(`${served.address}#/new/paste`)
  await expect(user.heading(work.paste.title)).toBeVisible()
  await page.getByLabel(work.paste.label).fill(`key ${productKey}`)
  await expect(page.getByText(work.paste.keys(1))).toBeVisible()
  await expect(page.getByLabel(work.paste.label)).not.toHaveValue(/ABCDE/)
  await page.getByLabel(work.paste.label).fill('')
  await copied(`${productKey}\nInstallation ID: ${installationId}`)
  await user.button(work.paste.button).click()
  await expect(page.getByText(work.paste.keys(1))).toBeVisible()
  await user.button(work.paste.use).click()
  await expect(user.button(work.overview.remove)).toBeVisible()
  expect(await storedActivations(page)).toMatchObject([{ installationId }])
  expect(await stores()).toEqual([])

  await user.goToPortal()
  await user.button(work.portal.haveAnswer).click()
  await copied(`Product key: ${productKey}`)
  await user.button(work.answer.paste).click()
  await expect(page.getByText(work.paste.keys(1))).toBeVisible()
  await user.button('1').click()
  await expect.poll(() => storedText(page)).toContain('"groups":["1"')
  await page.reload()
  await expect(user.heading(work.answer.title)).toBeVisible()
  expect(await stores()).toEqual([])
  await expect(page.locator('body')).not.toContainText('FGHJK')
  await close()
  await served.stop()
})
