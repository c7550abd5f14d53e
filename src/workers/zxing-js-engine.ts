import GlobalHistogramBinarizer from '@zxing/library/es2015/core/common/GlobalHistogramBinarizer'
import HybridBinarizer from '@zxing/library/es2015/core/common/HybridBinarizer'
import QRCodeReader from '@zxing/library/es2015/core/qrcode/QRCodeReader'
import type { Engine, Finding } from './engine'
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
import { type FormatReader, readOne, type Threshold } from './zxing-js-reading'

type Pass = { readonly prepare: (picture: GreyPicture) => GreyPicture; readonly threshold: Threshold }

const unchanged = (picture: GreyPicture) => picture

/** What is tried for QR codes, one a frame. Each reads frames that none of the others reads. */
const passes: readonly Pass[] = [
  { prepare: unchanged, threshold: HybridBinarizer },
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
  readonly #qr: FormatReader = { format: 'qr', reader: new QRCodeReader() }
  #others: readonly FormatReader[] = []

  add(readers: readonly FormatReader[]): void {
    this.#others = readers
  }

  look(picture: GreyPicture, turn: number): readonly Finding[] {
    const steps = passes.length + (this.#others.length > 0 ? 1 : 0)
    const pass = passes[turn % steps]
    if (pass) return this.#readQr(cropped(picture, viewfinderRegion(picture)), pass)
    const other = this.#others[Math.floor(turn / steps) % this.#others.length]
    return other ? readOther(other, picture) : []
  }

  *study(picture: GreyPicture, patience: 'quick' | 'patient'): Iterable<readonly Finding[]> {
    const chosen = patience === 'quick' ? passes.slice(0, quickPasses) : passes.slice(quickPasses)
    for (const region of partsOf(picture)) {
      const part = cropped(picture, region)
      for (const pass of chosen) yield this.#readQr(part, pass)
      if (patience === 'quick') for (const other of this.#others) yield readOne(other, part, HybridBinarizer)
    }
  }

  #readQr(picture: GreyPicture, { prepare, threshold }: Pass): readonly Finding[] {
    return readOne(this.#qr, prepare(picture), threshold)
  }
}

/** Long codes need the whole width, square ones sit in the viewfinder. */
function readOther(other: FormatReader, picture: GreyPicture): readonly Finding[] {
  const isLong = other.format === 'code-128' || other.format === 'pdf-417'
  const part = cropped(picture, isLong ? bandRegion(picture) : viewfinderRegion(picture))
  const findings = readOne(other, part, HybridBinarizer)
  return findings.length > 0 ? findings : readOne(other, blurred(part), HybridBinarizer)
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
