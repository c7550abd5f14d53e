import { addsUp } from '../../../src/domain/check-digit'
import { lookUpError, lookUpErrors, mostErrors } from '../../../src/domain/error-lookup'
import { containsProductKey, findIdsIn, maskProductKeys } from '../../../src/domain/id-text'
import { nextName } from '../../../src/domain/next-name'
import { checkDone } from '../../../src/domain/pc-side/done-check'
import { readLicenseReport } from '../../../src/domain/pc-side/license-report'
import { likelyRefusal, refusalText } from '../../../src/domain/portal-refusal'
import { productKindOf } from '../../../src/domain/releases'
import { nameInText } from '../../../src/domain/scan-targets'
import { readPasted } from '../../../src/sheet/pasted-ids'
import { receiveAnswer } from '../../../src/sheet/received-answer'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { hostileText } from '../hostile-text'
import { digitsOf, keyPieces } from '../invented'

const installationId = '683053170746943605786824392067956858452252306331634911025731251'

/** Whatever is pasted, scanned, recognised or shared as text. */
export const textTargets: readonly FuzzTarget[] = [
  {
    name: 'IDs in a text',
    share: 10,
    tryOne: random => {
      const findings = findIdsIn(hostileText(random))
      for (const { digits, valid, groups, start } of findings.ids) {
        mustHold(/^\d+$/.test(digits), `an ID of other characters: ${digits}`)
        mustHold(start >= 0 && start < findings.text.length, `an ID that begins at ${start}`)
        if (!valid) continue
        mustHold([63, 54, 48].includes(digits.length), `a valid ID of ${digits.length} digits`)
        mustHold(
          groups.every(group => addsUp(group.digits)),
          `a valid ID with a wrong group: ${digits}`,
        )
      }
      mustHold(findings.ignored.length <= 50, 'more than fifty ignored')
      mustHold(!containsProductKey(findings.text), `a key left in ${findings.text}`)
    },
  },
  {
    name: 'error codes in a text',
    share: 4,
    tryOne: random => {
      const text = hostileText(random)
      const found = lookUpErrors(text)
      mustHold(found.length <= mostErrors + 1, `${found.length} errors`)
      for (const one of [...found, lookUpError(text)]) {
        mustHold(
          !('code' in one) || /^0x[0-9A-F]{8}$/.test(one.code),
          `a code such as ${JSON.stringify(one)}`,
        )
      }
    },
  },
  {
    name: 'what the PC says of its licence',
    share: 4,
    tryOne: random => {
      const text = hostileText(random)
      const before = readLicenseReport(text)
      mustHold(!containsProductKey(JSON.stringify(before)), `a key in ${JSON.stringify(before)}`)
      const kind = random.of(['windows', 'esu', 'office'] as const)
      checkDone(text, {
        product: { kind, release: null, activationId: null },
        installationId: random.onceIn(2) ? installationId : null,
        before,
      })
    },
  },
  {
    name: "the portal's refusal",
    share: 1,
    tryOne: random => {
      const text = hostileText(random)
      likelyRefusal(text)
      const kept = refusalText(text)
      mustHold(kept.length <= 120, `${kept.length} characters`)
      mustHold(!/\d{5}/.test(kept), `digits left in ${kept}`)
    },
  },
  {
    name: "PCs' names in a text",
    share: 2,
    tryOne: random => {
      const names = Array.from({ length: random.below(6) }, () => hostileText(random).slice(0, 60))
      const text = hostileText(random, names.length > 0 ? names : [])
      const named = nameInText(text, names)
      if (named.kind === 'known') mustHold(names.includes(named.name), `a name nobody gave: ${named.name}`)
      mustHold(nextName(text, 'PC').length > 0, 'a name without a character')
      productKindOf(text)
    },
  },
  {
    name: 'texts on the sheet of the offline PC',
    share: 2,
    tryOne: random => {
      const text = hostileText(random, [installationId, `pcs=1.${installationId}.${digitsOf(random, 48)}`])
      readPasted(text)
      receiveAnswer(text, [installationId])
    },
  },
  {
    name: 'product keys in a text',
    share: 3,
    tryOne: random => {
      const pieces = keyPieces(random)
      const separator = random.of(['-', '‐', '－', '–', '_', ' - '])
      const [before, after] = random.of([
        [hostileText(random), hostileText(random)],
        ['', ''],
      ] as const)
      const text = `${before}\n\n${pieces.join(separator)}\n\n${after}`
      const masked = maskProductKeys(text)
      mustHold(!masked.includes(pieces.join(separator)), `the key is still in ${masked}`)
      mustEqual(maskProductKeys(masked), masked, 'masked twice')
    },
  },
]
