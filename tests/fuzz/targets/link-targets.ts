import { parseConfirmationId, useConfirmationIdAnyway } from '../../../src/domain/confirmation-id'
import { containsProductKey } from '../../../src/domain/id-text'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { parseInstallationLink } from '../../../src/domain/installation-link'
import { activationFragment, parseActivationLink } from '../../../src/domain/transfer/activation-link'
import { checkWord } from '../../../src/domain/transfer/check-word'
import { longestName, plainName } from '../../../src/domain/transfer/plain-name'
import { decodeText, encodeText } from '../../../src/domain/transfer/text-code'
import { parseRoute, routePath } from '../../../src/stores/route'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { damagedText, hostileText } from '../hostile-text'
import { digitsOf, idGroups } from '../invented'
import type { RandomSource } from '../random-source'

/** Whatever stands in an address, in a code or in somebody's message. */
export const linkTargets: readonly FuzzTarget[] = [
  {
    name: 'links that carry PCs',
    share: 5,
    tryOne: random => {
      const link = parseActivationLink(fragment(random))
      if (link.kind !== 'activations') return
      for (const { name, installationId } of link.activations) {
        mustHold(name.length <= longestName && plainName(name) === name, `a name such as ${name}`)
        mustHold(parseInstallationId(installationId).kind === 'valid', `an ID such as ${installationId}`)
      }
      const again = activationFragment(link.activations)
      mustHold(again !== null, 'a link that cannot be written again')
      mustEqual(parseActivationLink(again), link, 'written and read again')
    },
  },
  {
    name: 'names from elsewhere',
    share: 2,
    tryOne: random => {
      const name = plainName(hostileText(random))
      mustHold(name.length <= longestName, `${name.length} characters`)
      mustHold(!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(name), `invisible characters in ${name}`)
      mustHold(!containsProductKey(name), `a key in ${name}`)
      mustEqual(plainName(name), name, 'made plain twice')
      mustEqual(decodeText(encodeText(name)), name, 'encoded and decoded')
    },
  },
  {
    name: 'codes of texts',
    share: 1,
    tryOne: random => {
      const text = hostileText(random)
      const decoded = decodeText(text)
      if (decoded !== null) mustEqual(encodeText(decoded), text, 'decoded and encoded')
    },
  },
  {
    name: 'addresses',
    share: 2,
    tryOne: random => {
      const path = `/${random.of(['', 'pc/', 'day/', 'new/', 'settings', '/'])}${hostileText(random)}`
      const route = parseRoute(path)
      if (route.kind === 'activation') mustHold(/^[\w-]+$/.test(route.id), `an activation named ${route.id}`)
      mustHold(!/\d{10}/.test(routePath(route)) || route.kind !== 'link', 'digits in the address')
      parseInstallationLink(hostileText(random, ['iid=', digitsOf(random, 63)]))
    },
  },
  {
    name: 'bare digits',
    share: 2,
    tryOne: random => {
      const text = random.onceIn(2) ? idGroups(random).join('') : hostileText(random)
      const typed = random.onceIn(3) ? damagedText(random, text) : text
      const installation = parseInstallationId(typed)
      if (installation.kind === 'valid') mustHold(/^(\d{63}|\d{54})$/.test(installation.id), 'an odd ID')
      const confirmation = parseConfirmationId(typed)
      if (confirmation.kind === 'valid') mustHold(/^\d{48}$/.test(confirmation.id), 'an odd answer')
      const anyway = useConfirmationIdAnyway(typed)
      if (anyway) mustHold(/^\d{48}$/.test(anyway.id), 'an odd answer taken anyway')
    },
  },
]

/** A link's fragment: whole, damaged, or damaged and given the right check word again. */
function fragment(random: RandomSource): string {
  if (random.onceIn(6)) return hostileText(random, ['pcs=1.', '.0', '.windows'])
  const pcs = Array.from({ length: 1 + random.below(4) }, () => {
    const id = random.onceIn(6) ? digitsOf(random, 63) : idGroups(random).join('')
    const answer = random.of(['0', digitsOf(random, 48), idGroups(random).slice(0, 8).join('')])
    const anyway = random.of(['0', 'A', 'ACH', 'HA', 'Z', ''])
    const row = random.of(['windows', 'esu-windows-10-esu', 'office', 'windows-8_1', 'linux', 'windows-new'])
    const guid = random.of(['0', 'f520e45e74134a34a497d2765967d094', 'f520', 'x'])
    const name = random.of(['0', encodeText(hostileText(random).slice(0, 100)), 'AA', '____', ''])
    return [id, answer, anyway, row, guid, name].join('.')
  })
  const body = `${random.onceIn(9) ? random.below(1000) : 1}.${pcs.join('.')}`
  const sent = random.onceIn(3) ? damagedText(random, body) : body
  const whole = `pcs=${sent}.${checkWord(sent)}`
  return random.onceIn(4) ? damagedText(random, whole) : whole
}
