import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/**
 * Bytes that the worker and the page keep, and the most that the process they share has ever held (Chromium itself, the
 * decoded pictures and all garbage included; Linux only).
 */
export async function memoryOf(page: Page) {
  const kept = await page.evaluate(() => window.memoryInUse())
  return {
    keptByWorkers: kept?.workers ?? null,
    keptByPage: kept?.page ?? null,
    processPeak: await peakOf(page),
  }
}

async function peakOf(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  const info = await session?.send('SystemInfo.getProcessInfo')
  const peaks = (info?.processInfo ?? [])
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => peakBytes(id))
  return peaks.length === 0 ? null : Math.max(...peaks)
}

function peakBytes(process: number): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
