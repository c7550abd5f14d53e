import GlobalHistogramBinarizer from '@zxing/library/es2015/core/common/GlobalHistogramBinarizer'
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer'
import type { CodeFormat } from './barcode-messages'
import type { Engine, Finding, Patience } from './engine'
import {
  bandRegion,
  blurred,
  cropped,
  type GreyPicture,
  halved,
  inverted,
  type Region,
  viewfinderRegion,
} from './grey-picture'
import type { FormatReader } from './zxing-js-formats'
import { readQr, type Threshold } from './zxing-js-qr'

type Pass = { readonly prepare: (picture: GreyPicture) => GreyPicture; readonly threshold: Threshold }

/** What is tried for QR codes, one a frame. Each reads frames that none of the others reads. */
const passes: readonly Pass[] = [
  { prepare: picture => picture, threshold: HybridBinarizer },
  { prepare: inverted, threshold: HybridBinarizer },
  { prepare: blurred, threshold: GlobalHistogramBinarizer },
  { prepare: blurred, threshold: HybridBinarizer },
  { prepare: picture => inverted(blurred(picture)), threshold: HybridBinarizer },
  { prepare: halved, threshold: HybridBinarizer },
]
const quickPasses = 2

/** @zxing/library: starts at once. QR only, until the readers of the other formats are `add`ed. */
export class ZxingJsEngine implements Engine {
  readonly name = 'zxing-js'
  #others: readonly FormatReader[] = []

  add(readers: readonly FormatReader[]): void {
    this.#others = readers
  }

  look(picture: GreyPicture, turn: number): readonly Finding[] {
    const steps = passes.length + (this.#others.length > 0 ? 1 : 0)
    const pass = passes[turn % steps]
    if (pass) return tryQr(cropped(picture, viewfinderRegion(picture)), pass)
    const other = this.#others[Math.floor(turn / steps) % this.#others.length]
    return other ? lookForOther(other, picture) : []
  }

  *study(picture: GreyPicture, patience: Patience): Iterable<readonly Finding[]> {
    const chosen = patience === 'quick' ? passes.slice(0, quickPasses) : passes.slice(quickPasses)
    for (const region of partsOf(picture)) {
      const part = cropped(picture, region)
      for (const pass of chosen) yield tryQr(part, pass)
      if (patience === 'quick') {
        for (const { format, read } of this.#others) yield findings(read(part), format)
      }
    }
  }
}

function tryQr(picture: GreyPicture, { prepare, threshold }: Pass): readonly Finding[] {
  return findings(readQr(prepare(picture), threshold), 'qr')
}

function lookForOther({ format, isLong, read }: FormatReader, picture: GreyPicture): readonly Finding[] {
  const part = cropped(picture, isLong ? bandRegion(picture) : viewfinderRegion(picture))
  return findings(read(part) ?? read(blurred(part)), format)
}

function findings(text: string | null, format: CodeFormat): readonly Finding[] {
  return text ? [{ text, format }] : []
}

/** The whole and four overlapping corners: the library finds one code at a time. */
function partsOf({ width, height }: GreyPicture): readonly Region[] {
  const part = { width: Math.round(width * 0.6), height: Math.round(height * 0.6) }
  const right = width - part.width
  const bottom = height - part.height
  return [
    { left: 0, top: 0, width, height },
    { left: 0, top: 0, ...part },
    { left: right, top: 0, ...part },
    { left: 0, top: bottom, ...part },
    { left: right, top: bottom, ...part },
  ]
}
