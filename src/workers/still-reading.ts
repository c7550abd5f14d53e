import { greyFromCanvas } from './colour-grey'
import type { Engine, Finding, Patience } from './engine'

/** The longest side that is looked at, in pixels: more does not fit on an iPhone's canvas. */
const longestSide = 4096
/** Further longer sides: small and blurred codes are found at one of them. */
const furtherSides = [1600, 800]

/** What became of a still: `stopped` where the caller did not want to go on. */
export type StillOutcome =
  | { readonly kind: 'read'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'stopped' }

/**
 * Looks for every code in a picture file, at several scales, patiently where nothing is found at once.
 * `goesOn` is asked after each pass with the share done (0 to 1).
 */
export async function readStill(
  picture: Blob,
  engine: Engine,
  goesOn: (share: number) => Promise<boolean>,
): Promise<StillOutcome> {
  const bitmap = await openPicture(picture)
  if (bitmap === null) return { kind: 'unreadable' }
  const found = new Map<string, Finding>()
  const rounds = roundsFor(Math.max(bitmap.width, bitmap.height))
  try {
    for (const [index, { patience, factor }] of rounds.entries()) {
      if (patience === 'patient' && found.size > 0) break
      const grey = greyFromCanvas(bitmap, scaled(bitmap.width, factor), scaled(bitmap.height, factor))
      for (const findings of engine.study(grey, patience)) {
        for (const finding of findings) found.set(`${finding.format} ${finding.text}`, finding)
        if (!(await goesOn(index / rounds.length))) return { kind: 'stopped' }
      }
    }
  } finally {
    bitmap.close()
  }
  return { kind: 'read', findings: [...found.values()] }
}

type Round = { readonly patience: Patience; readonly factor: number }

function roundsFor(longSide: number): readonly Round[] {
  const largest = Math.min(longSide, longestSide)
  const sides = [largest, ...furtherSides.filter(side => side < largest * 0.8)]
  const rounds = (patience: Patience) => sides.map(side => ({ patience, factor: side / longSide }))
  return [...rounds('quick'), ...rounds('patient')]
}

const scaled = (side: number, factor: number) => Math.max(1, Math.round(side * factor))

/** The camera's turn of a photo (EXIF) is applied by the browser; null for what is no picture. */
async function openPicture(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(picture)
  } catch {
    return null
  }
}
