import { checkDigitOf } from '../check-digit'
import type { ConfirmationId } from '../confirmation-id'
import { confirmationShape, type IdShape, installationShape63 } from '../id-shape'
import type { InstallationId } from '../installation-id'

/** An installation ID for practice: right check digits, issued by no one. `digit` gives 0 to 9 at random. */
export function inventedInstallationId(digit: () => number): InstallationId {
  return invented(installationShape63, digit) as InstallationId
}

/** What the practice portal answers: invented, and the same whenever the same installation ID is asked for. */
export function inventedAnswer(installationId: InstallationId): ConfirmationId {
  let state = [...installationId].reduce((sum, digit) => (Math.imul(sum, 31) + Number(digit)) >>> 0, 7)
  return invented(confirmationShape, nextDigit) as ConfirmationId

  function nextDigit(): number {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * 10)
  }
}

/** Every group adds up, because its last digit is worked out. */
function invented({ groupCount, groupLength }: IdShape, digit: () => number): string {
  const group = () => {
    const payload = Array.from({ length: groupLength - 1 }, digit).join('')
    return payload + checkDigitOf(payload)
  }
  return Array.from({ length: groupCount }, group).join('')
}
