import { type FoundId, findIdsIn } from '../id-text'
import { type InstallationId, parseInstallationId } from '../installation-id'
import { type ActivationLink, parseActivationLink } from '../transfer/activation-link'

/** One thing that a text holds and that the app can go on with. Texts in it have their product keys masked. */
export type TextFinding =
  | {
      readonly kind: 'confirmation-id'
      readonly found: FoundId
      /** The proven installation IDs of the same text or picture: they tell whose answer it is. */
      readonly beside: readonly InstallationId[]
    }
  | { readonly kind: 'installation-id'; readonly found: FoundId }
  /** PCs that another phone sent; the fragment is the link's, without `#`. */
  | { readonly kind: 'link'; readonly fragment: string; readonly count: number }
  | { readonly kind: 'damaged-link'; readonly newer: boolean }
  | {
      readonly kind: 'licence'
      readonly licensed: boolean
      readonly text: string
      readonly beside: readonly InstallationId[]
    }
  | { readonly kind: 'error-codes'; readonly codes: readonly string[]; readonly text: string }
  /** Only that there were some, and how many: they are kept nowhere. */
  | { readonly kind: 'product-keys'; readonly count: number }

/** Links that are read at most. */
const mostLinks = 20
const linkInText = /(?<![\w.-])pcs=[\w.-]{1,2100}/g

/** All that a text holds, the most useful first. One pass, never throws; what is too long is for the caller to refuse. */
export function findingsInText(text: string): readonly TextFinding[] {
  const findings = findIdsIn(text)
  const links = linksIn(text)
  const linked = digitsOf(links)
  const ids = findings.ids.filter(id => !linked.has(id.digits))
  const beside = provenInstallationIds(ids)
  const answers = bestOf(ids, 'confirmation-id')
  const answered = answers.some(id => id.valid)
  // Beside its answer, or where Windows is licensed already, an installation ID only says which PC it is.
  const installationIds = answered || findings.licensed === true ? [] : bestOf(ids, 'installation-id')
  const said = { text: findings.text, beside }
  return [
    ...links.map(({ fragment, link }) => linkFinding(fragment, link)),
    ...answers.map(found => ({ kind: 'confirmation-id', found, beside }) as const),
    ...installationIds.map(found => ({ kind: 'installation-id', found }) as const),
    ...(findings.licensed === null
      ? []
      : [{ kind: 'licence', licensed: findings.licensed, ...said } as const]),
    ...(findings.errorCodes.length === 0
      ? []
      : [{ kind: 'error-codes', codes: findings.errorCodes, text: findings.text } as const]),
    ...(findings.maskedKeys === 0 ? [] : [{ kind: 'product-keys', count: findings.maskedKeys } as const]),
  ]
}

/** The proven ones; the damaged ones only where none is proven. */
function bestOf(ids: readonly FoundId[], kind: FoundId['kind']): readonly FoundId[] {
  const all = ids.filter(id => id.kind === kind)
  const proven = all.filter(id => id.valid)
  return proven.length > 0 ? proven : all
}

function provenInstallationIds(ids: readonly FoundId[]): InstallationId[] {
  return ids.flatMap(({ digits }) => {
    const reading = parseInstallationId(digits)
    return reading.kind === 'valid' ? [reading.id] : []
  })
}

function linksIn(text: string) {
  const found = new Set<string>()
  for (const [match] of text.matchAll(linkInText)) {
    found.add(match.replace(/\.+$/, ''))
    if (found.size === mostLinks) break
  }
  return [...found].map(fragment => ({ fragment, link: parseActivationLink(fragment) }))
}

/** The IDs that stand in links. */
function digitsOf(links: ReturnType<typeof linksIn>): ReadonlySet<string | null> {
  const digits = new Set<string | null>()
  for (const { link } of links) {
    if (link.kind !== 'activations') continue
    for (const one of link.activations) digits.add(one.installationId).add(one.confirmationId)
  }
  return digits
}

function linkFinding(fragment: string, link: ActivationLink): TextFinding {
  return link.kind === 'activations'
    ? { kind: 'link', fragment, count: link.activations.length }
    : { kind: 'damaged-link', newer: link.kind === 'newer' }
}
