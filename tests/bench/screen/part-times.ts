import type { Page } from '@playwright/test'
import { medianOf } from './median.ts'
import type { PartTimes } from './screen-task.ts'

/** A strip this long holds about 55 digits or more. */
const longStrip = 600

/**
 * Medians of what the parts of a look take, in milliseconds, measured on the page's own thread: the worker runs the
 * same code, and Chromium can slow down a page but not a worker.
 */
export async function partTimes(page: Page, addresses: readonly string[], slower: number) {
  const looks: number[] = []
  for (const address of addresses) {
    const task = {
      address,
      expected: 'installation-id',
      movedBy: null,
      again: false,
      guided: null,
    } as const
    await page
      .evaluate(given => window.lookAt(given), task)
      .then(
        ({ milliseconds }) => looks.push(milliseconds),
        () => undefined,
      )
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const times: PartTimes[] = []
  for (const address of addresses) {
    await page
      .evaluate(given => window.timeParts(given), address)
      .then(
        time => times.push(time),
        () => undefined,
      )
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const lines = times.flatMap(time => time.lines)
  return {
    slowedDown: slower,
    pictures: times.length,
    finding: medianOf(times.map(({ finding }) => finding)),
    longLine: medianOf(
      lines.filter(({ stripWidth }) => stripWidth > longStrip).map(({ milliseconds }) => milliseconds),
    ),
    anyLine: medianOf(lines.map(({ milliseconds }) => milliseconds)),
    linesInFrame: medianOf(times.map(time => time.lines.length)),
    frame: medianOf(times.map(({ frame }) => frame)),
    /** One look at a whole frame in the app's worker, never slowed down. */
    workerFrame: medianOf(looks),
  }
}
