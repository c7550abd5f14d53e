import { addsUp, blindPairs } from '../check-digit'
import { bestValid, validMass } from './check-sums'
import { digitThresholds, type GroupThresholds } from './digit-thresholds'

/** What is known about one digit. */
export type PlaceEvidence = {
  /** The likeliest digit; null where nothing is known. */
  readonly digit: string | null
  readonly probability: number
  /** What else it may be, likeliest first, at most three; a blind twin that is likely at all is among them. */
  readonly alternatives: readonly string[]
}

/** What is known about one group. */
export type GroupEvidence =
  | { readonly kind: 'proven'; readonly digits: string }
  | {
      /**
       * `wrong`: read with confidence, and the check fails. `unseen`: hardly anything was read. `unsure`: all else
       * that is not proven.
       */
      readonly kind: 'unsure' | 'wrong' | 'unseen'
      readonly places: readonly PlaceEvidence[]
      /** The places to look at, the most doubtful first; at least one. */
      readonly doubtful: readonly number[]
      /** The likeliest digits whose check holds. Only ever a suggestion: the user looks at the picture. */
      readonly suggestion: string
    }

/**
 * What one group's digits prove.
 * @param logarithms per place those of 0 to 9
 * @param agreeing how many frames read, each on its own, what is now the best reading
 */
export function groupEvidenceOf(
  logarithms: readonly (readonly number[])[],
  thresholds: GroupThresholds,
  agreeing: number,
): GroupEvidence {
  const beliefs = logarithms.map(place => place.map(Math.exp))
  const places = beliefs.map(placeEvidence)
  const reading = freeReading(beliefs)
  const isSure = beliefs.every(belief => mostOf(belief) >= thresholds.leastDigit)
  const isProven =
    addsUp(reading) &&
    isSure &&
    agreeing >= thresholds.leastAgreeing &&
    freeProbability(beliefs) >= thresholds.leastFree &&
    freeProbability(beliefs) / validMass(beliefs) >= thresholds.leastPosterior &&
    beliefs.every(belief => twinRatio(belief) <= thresholds.mostTwin)
  if (isProven) return { kind: 'proven', digits: reading }
  const isUnseen = places.filter(({ digit }) => digit === null).length > beliefs.length / 2
  const kind = isUnseen ? 'unseen' : isSure && !addsUp(reading) ? 'wrong' : 'unsure'
  return {
    kind,
    places,
    doubtful: doubtfulPlaces(beliefs, thresholds),
    suggestion: bestValid(beliefs).digits,
  }
}

/** The likeliest digit of each place, whatever the check says. */
export function freeReading(beliefs: readonly (readonly number[])[]): string {
  return beliefs.map(belief => belief.indexOf(mostOf(belief))).join('')
}

function freeProbability(beliefs: readonly (readonly number[])[]): number {
  return beliefs.reduce((product, belief) => product * mostOf(belief), 1)
}

/** How likely the blind twin of a place's best digit is, against that digit; 0 for digits without a twin. */
function twinRatio(belief: readonly number[]): number {
  const most = mostOf(belief)
  const twin = twinOf(belief.indexOf(most))
  return twin === null ? 0 : (belief[twin] ?? 0) / most
}

function twinOf(digit: number): number | null {
  const pair = blindPairs.find(([low, high]) => Number(low) === digit || Number(high) === digit)
  if (pair === undefined) return null
  return Number(pair[0]) === digit ? Number(pair[1]) : Number(pair[0])
}

function mostOf(belief: readonly number[]): number {
  return Math.max(...belief)
}

function placeEvidence(belief: readonly number[]): PlaceEvidence {
  const probability = mostOf(belief)
  const best = belief.indexOf(probability)
  const others = belief
    .map((value, digit) => ({ value, digit }))
    .filter(({ value, digit }) => digit !== best && value >= digitThresholds.leastAlternative)
    .sort((a, b) => b.value - a.value)
    .map(({ digit }) => digit)
  const twin = twinOf(best)
  const offered = others.slice(0, 3)
  if (twin !== null && others.includes(twin) && !offered.includes(twin)) offered[2] = twin
  return {
    digit: probability >= digitThresholds.leastKnown ? String(best) : null,
    probability,
    alternatives: offered.map(String),
  }
}

/** Places below what a digit needs or with a likely twin; where there are none, the least certain one. */
function doubtfulPlaces(
  beliefs: readonly (readonly number[])[],
  thresholds: GroupThresholds,
): readonly number[] {
  const ranked = beliefs
    .map((belief, place) => ({ belief, place, most: mostOf(belief) }))
    .sort((a, b) => a.most - b.most)
  const doubtful = ranked.filter(
    ({ belief, most }) => most < thresholds.leastDigit || twinRatio(belief) > thresholds.mostTwin,
  )
  return (doubtful.length > 0 ? doubtful : ranked.slice(0, 1)).map(({ place }) => place)
}
