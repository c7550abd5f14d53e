import type { KeyChannel } from './key-channel'
import type { ReportedProduct } from './license-report'

/** What is known before the installation ID is taken; `unknown` where nobody has looked. */
export type PreFlightFacts = {
  readonly edition: 'usual' | 'evaluation' | 'reported-unsupported' | 'unknown'
  readonly key: KeyChannel | 'none' | 'unknown'
  readonly licensed: boolean
  /** `many`: about ten or more with the same volume key. */
  readonly pcs: 'few' | 'many'
  /** Whether the PC may reach the internet for some minutes. */
  readonly connection: 'never' | 'short'
  /** Whether a KMS host can be reached on the site's network. */
  readonly kmsHost: boolean
}

/** Why it works, or does not; i18n has a sentence for each. */
export type PreFlightReason =
  | 'already-licensed'
  | 'evaluation'
  | 'edition-reported-unsupported'
  | 'no-key'
  | 'kms-client-key'
  | 'kms-host-key'
  | 'oem-key'
  | 'fitting-key'
  | 'key-unknown'

/** `mend-first`: it works once the reason is out of the way. */
export type PreFlightVerdict = 'works' | 'mend-first' | 'does-not-work' | 'unsure' | 'not-needed'

/** What would be less work than carrying 63 digits. */
export type BetterWay = 'short-connection' | 'kms' | 'vamt'

/** The answer of the pre-flight card. */
export type PreFlight = {
  readonly verdict: PreFlightVerdict
  readonly reason: PreFlightReason
  readonly better: readonly BetterWay[]
}

/** Nothing known yet. */
export const noFacts: PreFlightFacts = {
  edition: 'unknown',
  key: 'unknown',
  licensed: false,
  pcs: 'few',
  connection: 'never',
  kmsHost: false,
}

/** Whether activating through the portal will work, and what may be better. */
export function preFlight(facts: PreFlightFacts): PreFlight {
  const [verdict, reason] = judged(facts)
  return { verdict, reason, better: betterWays(facts, verdict) }
}

function judged({ edition, key, licensed }: PreFlightFacts): readonly [PreFlightVerdict, PreFlightReason] {
  if (edition === 'evaluation' || key === 'evaluation') return ['does-not-work', 'evaluation']
  if (licensed) return ['not-needed', 'already-licensed']
  if (key === 'none') return ['mend-first', 'no-key']
  if (key === 'kms-client') return ['mend-first', 'kms-client-key']
  if (edition === 'reported-unsupported') return ['unsure', 'edition-reported-unsupported']
  if (key === 'kms-host') return ['works', 'kms-host-key']
  if (key === 'oem') return ['unsure', 'oem-key']
  if (key === 'mak' || key === 'retail') return ['works', 'fitting-key']
  return ['unsure', 'key-unknown']
}

function betterWays(
  { key, pcs, connection, kmsHost }: PreFlightFacts,
  verdict: PreFlightVerdict,
): BetterWay[] {
  if (verdict === 'does-not-work' || verdict === 'not-needed') return []
  const ways: BetterWay[] = []
  if (key === 'kms-client' && kmsHost) ways.push('kms')
  if (connection === 'short') ways.push('short-connection')
  if (pcs === 'many' && (key === 'mak' || key === 'unknown' || key === 'kms-client')) ways.push('vamt')
  return ways
}

/** What a pasted `/dlv` tells; a product that the text does not describe stays unknown. */
export function preFlightFactsOf(
  product: ReportedProduct,
): Pick<PreFlightFacts, 'edition' | 'key' | 'licensed'> {
  return {
    edition: product.name === null ? 'unknown' : editionOf(product.name),
    key: product.channel ?? 'unknown',
    licensed: product.state === 'licensed',
  }
}

/** `EnterpriseEval edition`, `ProfessionalWorkstation edition` and their trade names. */
function editionOf(name: string): PreFlightFacts['edition'] {
  if (/eval(?:uation)?\b/i.test(name) || /評価版/.test(name)) return 'evaluation'
  const compact = name.replace(/\s/g, '')
  if (/ProfessionalWorkstation|ProforWorkstations|ProfessionalEducation|ProEducation/i.test(compact)) {
    return 'reported-unsupported'
  }
  return 'usual'
}
