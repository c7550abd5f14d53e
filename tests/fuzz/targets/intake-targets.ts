import { addsUp } from '../../../src/domain/check-digit'
import { containsProductKey, type FoundId } from '../../../src/domain/id-text'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { shareFragment, shareTokenIn } from '../../../src/domain/intake/share-hand-over'
import { findingsInText, type TextFinding } from '../../../src/domain/intake/text-findings'
import { plainWindows } from '../../../src/domain/product'
import { activationFragment, parseActivationLink } from '../../../src/domain/transfer/activation-link'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { damagedText, hostileText } from '../hostile-text'
import { groupOf } from '../invented'
import type { RandomSource } from '../random-source'
import { holdsKey, writtenKey } from '../written-keys'

const mostLinks = 20

/** Whatever is brought in as text: shared, pasted, dropped, opened or recognised. */
export const intakeTargets: readonly FuzzTarget[] = [
  {
    name: 'what comes in as text',
    share: 5,
    tryOne: random => mustBeSound(findingsInText(broughtIn(random))),
  },
  {
    name: 'an activation among other words',
    share: 3,
    tryOne: random => {
      const parts = Array.from({ length: 1 + random.below(4) }, () => knownPart(random))
      const kinds = new Set<string>()
      const once = parts.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind))
      const text = once.map(({ written }) => written).join(random.of(between))
      const findings = findingsInText(text)
      mustBeSound(findings)
      mustEqual(findings.map(shortly).sort(), expectedOf(once).sort(), `found in ${text}`)
      for (const { kind, value } of once)
        mustHold(kind !== 'key' || !holdsKey(JSON.stringify(findings), value), `a key kept of ${text}`)
    },
  },
  {
    name: 'addresses that a share leads to',
    share: 1,
    tryOne: random => {
      const token = hostileText(random, ['#/day/intake/', 'a-b_C9', '/', '#']).slice(0, 80)
      const taken = shareTokenIn(`https://yomiage.example/${shareFragment(token)}`)
      const isToken = /^[\w-]{1,64}$/.test(token)
      if (isToken) mustEqual(taken, token, 'a token given and read')
      else mustHold(taken === null || token.endsWith(`#/day/intake/${taken}`), `a token out of ${token}`)
    },
  },
]

/** Every ID proven that says so, no key in anything kept, links that can be read, and an end to all lists. */
function mustBeSound(findings: readonly TextFinding[]): void {
  const links = findings.filter(({ kind }) => kind === 'link' || kind === 'damaged-link')
  mustHold(links.length <= mostLinks, `${links.length} links`)
  for (const finding of findings) {
    if ('found' in finding) mustAddUp(finding.found)
    if ('beside' in finding)
      for (const id of finding.beside) mustHold(parseInstallationId(id).kind === 'valid', `beside it ${id}`)
    if ('text' in finding) mustHold(!containsProductKey(finding.text), `a key left in ${finding.text}`)
    if (finding.kind === 'product-keys') mustHold(finding.count > 0, 'no product key at all')
    if (finding.kind === 'error-codes')
      mustHold(
        finding.codes.length > 0 && finding.codes.every(code => /^0x[0-9A-F]{8}$/.test(code)),
        `codes such as ${finding.codes[0]}`,
      )
    if (finding.kind !== 'link') continue
    const link = parseActivationLink(finding.fragment)
    mustHold(link.kind === 'activations', `a link that is ${link.kind}`)
    mustHold(link.activations.length === finding.count, `${finding.count} PCs in a link`)
    for (const { name } of link.activations) mustHold(!containsProductKey(name), `a key in the name ${name}`)
  }
}

function mustAddUp({ kind, digits, valid, groups, product }: FoundId): void {
  mustHold(/^\d+$/.test(digits), `an ID of other characters: ${digits}`)
  mustHold(product === null || !containsProductKey(product), `a key in the product ${product}`)
  if (!valid) return
  const lengths = kind === 'confirmation-id' ? [48] : [63, 54]
  mustHold(lengths.includes(digits.length), `a valid ID of ${digits.length} digits`)
  mustEqual(groups.map(group => group.digits).join(''), digits, 'the groups and the digits')
  mustHold(
    groups.every(group => addsUp(group.digits)),
    `a valid ID with a wrong group: ${digits}`,
  )
}

function broughtIn(random: RandomSource): string {
  const link = `https://yomiage.example/#${linkOf(random)}`
  const text = hostileText(random, [link, damagedText(random, link), writtenKey(random).text])
  return random.onceIn(200) ? `${text} ${`#${link} `.repeat(random.below(60))}` : text
}

const between = [
  '\n\nRoom B, floor 3\n\n',
  '\n\nI was told this:\n\n',
  '\n\n',
  '\n\nRoom 211, call me back.\n\n',
  '\n\n端末は会議室にあります。\n\n',
  '\r\n\r\nCiao\r\n\r\n',
]

type KnownPart = {
  readonly kind: 'answer' | 'installation' | 'link' | 'code' | 'key' | 'words'
  readonly written: string
  readonly value: string
}

function knownPart(random: RandomSource): KnownPart {
  switch (random.below(6)) {
    case 0: {
      const groups = idOf(random, 8, 6)
      const named = groups.map((group, index) => `${'ABCDEFGH'[index]} ${group}`)
      const written = random.of([named.join('\n'), named.join(' '), groups.join('-'), groups.join('')])
      return { kind: 'answer', written: `Confirmation ID:\n${written}`, value: groups.join('') }
    }
    case 1: {
      const groups = random.onceIn(3) ? idOf(random, 9, 6) : idOf(random, 9, 7)
      const written = `Installation ID: ${groups.join(random.of(['', ' ', '-', ' - ']))}`
      return { kind: 'installation', written, value: groups.join('') }
    }
    case 2: {
      const fragment = linkOf(random)
      return { kind: 'link', written: `https://yomiage.example/app/#${fragment}`, value: fragment }
    }
    case 3: {
      const code = `0xC004${Array.from({ length: 4 }, () => random.of(Array.from('0123456789ABCDEF'))).join('')}`
      return { kind: 'code', written: `Error: ${code}`, value: code }
    }
    case 4: {
      const { text, signs } = writtenKey(random)
      return { kind: 'key', written: text, value: signs }
    }
    default:
      return { kind: 'words', written: 'Call me back at 15:30.', value: '' }
  }
}

/** An installation ID beside an answer is not offered on its own. */
function expectedOf(parts: readonly KnownPart[]): string[] {
  const answered = parts.some(({ kind }) => kind === 'answer')
  return parts
    .filter(({ kind }) => kind !== 'words' && !(kind === 'installation' && answered))
    .map(({ kind, value }) => (kind === 'key' ? 'key' : `${kind} ${value}`))
}

function shortly(finding: TextFinding): string {
  switch (finding.kind) {
    case 'confirmation-id':
      return `${finding.found.valid ? 'answer' : 'a damaged answer'} ${finding.found.digits}`
    case 'installation-id':
      return `${finding.found.valid ? 'installation' : 'a damaged installation'} ${finding.found.digits}`
    case 'link':
      return `link ${finding.fragment}`
    case 'error-codes':
      return `code ${finding.codes.join(' ')}`
    case 'product-keys':
      return finding.count === 1 ? 'key' : `${finding.count} keys`
    default:
      return finding.kind
  }
}

function idOf(random: RandomSource, count: number, length: number): readonly string[] {
  return Array.from({ length: count }, () => groupOf(random, length))
}

function linkOf(random: RandomSource): string {
  const reading = parseInstallationId(idOf(random, 9, 7).join(''))
  if (reading.kind === 'invalid') throw new Error('an invented ID that does not add up')
  const pc = { product: plainWindows, installationId: reading.id, confirmationId: null, acceptedAnyway: [] }
  return activationFragment([{ ...pc, name: random.of(['PC-07', '受付', 'A 1', '']) }]) ?? ''
}
