import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'vite'
import { staticFiles } from '../../scripts/static-files.ts'
import { phone } from '../e2e/support/phone.ts'
import { medianOf } from './screen/median.ts'

/**
 * npm run bench:offline: how long after its first visit the built app works without a network, where each answer comes
 * so many milliseconds late; prints JSON, milliseconds.
 */
const rounds = 5
const base = '/tools/yomiage/'

await build({ logLevel: 'warn' })
const results: Record<string, object> = {}
for (const late of [0, 50, 100, 200]) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await firstVisit(late))
  results[`each answer ${late} ms late`] = {
    ready: medianOf(times),
    slowest: Math.round(Math.max(...times)),
  }
}
console.log(JSON.stringify({ rounds, results }, null, 2))

async function firstVisit(late: number): Promise<number> {
  const files = staticFiles(resolve('dist'), base)
  const server = createServer((request, response) => setTimeout(() => files(request, response), late))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { page, close } = await phone({ language: 'ja', keepsOffline: true })
  const start = performance.now()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${base}`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const time = performance.now() - start
  await close()
  server.closeAllConnections()
  server.close()
  return time
}
