import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { webkit } from '@playwright/test'
import { Builder, By, until, type WebDriver } from 'selenium-webdriver'
import { expect, vi } from 'vitest'
import { findWebKit } from '../../scripts/browsers'

/** The few things a test does in a browser, whichever WebKit is here. */
export type WebKitPage = {
  /**
   * Sets the app's preferences from a file beside it: WebKitGTK locks a database until the browser ends when its page is
   * left while it is at work, so that the app is opened once, when all is set.
   */
  prefer(app: string, preferences: Readonly<Record<string, unknown>>): Promise<void>
  open(address: string): Promise<void>
  /** Settles when the new page has been loaded. */
  reload(): Promise<void>
  /** Presses the button with this accessible name (its text or label), once it is there. */
  press(name: string): Promise<void>
  /** Types on the keyboard, wherever the focus is. */
  type(text: string): Promise<void>
  /** Waits until the page shows this text. */
  sees(text: string): Promise<void>
  evaluate<T>(script: string): Promise<T>
  close(): Promise<void>
}

const patience = 20_000

/** Opens WebKit: WebKitGTK's MiniBrowser on a screen of its own, else Playwright's. */
export async function openWebKit(): Promise<WebKitPage> {
  const found = findWebKit()
  if (!found) throw new Error('No WebKit here: npm test installs it')
  return found.kind === 'mini-browser' ? openMiniBrowser(found.path) : openPlaywright()
}

async function openMiniBrowser(path: string): Promise<WebKitPage> {
  const display = `:${90 + Math.floor(Math.random() * 900)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  })
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      LC_ALL: 'C.UTF-8',
      // Containers rarely allow the sandbox's namespaces.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const browser = await connect(port, path)
  return seleniumPage(browser, [driver, screen])
}

async function connect(port: number, path: string): Promise<WebDriver> {
  const address = `http://127.0.0.1:${port}`
  await vi.waitFor(async () => expect((await fetch(`${address}/status`)).ok).toBe(true), {
    timeout: patience,
  })
  const options = { binary: path, args: ['--automation', '--javascript-can-access-clipboard=true'] }
  const capabilities = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
  return new Builder().usingServer(address).withCapabilities(capabilities).build()
}

/** A file of the app's that runs nothing. */
const besideApp = (app: string) => new URL('about.json', app).href

function seleniumPage(browser: WebDriver, processes: readonly ChildProcess[]): WebKitPage {
  const named = (name: string) => {
    const quoted = JSON.stringify(name)
    return By.xpath(
      `//*[self::button or self::a][@aria-label=${quoted} or (not(@aria-label) and normalize-space(.)=${quoted})]`,
    )
  }
  /** Waits behind all that the page still does with its database: left amid it, WebKitGTK locks it as well. */
  async function beAtRest(): Promise<void> {
    const isOpen = 'return "indexedDB" in window && document.querySelector("#app") !== null'
    if (!(await browser.executeScript<boolean>(isOpen))) return
    const script = `const done = arguments[0]
      const opening = indexedDB.open('yomiage')
      opening.onerror = () => done()
      opening.onsuccess = () => {
        const database = opening.result
        const reading = database.transaction([...database.objectStoreNames])
        reading.onabort = () => done()
        reading.oncomplete = () => {
          database.close()
          // Answered by the engine's own process, which has heard of the close by then.
          indexedDB.databases().then(() => done())
        }
        reading.objectStore(database.objectStoreNames[0]).count()
      }`
    await browser.executeAsyncScript(script)
  }
  async function absent(what: string): Promise<never> {
    const page = await browser.executeScript('return location.hash + " " + document.body.innerText')
    throw new Error(`${what} is not on the page, which says: ${page}`)
  }
  return {
    async prefer(app, preferences) {
      await browser.get(besideApp(app))
      await browser.executeScript(
        'localStorage.setItem("yomiage", arguments[0])',
        JSON.stringify(preferences),
      )
    },
    async open(address) {
      await beAtRest()
      await browser.get(address)
      // Left within the milliseconds in which it creates its database, WebKitGTK locks it until the browser ends.
      const created = 'indexedDB.databases().then(all => all.some(({ name }) => name === "yomiage"))'
      await browser.wait(() => browser.executeAsyncScript(`${created}.then(arguments[0])`), patience)
      // It is listed before it is ready: opening it once more waits for that.
      const opened =
        'const again = indexedDB.open("yomiage"), done = arguments[0]; again.onsuccess = () => { again.result.close(); done(true) }; again.onerror = () => done(false)'
      await browser.executeAsyncScript(opened)
    },
    async reload() {
      await beAtRest()
      await browser.navigate().refresh()
    },
    async press(name) {
      const button = await browser
        .wait(until.elementLocated(named(name)), patience)
        .catch(async () => absent(`a button “${name}”`))
      await button.click()
    },
    async type(text) {
      await browser.actions().sendKeys(text).perform()
    },
    async sees(text) {
      const shown = By.xpath(`//*[contains(normalize-space(.), ${JSON.stringify(text)})]`)
      await browser.wait(until.elementLocated(shown), patience).catch(async () => absent(`“${text}”`))
    },
    evaluate: script =>
      browser.executeAsyncScript(`const done = arguments[0]; Promise.resolve(${script}).then(done)`),
    async close() {
      await browser.quit()
      for (const process of processes) process.kill()
    },
  }
}

async function openPlaywright(): Promise<WebKitPage> {
  const browser = await webkit.launch()
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  page.setDefaultTimeout(patience)
  return {
    async prefer(app, preferences) {
      await page.goto(besideApp(app))
      await page.evaluate(chosen => localStorage.setItem('yomiage', chosen), JSON.stringify(preferences))
    },
    open: async address => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    press: name =>
      page
        .locator('button, a')
        .and(
          page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })),
        )
        .click(),
    type: text => page.keyboard.type(text),
    sees: text => page.getByText(text).first().waitFor(),
    evaluate: script => page.evaluate(script),
    close: () => browser.close(),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
