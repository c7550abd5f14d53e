import type { Page } from '@playwright/test'
import { medianOf } from './median.ts'
import { allAddUp, otherEngine } from './other-engine.ts'
import { idsIn, quadOf, type ScreenTruth } from './screen-truth.ts'

type Score = {
  readonly truth: ScreenTruth
  readonly exact: boolean
  readonly taken: boolean
  readonly milliseconds: number
}

/** The same guided lines through tesseract.js: exact IDs, those its own check digits would take, and those wrong. */
export async function sideBySide(
  page: Page,
  truths: readonly ScreenTruth[],
  addressOf: (file: string) => string,
) {
  const engine = await otherEngine()
  const scores: Score[] = []
  try {
    for (const [index, truth] of truths.entries()) {
      const [id, ...others] = idsIn(truth)
      if (id === undefined || others.length > 0) continue
      const task = { address: addressOf(truth.file), quads: truth.lines.map(quadOf), seed: index * 100 }
      const pngs = await page.evaluate(given => window.cutLines(given), task)
      const { digits, milliseconds } = await engine.read(pngs)
      const taken = digits.length === id.length && allAddUp(digits, truth.glen)
      scores.push({ truth, exact: digits === id, taken, milliseconds })
    }
  } finally {
    await engine.close()
  }
  const tiers = [...new Set(scores.map(({ truth }) => truth.tier))].sort()
  return {
    engine: 'tesseract.js 7, 4.0.0_best_int, digits only, guided lines',
    milliseconds: medianOf(scores.map(({ milliseconds }) => milliseconds)),
    ...Object.fromEntries(
      tiers.map(tier => [`T${tier}`, summary(scores.filter(({ truth }) => truth.tier === tier))]),
    ),
  }
}

function summary(scores: readonly Score[]) {
  const share = (test: (score: Score) => boolean) =>
    Math.round((1000 * scores.filter(test).length) / Math.max(1, scores.length)) / 1000
  return {
    pictures: scores.length,
    readShare: share(({ exact }) => exact),
    acceptedShare: share(({ exact, taken }) => exact && taken),
    acceptedButWrong: scores.filter(({ exact, taken }) => taken && !exact).length,
  }
}
