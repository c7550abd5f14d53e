import { checkDigitOf } from '../check-digit'
import { type ConfirmationId, parseConfirmationId } from '../confirmation-id'
import { confirmationShape, type IdShape, installationShape63 } from '../id-shape'
import { type InstallationId, parseInstallationId } from '../installation-id'

/** An installation ID for practice: right check digits, issued by no one. `digit` gives 0 to 9 at random. */
export function inventedInstallationId(digit: () => number): InstallationId {
  const reading = parseInstallationId(invented(installationShape63, digit))
  return reading.kind === 'invalid' ? inventedInstallationId(digit) : reading.id
}

/** What the practice portal answers: invented, and the same whenever the same installation ID is asked for. */
export function inventedAnswer(installationId: InstallationId): ConfirmationId {
  let state = [...installationId].reduce((sum, digit) => (Math.imul(sum, 31) + Number(digit)) >>> 0, 7)
  return answer()

  function answer(): ConfirmationId {
    const reading = parseConfirmationId(invented(confirmationShape, nextDigit))
    return reading.kind === 'invalid' ? answer() : reading.id
  }

  function nextDigit(): number {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * 10)
  }
}

function invented({ groupCount, groupLength }: IdShape, digit: () => number): string {
  const group = () => {
    const payload = Array.from({ length: groupLength - 1 }, digit).join('')
    return payload + checkDigitOf(payload)
  }
  return Array.from({ length: groupCount }, group).join('')
}
