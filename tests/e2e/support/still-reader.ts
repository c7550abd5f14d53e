import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import { staticFiles } from '../../../scripts/static-files.ts'
import { emptyFusion, fuse } from '../../../src/domain/digits/digit-fusion.ts'
import type { Track } from '../../../src/domain/digits/track.ts'
import type { DigitReply } from '../../../src/workers/digit-messages.ts'

/** The built app's digit worker on a page of its own. */
export type StillReader = {
  /** Looks for a confirmation ID in a picture, as the app does; all that was made of it. */
  read(picture: Buffer): Promise<readonly Track[]>
  close(): Promise<void>
}

/** Starts the worker that lies in `dist`. */
export async function stillReader(browser: Browser, folder = 'dist'): Promise<StillReader> {
  const worker = readdirSync(`${folder}/assets`).find(name => /^digit-worker-.*\.js$/.test(name))
  const files = staticFiles(resolve(folder))
  const server = createServer((request, response) =>
    request.url === '/' ? response.setHeader('Content-Type', 'text/html').end() : files(request, response),
  )
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const started = await page.evaluateHandle(
    address => new Worker(address, { type: 'module' }),
    `assets/${worker}`,
  )
  return {
    async read(picture) {
      const look = await started.evaluate(async (digits, base64) => {
        const file = new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))])
        digits.postMessage({
          kind: 'still',
          task: 1,
          picture: file,
          expected: 'confirmation-id',
          cutOuts: false,
        })
        return new Promise<Extract<DigitReply, { kind: 'still-read' }>['look'] | null>(answer => {
          digits.onmessage = ({ data }: MessageEvent<DigitReply>) => {
            if (data.kind === 'still-read') answer(data.look)
            else if (data.kind === 'failed' || data.kind === 'unreadable') answer(null)
          }
        })
      }, picture.toString('base64'))
      if (look === null) return []
      const sightings = [look.sighting, ...(look.again ? [look.again] : [])]
      const fusion = sightings.reduce(
        (fused, sighting) => fuse(fused, sighting, { picture: 'still' }),
        emptyFusion,
      )
      return fusion.tracks
    },
    async close() {
      await page.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
