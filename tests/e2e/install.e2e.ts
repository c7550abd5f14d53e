import { expect, type Page } from '@playwright/test'
import { installationId, job, storedActivations } from './support/job.ts'
import { phone } from './support/phone.ts'
import { serveApp } from './support/served-app.ts'
import { test } from './support/test.ts'
import { languages, words } from './support/words.ts'

type Manifest = {
  readonly [field: string]: unknown
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[]
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[]
}

const userAgents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  desktop:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
} as const

const lineApp =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.9.0'

test('Chromium finds nothing that keeps it from being installed, below a path too', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', keepsOffline: true })
  await page.goto(served.address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  const { url, errors, data } = await session.send('Page.getAppManifest')
  expect(installabilityErrors).toEqual([])
  expect(errors).toEqual([])
  expect(url).toBe(`${served.address}manifest.webmanifest`)

  const manifest = JSON.parse(data ?? '') as Manifest
  expect(manifest).toMatchObject({
    name: expect.stringMatching(/Yomiage.*読み上げ/),
    description: expect.stringMatching(/[ぁ-ん]/),
    name_localized: { ja: { value: expect.stringContaining('読み上げ') }, en: { value: 'Yomiage' } },
    description_localized: {
      ja: { value: expect.stringMatching(/[ぁ-ん]/) },
      en: { value: expect.stringMatching(/^[ -~]+$/) },
    },
    display: 'standalone',
  })
  expect(manifest.icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
  )
  const pictures = await Promise.all(
    manifest.icons.map(({ src }) => page.request.get(new URL(src, url).href)),
  )
  expect(pictures.map(picture => picture.status())).toEqual(manifest.icons.map(() => 200))
  expect(manifest.shortcuts.map(shortcut => new URL(shortcut.url, url).href)).toEqual([
    `${served.address}#/new/scan`,
    `${served.address}#/new/type`,
  ])
  for (const { name } of manifest.shortcuts) {
    expect(name).toMatch(/[ぁ-ん]/)
    expect(name).toMatch(/New PC by/)
  }
  await close()
  await served.stop()
})

for (const language of languages) {
  const { shell, work, guide } = words[language]

  test(`the shortcut opens typing with a new PC and leads back home, not into itself, in ${language}`, async () => {
    const served = await serveApp()
    const { page, close } = await phone({ language })
    const user = job(page, language)
    await page.goto(`${served.address}#/new/type`)
    await expect(user.heading(work.typing.title)).toBeVisible()
    expect(page.url()).toMatch(/#\/pc\/[\w-]+\/type$/)
    await user.typeOnKeypad(installationId.slice(0, 3))
    await expect(page.getByText(shell.home.fallbackName).first()).toBeVisible()
    await user.button(shell.back).click()
    await expect(user.heading(shell.home.title)).toBeVisible()
    await expect(page.getByText(shell.steps.taking(3))).toBeVisible()

    await user.button(shell.home.settings).click()
    await page.goBack()
    await expect(user.heading(shell.home.title)).toBeVisible()
    expect(await storedActivations(page)).toHaveLength(1)
    await close()
    await served.stop()
  })

  test(`the guide for the device at hand comes first, in ${language}`, async () => {
    const served = await serveApp()
    const first = { ios: guide.install.ios, android: guide.install.android, desktop: guide.install.desktop }
    for (const platform of ['ios', 'android', 'desktop'] as const) {
      const { page, close } = await phone({
        language,
        userAgent: userAgents[platform],
        desktop: platform === 'desktop',
      })
      await page.goto(`${served.address}#/install`)
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(first[platform])
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3)
      await close()
    }
    await served.stop()
  })

  test(`the browser inside another app says where to go instead, in ${language}`, async () => {
    const served = await serveApp()
    const { page, close } = await phone({ language, userAgent: lineApp })
    await page.goto(served.address)
    await expect(page.getByText(words[language].day.board.inAppBrowser)).toBeVisible()
    await close()
    await served.stop()
  })
}

test('a new PC that is left untouched leaves nothing behind, for the back gesture either', async () => {
  const language = 'en'
  const { shell } = words[language]
  const served = await serveApp()
  const { page, close } = await phone({ language })
  const user = job(page, language)
  await page.goto(served.address)
  await user.newPcByTyping()
  await user.button(shell.back).click()
  await expect(page.getByText(shell.home.emptyTitle)).toBeVisible()
  await page.goBack()
  await expect(user.heading(shell.home.title)).toBeVisible()
  await expect.poll(() => storedActivations(page)).toEqual([])
  await close()
  await served.stop()
})

test('all that a version needs is kept below the path it is served under', async () => {
  const served = await serveApp()
  const { page, close } = await phone({ language: 'en', keepsOffline: true })
  await page.goto(`${served.address}#/settings`)
  await expect(page.getByText(words.en.guide.settings.offlineReady)).toBeVisible()
  const kept = await keptAddresses(page)
  expect(kept.filter(address => !address.startsWith(served.address))).toEqual([])
  for (const kind of ['.html', '.js', '.css', '.wasm', '.woff2', '.svg'])
    expect(kept.filter(address => new URL(address).pathname.endsWith(kind)).length, kind).toBeGreaterThan(0)
  await served.stop()
  const answers = await page.evaluate(
    addresses => Promise.all(addresses.map(async address => (await fetch(address)).status)),
    kept,
  )
  expect(answers).toEqual(kept.map(() => 200))
  await close()
})

function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async name => (await caches.open(name)).keys()),
    )
    return requests.flat().map(({ url }) => url.replace(/\?.*$/, ''))
  })
}
