import type { SeenId, Verdict } from './screen-result.ts'
import { idsIn, type ScreenTruth } from './screen-truth.ts'

/** One line of the report. */
export type ScreenResult = {
  readonly file: string
  readonly verdict: Verdict
  /** The first ID's likeliest digits; null where none was seen. */
  readonly text: string | null
  readonly ids: readonly SeenId[]
  /** Median of the frames' milliseconds in the worker. */
  readonly ms: number
  /** Groups proven and those of them that are wrong; null where the truth is not known. */
  readonly proven: number | null
  readonly provenWrong: number | null
  readonly error?: string
}

/** How a set of pictures with IDs went. Shares are of the pictures. */
export type Rate = {
  readonly pictures: number
  /** Every ID of the picture accepted, and right. */
  readonly accepted: number
  readonly acceptedShare: number
  /** Right after a look at the groups that are not proven, the accepted ones included. */
  readonly repairedShare: number
  /** The likeliest digits are all right, proven or not. */
  readonly readShare: number
  readonly acceptedButWrong: number
  readonly provenButWrongGroups: number
  readonly nothing: number
}

/** The rates of all pictures of which the truth is known. */
export type ScreenRates = {
  readonly all: Rate
  readonly byTier: Readonly<Record<string, Rate>>
  readonly byKind: Readonly<Record<string, Rate>>
  /** Pictures without an ID, how many of them showed one all the same, and how many were accepted. */
  readonly negatives: { readonly pictures: number; readonly showed: number; readonly accepted: number }
}

type Known = { readonly truth: ScreenTruth; readonly result: ScreenResult }

/** Counts. */
export function ratesOf(results: readonly ScreenResult[], truths: readonly ScreenTruth[]): ScreenRates {
  const resultFor = new Map(results.map(result => [result.file, result]))
  const known = truths.flatMap(truth => {
    const result = resultFor.get(truth.file)
    return result ? [{ truth, result }] : []
  })
  const coded = known.filter(({ truth }) => idsIn(truth).length > 0)
  const empty = known.filter(({ truth }) => idsIn(truth).length === 0)
  const grouped = (keyOf: (truth: ScreenTruth) => string) => {
    const keys = [...new Set(coded.map(({ truth }) => keyOf(truth)))].sort()
    return Object.fromEntries(
      keys.map(key => [key, rateOf(coded.filter(({ truth }) => keyOf(truth) === key))]),
    )
  }
  return {
    all: rateOf(coded),
    byTier: grouped(({ tier }) => `T${tier}`),
    byKind: grouped(({ kind }) => kind),
    negatives: {
      pictures: empty.length,
      showed: empty.filter(({ result }) => result.ids.length > 0).length,
      accepted: empty.filter(({ result }) => result.ids.some(({ verdict }) => verdict === 'accepted')).length,
    },
  }
}

function rateOf(known: readonly Known[]): Rate {
  const count = (test: (known: Known) => boolean) => known.filter(test).length
  const share = (some: number) => (known.length === 0 ? 0 : Math.round((1000 * some) / known.length) / 1000)
  const accepted = count(isAcceptedRight)
  return {
    pictures: known.length,
    accepted,
    acceptedShare: share(accepted),
    repairedShare: share(
      count(one => hasAll(one, ({ suggested, verdict }) => (verdict === 'flagged' ? '' : suggested))),
    ),
    readShare: share(count(one => hasAll(one, ({ text }) => text))),
    acceptedButWrong: count(isAcceptedWrong),
    provenButWrongGroups: known.reduce((sum, { result }) => sum + (result.provenWrong ?? 0), 0),
    nothing: count(({ result }) => result.verdict === 'nothing'),
  }
}

function isAcceptedRight(known: Known): boolean {
  return !isAcceptedWrong(known) && hasAll(known, ({ text, verdict }) => (verdict === 'accepted' ? text : ''))
}

function isAcceptedWrong({ truth, result }: Known): boolean {
  return result.ids.some(({ text, verdict }) => verdict === 'accepted' && !idsIn(truth).includes(text))
}

function hasAll({ truth, result }: Known, digits: (id: SeenId) => string): boolean {
  return idsIn(truth).every(id => result.ids.some(seen => digits(seen) === id))
}
