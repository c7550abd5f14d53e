import { parseConfirmationId } from '../../src/domain/confirmation-id'
import { parseInstallationId } from '../../src/domain/installation-id'
import ids from '../fixtures/ids.json'

/** The n-th invented installation ID of 63 digits. */
export function inventedInstallationId(n = 0) {
  const reading = parseInstallationId(ids.installationIds63[n] ?? '')
  if (reading.kind === 'invalid') throw new Error('The fixture does not add up')
  return reading.id
}

/** The n-th invented installation ID of 54 digits. */
export function inventedShortInstallationId(n = 0) {
  const reading = parseInstallationId(ids.installationIds54[n] ?? '')
  if (reading.kind === 'invalid') throw new Error('The fixture does not add up')
  return reading.id
}

/** The n-th invented confirmation ID. */
export function inventedConfirmationId(n = 0) {
  const reading = parseConfirmationId(ids.confirmationIds48[n] ?? '')
  if (reading.kind === 'invalid') throw new Error('The fixture does not add up')
  return reading.id
}

/** The same digits with the last one of a group changed, so that this group does not add up. */
export function withWrongGroup(digits: string, group: number, groupLength: number): string {
  const place = (group + 1) * groupLength - 1
  const wrong = (Number(digits[place]) + 1) % 7
  return digits.slice(0, place) + String(wrong) + digits.slice(place + 1)
}
