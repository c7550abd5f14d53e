import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation'
import { keepConfirmationId, markLicensed, takeInstallationId } from '../../../src/domain/activation-moves'
import { checkDigitOf } from '../../../src/domain/check-digit'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import { plainWindows } from '../../../src/domain/product'

/** A group that adds up, invented from a number. */
function groupOf(number: number, length: number): string {
  const payload = String(number).padStart(length - 1, '0')
  return payload + checkDigitOf(payload)
}

/** An invented installation ID of 63 digits; the same seed gives the same one. */
export function inventedInstallationId(seed: number) {
  const reading = parseInstallationId(Array.from({ length: 9 }, (_, i) => groupOf(seed * 9 + i, 7)).join(''))
  if (reading.kind !== 'valid') throw new Error('the invented installation ID is not valid')
  return reading.id
}

/** An invented confirmation ID; the same seed gives the same one. */
export function inventedConfirmationId(seed: number) {
  const reading = parseConfirmationId(Array.from({ length: 8 }, (_, i) => groupOf(seed * 8 + i, 6)).join(''))
  if (reading.kind !== 'valid') throw new Error('the invented confirmation ID is not valid')
  return reading.id
}

/** An activation with nothing taken yet. */
export function openActivation(name: string, createdAt: number): Activation {
  return newActivation(name as ActivationId, name, plainWindows, createdAt)
}

/** An activation whose installation ID is proven. */
export function takenActivation(name: string, createdAt: number, seed: number): Activation {
  return takeInstallationId(openActivation(name, createdAt), inventedInstallationId(seed))
}

/** An activation that needs nothing more. */
export function doneActivation(name: string, createdAt: number, seed: number): Activation {
  const kept = keepConfirmationId(takenActivation(name, createdAt, seed), inventedConfirmationId(seed))
  return markLicensed(kept, createdAt)
}
