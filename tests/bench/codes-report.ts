import { basename } from 'node:path'
import { findIdsIn } from '../../src/domain/id-text.ts'

/** One picture to read. Without a region the whole of it is the camera's frame. */
export type PictureTask = {
  readonly address: string
  readonly as: 'frame' | 'still'
  readonly frames: number
  readonly region: PictureRegion | null
}

/** A part of a picture, in pixels. */
export type PictureRegion = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What came of it: how many frames it took, and milliseconds from the first of them to the end. */
export type PictureReading = {
  readonly text: string | null
  readonly engine: string | null
  readonly holdsId: boolean
  readonly frames: number
  readonly milliseconds: number
}

/** What is known of a picture, as truth.json says it; `format` is `none` for pictures without a code. */
export type PictureTruth = {
  readonly file: string
  readonly format: string
  readonly category: string
  readonly width: number
  readonly height: number
  readonly text: string | null
  readonly digits: string | null
  readonly inverted: boolean
  readonly quad?: readonly (readonly [x: number, y: number])[]
}

/** One line of the report; `correct` is null where nothing is known of the picture. */
export type CodeResult = {
  readonly file: string
  readonly text: string | null
  readonly digits: string | null
  readonly engine: string | null
  readonly ms: number
  readonly frames: number
  readonly correct: boolean | null
}

type Rate = { readonly read: number; readonly total: number; readonly rate: number }

/** How many of each kind were read, and how many pictures without a code gave one all the same. */
export type CodeRates = {
  readonly coded: Rate
  readonly inverted: Rate
  readonly negatives: { readonly accepted: number; readonly total: number }
  readonly byFormat: Readonly<Record<string, Rate>>
  readonly byCategory: Readonly<Record<string, Rate>>
}

/** One picture's line. Only a text with a proven installation ID counts as read. */
export function resultOf(file: string, reading: PictureReading, truth: PictureTruth | undefined): CodeResult {
  const text = reading.holdsId ? reading.text : null
  return {
    file: basename(file),
    text,
    digits: text === null ? null : digitsIn(text),
    engine: reading.engine,
    ms: Math.round(reading.milliseconds * 10) / 10,
    frames: reading.frames,
    correct: truth === undefined ? null : truth.text === text,
  }
}

/** The rates of all pictures of which something is known. */
export function ratesOf(results: readonly CodeResult[], truths: readonly PictureTruth[]): CodeRates {
  const resultFor = new Map(results.map(result => [result.file, result]))
  const known = truths.filter(({ file }) => resultFor.has(file))
  const wasRead = ({ file }: PictureTruth) => resultFor.get(file)?.correct === true
  const rate = (some: readonly PictureTruth[]): Rate => {
    const read = some.filter(wasRead).length
    return {
      read,
      total: some.length,
      rate: some.length === 0 ? 0 : Math.round((1000 * read) / some.length) / 1000,
    }
  }
  const coded = known.filter(({ text }) => text !== null)
  const empty = known.filter(({ text }) => text === null)
  const grouped = (key: 'format' | 'category') => {
    const names = [...new Set(coded.map(truth => truth[key]))]
    return Object.fromEntries(names.map(name => [name, rate(coded.filter(truth => truth[key] === name))]))
  }
  return {
    coded: rate(coded),
    inverted: rate(coded.filter(({ inverted }) => inverted)),
    negatives: {
      accepted: empty.filter(({ file }) => resultFor.get(file)?.text != null).length,
      total: empty.length,
    },
    byFormat: grouped('format'),
    byCategory: grouped('category'),
  }
}

/**
 * What the camera would see with the code held in the middle of the viewfinder: a square around the code. Null where
 * it is not known where the code is.
 */
export function aimedRegion({ quad, width, height }: PictureTruth): PictureRegion | null {
  if (!quad || quad.length === 0) return null
  const xs = quad.map(([x]) => x)
  const ys = quad.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const half = Math.max(right - left, bottom - top) * aimedMargin
  const clip = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)))
  const region = {
    left: clip((left + right) / 2 - half, width),
    top: clip((top + bottom) / 2 - half, height),
  }
  return {
    ...region,
    width: clip((left + right) / 2 + half, width) - region.left,
    height: clip((top + bottom) / 2 + half, height) - region.top,
  }
}

/** Half of the aimed square, in lengths of the code: it then fills a bit more than half of the viewfinder. */
const aimedMargin = 1.1

function digitsIn(text: string): string | null {
  return findIdsIn(text).ids.find(id => id.kind === 'installation-id' && id.valid)?.digits ?? null
}
