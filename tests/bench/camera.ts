import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { job } from '../e2e/support/job.ts'
import { phone } from '../e2e/support/phone.ts'
import { serveApp } from '../e2e/support/served-app.ts'

const usage = `npm run bench:camera -- [FOLDER] [--seconds 60] [--throttle 1]
Shows every clip (.mjpeg) of FOLDER (tests/fixtures/screen/videos) to the built app through Chromium's fake camera and
prints JSON: milliseconds from the camera's start to each proven group. --throttle slows the page down, not the worker.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, throttle: { type: 'string', default: '1' } },
})
const folder = resolve(positionals[0] ?? 'tests/fixtures/screen/videos')
const [seconds, slower] = [Number(values.seconds), Number(values.throttle)]
if (seconds > 0 && slower >= 1) console.log(JSON.stringify(await measureAll(), null, 2))
else {
  console.error(usage)
  process.exitCode = 2
}

async function measureAll() {
  const outDir = mkdtempSync(join(tmpdir(), 'camera-'))
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const served = await serveApp(outDir)
  const clips = readdirSync(folder).filter(name => name.endsWith('.mjpeg'))
  const results = []
  try {
    for (const clip of clips) results.push(await measure(served.address, join(folder, clip)))
  } finally {
    await served.stop()
    rmSync(outDir, { recursive: true, force: true })
  }
  return { folder, slowedDown: slower, results }
}

/** Shows one clip to the app until all groups that it lets see are proven, or the time is over. */
async function measure(address: string, clip: string) {
  const truth = JSON.parse(readFileSync(clip.replace(/mjpeg$/, 'json'), 'utf8'))
  const wanted = truth.hiddenGroup === null ? 9 : 8
  const { page, close } = await phone({ language: 'en', clip })
  try {
    await page.addInitScript(watchGroups)
    await page.goto(address)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await job(page, 'en').newPcByCamera()
    await page
      .waitForFunction(count => window.provenAfter.length >= count, wanted, { timeout: seconds * 1000 })
      .catch(() => undefined)
    const proven = (await page.evaluate(() => window.provenAfter)).map(Math.round)
    const shown = await page.locator('[data-state="right"]').allTextContents()
    const right = shown.filter(text => truth.text.includes(text.replace(/\D/g, '').slice(0, 7)))
    return {
      clip: basename(clip),
      wanted,
      milliseconds: proven[wanted - 1] ?? null,
      provenAfter: proven,
      wrong: shown.length - right.length,
    }
  } finally {
    await close()
  }
}

declare global {
  interface Window {
    /** Milliseconds from the camera's start to the first proven group, to the second, and so on. */
    provenAfter: number[]
    cameraStart: number | null
  }
}

/** Runs in the page before the app does. */
function watchGroups() {
  window.provenAfter = []
  window.cameraStart = null
  const { mediaDevices } = navigator
  const open = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async wanted => {
    const stream = await open(wanted)
    window.cameraStart ??= performance.now()
    return stream
  }
  new MutationObserver(() => {
    if (window.cameraStart === null) return
    const proven = document.querySelectorAll('[data-state="right"]').length
    while (window.provenAfter.length < proven) window.provenAfter.push(performance.now() - window.cameraStart)
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] })
}
