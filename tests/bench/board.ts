/**
 * Measures the board's storage in Chromium: `npm run bench:board [-- 10000]`. Prints the median of some runs in
 * milliseconds, for that many activations with random invented IDs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { staticFiles } from '../../scripts/static-files.ts'
import type {} from './board-page.ts'

const total = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'yomiage-board-'))
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    outDir: folder,
    lib: {
      entry: fileURLToPath(new URL('board-page.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'page.js',
    },
  },
})
writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./page.js"></script>')
const server = createServer(staticFiles(folder))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch(chromiumLaunch())
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.evaluate(count => window.bench.fill(count), total)
  console.log(
    JSON.stringify({ total, medianMilliseconds: await page.evaluate(() => window.bench.measure()) }, null, 2),
  )
} finally {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true })
}
