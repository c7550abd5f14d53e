import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import type { ExpectedId } from '../../src/domain/digits/expected-id.ts'
import { serveBenchPage } from './bench-server.ts'
import { medianOf } from './screen/median.ts'
import { partTimes } from './screen/part-times.ts'
import { addressOf, readPicture } from './screen/read-picture.ts'
import { ratesOf, type ScreenResult } from './screen/screen-rates.ts'
import type { ScreenTruth } from './screen/screen-truth.ts'
import { sideBySide } from './screen/side-by-side.ts'
import { memoryOf } from './screen/worker-memory.ts'

const usage = `npm run bench:screen -- FOLDER [--frames N] [--guided] [--throttle 4] [--network auto|plain|simd] [--limit N] [--expect installation-id|confirmation-id] [--side-by-side]
Reads the digits in every picture of FOLDER with the app's own code in Chromium and prints JSON. With FOLDER/truth.json
it counts. A single picture is looked at twice and judged as a still; --frames fuses N pictures as a
camera's: the truth's own frames, or the picture moved a little. --guided reads where the truth's lines are, about.
What is looked for is what the truth says that a picture shows, or what --expect says; only that counts as found.`

/** So many pictures are timed part by part. */
const timedPictures = 30

const expectations = ['installation-id', 'confirmation-id'] as const satisfies readonly ExpectedId[]

type Options = {
  readonly folder: string
  readonly frames: number
  readonly guided: boolean
  readonly slower: number
  readonly network: string
  readonly limit: number
  readonly sideBySide: boolean
  readonly expected: ExpectedId | null
}

const options = readOptions()
if (options === null) {
  console.error(usage)
  process.exitCode = 2
} else {
  console.log(JSON.stringify(await measure(options), null, 2))
}

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      frames: { type: 'string', default: '1' },
      guided: { type: 'boolean', default: false },
      throttle: { type: 'string', default: '1' },
      network: { type: 'string', default: 'auto' },
      limit: { type: 'string', default: 'Infinity' },
      'side-by-side': { type: 'boolean', default: false },
      expect: { type: 'string', default: '' },
    },
  })
  const [folder] = positionals
  const { guided, network } = values
  const [frames, slower, limit] = [Number(values.frames), Number(values.throttle), Number(values.limit)]
  const known = ['auto', 'plain', 'simd'].includes(network) && frames >= 1 && slower >= 1 && limit >= 1
  const expected = expectations.find(id => id === values.expect) ?? null
  if (!known || (values.expect !== '' && expected === null)) return null
  if (folder === undefined || !existsSync(folder)) return null
  return {
    folder: resolve(folder),
    frames,
    guided,
    slower,
    network,
    limit,
    sideBySide: values['side-by-side'],
    expected,
  }
}

async function measure(wanted: Options) {
  const { folder, frames, guided, slower, network, limit, expected, sideBySide: beside } = wanted
  const truths = readTruths(folder)
  const server = await serveBenchPage('screen-page', folder)
  const browser = await chromium.launch(chromiumLaunch('--enable-blink-features=ForceEagerMeasureMemory'))
  try {
    const page = await browser.newPage()
    page.on('console', message => console.error(`page: ${message.text()}`))
    page.on('pageerror', error => console.error(`page: ${error.message}`))
    await page.goto(`${server.address}?network=${network}`)
    const files = picturesIn(folder, truths).slice(0, limit)
    const results: ScreenResult[] = []
    for (const [index, file] of files.entries()) {
      const truth = truths.find(one => one.file === file)
      results.push(await readPicture(page, file, truth, { frames, guided, seed: index * 1000, expected }))
      if (index % 50 === 49) console.error(`${index + 1} of ${files.length}`)
    }
    const measured = truths.filter(({ file }) => files.includes(file))
    return {
      folder,
      frames,
      guided,
      expected: expected ?? 'what the truth shows',
      network: await page.evaluate(() => window.networkName()),
      milliseconds: {
        look: medianOf(results.map(({ ms }) => ms)),
        parts: await partTimes(page, files.slice(0, timedPictures).map(addressOf), slower),
      },
      bytes: await memoryOf(page),
      ...(measured.length > 0 ? { rates: ratesOf(results, measured) } : {}),
      ...(beside ? { sideBySide: await sideBySide(page, measured, addressOf) } : {}),
      results,
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** The pictures to read: one for each entry of the truth, or else all of the folder. */
function picturesIn(folder: string, truths: readonly ScreenTruth[]): readonly string[] {
  if (truths.length > 0) return truths.map(({ file }) => file)
  return readdirSync(folder)
    .filter(name => /\.(jpe?g|png|webp|gif|bmp|avif)$/i.test(name))
    .sort()
}

function readTruths(folder: string): readonly ScreenTruth[] {
  const file = join(folder, 'truth.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
