import { tmpdir } from 'node:os'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { serveBenchPage } from './bench-server.ts'
import { medianOf } from './screen/median.ts'
import type { FirstSound } from './voice-page.ts'

/** npm run bench:voice: how long after a tap the built-in voice is heard in Chromium; prints JSON, milliseconds. */
const rounds = 10
const cases = (['ja', 'en'] as const).flatMap(language => [
  { name: `${language}: nothing loaded, loudspeaker asleep`, language, clips: 'cold', taps: 1 },
  { name: `${language}: words ready, loudspeaker asleep`, language, clips: 'ready', taps: 1 },
  { name: `${language}: words ready, loudspeaker awake`, language, clips: 'ready', taps: 2 },
])

const server = await serveBenchPage('voice-page', tmpdir())
// Real autoplay rules: nothing sounds before the tap.
const browser = await chromium.launch(chromiumLaunch('--autoplay-policy=user-gesture-required'))
try {
  const results: Record<string, object> = {}
  for (const { name, language, clips, taps } of cases) {
    const sounds: FirstSound[] = []
    for (let round = 0; round < rounds; round++) sounds.push(await lastTap(language, clips, taps))
    const heard = sounds.map(sound => sound.heard)
    results[name] = {
      laidOut: medianOf(sounds.map(sound => sound.laidOut)),
      heard: medianOf(heard),
      slowest: Math.round(Math.max(...heard)),
      outputDelay: medianOf(sounds.map(sound => sound.outputDelay)),
    }
  }
  console.log(JSON.stringify({ rounds, limit: 150, results }, null, 2))
} finally {
  await browser.close()
  server.close()
}

/** Taps as often as asked on a fresh page and measures the last tap. */
async function lastTap(language: string, clips: string, taps: number): Promise<FirstSound> {
  const page = await browser.newPage()
  try {
    await page.goto(`${server.address}?language=${language}&clips=${clips}`)
    await page.evaluate(() => window.wordsReady)
    let sound: FirstSound | null = null
    for (let tap = 0; tap < taps; tap++) {
      const waiting = page.evaluate(() => window.firstSound())
      await page.click('button')
      sound = await waiting
    }
    if (sound === null) throw new Error('There was no tap.')
    return sound
  } finally {
    await page.close()
  }
}
