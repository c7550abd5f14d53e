import { checkDigitOf } from '../../../src/domain/check-digit.ts'
import { confirmationShape, type IdShape, installationShape63 } from '../../../src/domain/id-shape.ts'

/** So many invented installation IDs with right check digits, the same at every run. */
export const inventedInstallationIds = (count: number) => invented(installationShape63, count, 7)

/** So many invented confirmation IDs with right check digits, the same at every run. */
export const inventedConfirmationIds = (count: number) => invented(confirmationShape, count, 11)

function invented({ groupCount, groupLength }: IdShape, count: number, seed: number): string[] {
  let state = seed
  const digit = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor(state / 429496729.6)
  }
  const group = () => {
    const payload = Array.from({ length: groupLength - 1 }, digit).join('')
    return payload + checkDigitOf(payload)
  }
  return Array.from({ length: count }, () => Array.from({ length: groupCount }, group).join(''))
}
