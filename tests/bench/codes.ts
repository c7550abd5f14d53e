import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { serveBenchPage } from './bench-server.ts'
import {
  aimedRegion,
  type CodeResult,
  type PictureReading,
  type PictureTask,
  type PictureTruth,
  ratesOf,
  resultOf,
} from './codes-report.ts'

const usage = `npm run bench:codes -- FOLDER [--engine auto|zxing-js|zxing-wasm] [--crop viewfinder|none] [--as frame|still] [--frames 24]
Reads every picture of FOLDER with the app's own worker in Chromium and prints JSON. With FOLDER/truth.json it counts.`

type Options = {
  readonly folder: string
  readonly engine: string
  readonly crop: string
  readonly as: PictureTask['as']
  readonly frames: number
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
      engine: { type: 'string', default: 'auto' },
      crop: { type: 'string' },
      as: { type: 'string', default: 'frame' },
      frames: { type: 'string', default: '24' },
    },
  })
  const [folder] = positionals
  const { engine, as } = values
  // The small engine looks at the viewfinder's square: it is aimed.
  const crop = values.crop ?? (engine === 'zxing-js' ? 'viewfinder' : 'none')
  const frames = Number(values.frames)
  const known =
    ['auto', 'zxing-js', 'zxing-wasm'].includes(engine) &&
    ['viewfinder', 'none'].includes(crop) &&
    frames >= 1
  if (!known || folder === undefined || !existsSync(folder) || (as !== 'frame' && as !== 'still')) return null
  return { folder: resolve(folder), engine, crop, as, frames }
}

async function measure({ folder, engine, crop, as, frames }: Options) {
  const truths = readTruths(folder)
  const truthOf = new Map(truths.map(truth => [truth.file, truth]))
  const server = await serveBenchPage('codes-page', folder)
  const browser = await chromium.launch(chromiumLaunch())
  try {
    const page = await browser.newPage()
    page.on('console', message => console.error(`page: ${message.text()}`))
    page.on('pageerror', error => console.error(`page: ${error.message}`))
    await page.goto(`${server.address}?engine=${engine}`)
    const results: CodeResult[] = []
    for (const file of picturesIn(folder)) {
      const truth = truthOf.get(file)
      const region = crop === 'viewfinder' && truth ? aimedRegion(truth) : null
      const task: PictureTask = { address: `pictures/${encodeURIComponent(file)}`, as, frames, region }
      const reading: PictureReading = await page.evaluate(given => window.readCode(given), task)
      results.push(resultOf(file, reading, truth))
    }
    return {
      engine,
      crop,
      as,
      frames,
      results,
      ...(truths.length > 0 ? { rates: ratesOf(results, truths) } : {}),
    }
  } finally {
    await browser.close()
    server.close()
  }
}

function picturesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => /\.(jpe?g|png|webp|gif|bmp|avif)$/i.test(name))
    .sort()
}

function readTruths(folder: string): readonly PictureTruth[] {
  const file = join(folder, 'truth.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
