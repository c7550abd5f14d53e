import type { CDPSession, Page } from '@playwright/test'
import { installationIdOf } from '../../../src/domain/activation.ts'
import type { Records } from '../../../src/domain/records/records.ts'
import { day } from '../../../src/i18n/en/day.ts'
import { shell } from '../../../src/i18n/en/shell.ts'
import { medianOf } from '../screen/median.ts'
import { expectedRows, pageSize } from './expected-rows.ts'
import type {} from './page-watch.ts'

const starts = 7
const morePages = 20

/** How long the app takes from the navigation to its shell, and from there to the first rows; medians. */
export async function measureStart(page: Page, address: string) {
  const shells: number[] = []
  const rows: number[] = []
  const painted: number[] = []
  for (let start = 0; start < starts; start += 1) {
    await page.goto(address)
    await page.waitForFunction(() => window.pageWatch.painted !== null)
    const watch = await page.evaluate(() => ({ ...window.pageWatch }))
    shells.push(watch.shell ?? 0)
    rows.push((watch.rows ?? 0) - (watch.shell ?? 0))
    painted.push(watch.painted ?? 0)
  }
  return {
    shell: medianOf(shells),
    rowsAfterShell: medianOf(rows),
    bestRowsAfterShell: Math.round(Math.min(...rows)),
    rowsPainted: medianOf(painted),
  }
}

/** Types into the search as a hand does, and times every key that changes the rows. */
export async function measureSearch(page: Page, address: string, records: Records) {
  const rowsFor = expectedRows(records)
  const id = records.activations.map(installationIdOf).find(one => one !== null) ?? ''
  const times: number[] = []
  await page.goto(address)
  const field = page.getByRole('searchbox', { name: day.board.search })
  await field.click()
  let shown = rowsFor('')
  for (const word of ['3f', '07', 'nowhere', id.slice(10, 18)]) {
    for (let length = 1; length <= word.length; length += 1) {
      const rows = rowsFor(word.slice(0, length))
      const changes = JSON.stringify(rows) !== JSON.stringify(shown)
      const timed = changes
        ? await page.evaluateHandle(expected => ({ done: window.pageWatch.keystroke(expected) }), rows)
        : null
      if (length === 1) await field.press('ControlOrMeta+A')
      await field.press(word[length - 1] ?? '')
      if (timed) times.push(await timed.evaluate(({ done }) => done))
      shown = rows
    }
  }
  const [first, ...later] = times
  const rounded = (time: number | undefined) => (time === undefined ? null : Math.round(time * 10) / 10)
  return {
    first: rounded(first),
    median: medianOf(later),
    worst: rounded(Math.max(...later)),
    keys: times.length,
  }
}

/** Shows page after page, then scrolls through all of it; counts the tasks that would make it stutter. */
export async function measureScroll(page: Page, session: CDPSession, address: string, total: number) {
  await page.goto(address)
  const cards = page.locator('#app article')
  const more = page.getByRole('button', { name: shell.home.more })
  const pages: number[] = []
  const longTasks = () =>
    page.evaluate(() => window.pageWatch.longTasks.map(({ duration }) => Math.round(duration)))
  await page.waitForFunction(() => window.pageWatch.painted !== null)
  for (let shown = pageSize; shown < total && pages.length < morePages; shown += pageSize) {
    const next = Math.min(shown + pageSize, total)
    pages.push(
      await more.evaluate((button, count) => {
        const pressed = performance.now()
        return new Promise<number>(resolve => {
          const look = new MutationObserver(() => {
            if (document.querySelectorAll('#app article').length < count) return
            look.disconnect()
            resolve(performance.now() - pressed)
          })
          look.observe(document, { childList: true, subtree: true })
          if (button instanceof HTMLElement) button.click()
        })
      }, next),
    )
  }
  const whileShowing = await longTasks()
  const before = await busyMilliseconds(session)
  const frames = await page.evaluate(scrollDown)
  const busy = (await busyMilliseconds(session)) - before
  const whileScrolling = (await longTasks()).slice(whileShowing.length)
  return {
    rows: await cards.count(),
    nextPage: { median: medianOf(pages), worst: Math.round(Math.max(0, ...pages)) },
    longTasksShowing: whileShowing,
    longTasksScrolling: whileScrolling,
    framesScrolling: {
      busy: Math.round((10 * busy) / Math.max(1, frames.length)) / 10,
      count: frames.length,
      median: medianOf(frames),
      worst: Math.round(Math.max(0, ...frames)),
    },
  }
}

/** Scrolls to the end, a good part of a screen in each frame; the milliseconds between frames. */
function scrollDown(): Promise<number[]> {
  const scroller = [...document.querySelectorAll('#app *'), document.documentElement].find(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 100,
  )
  const between: number[] = []
  return new Promise(resolve => {
    let last: number | null = null
    const step = (now: number) => {
      if (last !== null) between.push(now - last)
      last = now
      const before = scroller?.scrollTop ?? 0
      scroller?.scrollBy(0, 400)
      if (!scroller || scroller.scrollTop === before) resolve(between)
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

/** How long the page's thread has worked: not the time that other processes took from it. */
async function busyMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

/** The page's script memory after everything unused is gone, in megabytes. */
export async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 100_000) / 10
}
