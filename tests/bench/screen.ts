import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { emptyFusion, fuse } from '../../src/domain/digits/digit-fusion.ts'
import { serveBenchPage } from './bench-server.ts'
import { medianOf } from './screen/median.ts'
import { partTimes } from './screen/part-times.ts'
import { ratesOf, type ScreenResult } from './screen/screen-rates.ts'
import { provenGroups, seenId, verdictOf } from './screen/screen-result.ts'
import type { LookTask } from './screen/screen-task.ts'
import { idsIn, quadOf, type ScreenTruth, type TruthLine } from './screen/screen-truth.ts'
import { sideBySide } from './screen/side-by-side.ts'
import { memoryOf } from './screen/worker-memory.ts'

const usage = `npm run bench:screen -- FOLDER [--frames N] [--guided] [--throttle 4] [--network auto|plain|simd] [--limit N] [--side-by-side]
Reads the digits in every picture of FOLDER with the app's own code in Chromium and prints JSON. With FOLDER/truth.json
it counts. A single picture is looked at twice, at two sizes, and judged as a still; --frames fuses N pictures as a
camera's: the truth's own frames, or the picture moved a little. --guided reads where the truth's lines are, about.`

/** Sizes at which a single picture is looked at. */
const stillScales = [1, 0.96]
/** So many pictures are timed part by part. */
const timedPictures = 30

type Options = {
  readonly folder: string
  readonly frames: number
  readonly guided: boolean
  readonly slower: number
  readonly network: string
  readonly limit: number
  readonly sideBySide: boolean
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
    },
  })
  const [folder] = positionals
  const { guided, network } = values
  const [frames, slower, limit] = [Number(values.frames), Number(values.throttle), Number(values.limit)]
  const known = ['auto', 'plain', 'simd'].includes(network) && frames >= 1 && slower >= 1 && limit >= 1
  if (!known || folder === undefined || !existsSync(folder)) return null
  return {
    folder: resolve(folder),
    frames,
    guided,
    slower,
    network,
    limit,
    sideBySide: values['side-by-side'],
  }
}

async function measure({ folder, frames, guided, slower, network, limit, sideBySide: beside }: Options) {
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
      results.push(await resultOf(page, file, truth, { frames, guided, seed: index * 1000 }))
      if (index % 50 === 49) console.error(`${index + 1} of ${files.length}`)
    }
    const measured = truths.filter(({ file }) => files.includes(file))
    return {
      folder,
      frames,
      guided,
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

type Way = { readonly frames: number; readonly guided: boolean; readonly seed: number }

async function resultOf(
  page: Page,
  file: string,
  truth: ScreenTruth | undefined,
  way: Way,
): Promise<ScreenResult> {
  const picture = way.frames > 1 ? 'live' : 'still'
  let fusion = emptyFusion
  const times: number[] = []
  try {
    for (const task of tasksFor(file, truth, way)) {
      const { sighting, milliseconds } = await page.evaluate(given => window.lookAt(given), task)
      if (sighting === null) throw new Error('the worker gave no answer')
      fusion = fuse(fusion, sighting, { picture })
      times.push(milliseconds)
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      file,
      verdict: 'nothing',
      text: null,
      ids: [],
      ms: 0,
      proven: null,
      provenWrong: null,
      error: reason,
    }
  }
  const shown = truth === undefined ? null : idsIn(truth)
  const ids = fusion.tracks.map(track => seenId(track, shown))
  const groups = shown === null ? [] : fusion.tracks.map(track => provenGroups(track, shown))
  return {
    file,
    verdict: verdictOf(ids),
    text: ids[0]?.text ?? null,
    ids,
    ms: medianOf(times) ?? 0,
    proven: shown && groups.reduce((sum, { proven }) => sum + proven, 0),
    provenWrong: shown && groups.reduce((sum, { wrong }) => sum + wrong, 0),
  }
}

function tasksFor(
  file: string,
  truth: ScreenTruth | undefined,
  { frames, guided, seed }: Way,
): readonly LookTask[] {
  const task = (
    of: string,
    lines: readonly TruthLine[],
    look: number,
    movedBy: number | null,
    scale: number,
  ) => ({
    address: addressOf(of),
    movedBy,
    scale,
    guided: guided ? { quads: lines.map(quadOf), seed: seed + look * 20 } : null,
  })
  const lines = truth?.lines ?? []
  // A user does not hold the phone differently between two looks at one picture.
  if (frames === 1) return stillScales.map(scale => task(file, lines, 0, null, scale))
  const own = truth?.frames ?? []
  if (own.length >= frames)
    return own
      .slice(0, frames)
      .map((frame, look) => task(frame, truth?.frame_lines?.[look] ?? lines, look, null, 1))
  return Array.from({ length: frames }, (_, look) =>
    task(file, lines, look, look === 0 ? null : seed + look, 1),
  )
}

/** The pictures to read: one for each entry of the truth, or else all of the folder. */
function picturesIn(folder: string, truths: readonly ScreenTruth[]): readonly string[] {
  if (truths.length > 0) return truths.map(({ file }) => file)
  return readdirSync(folder)
    .filter(name => /\.(jpe?g|png|webp|gif|bmp|avif)$/i.test(name))
    .sort()
}

function addressOf(file: string): string {
  return `pictures/${encodeURIComponent(file)}`
}

function readTruths(folder: string): readonly ScreenTruth[] {
  const file = join(folder, 'truth.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
