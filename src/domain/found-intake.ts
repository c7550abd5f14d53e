import type { Activation } from './activation'
import { takeInstallationId } from './activation-moves'
import type { FoundId } from './id-text'
import { parseInstallationId } from './installation-id'
import { productKindOf } from './releases'

/** Takes an installation ID that was found in a text, with the product and Activation ID that stood beside it. */
export function takeFoundInstallationId(activation: Activation, found: FoundId): Activation {
  const reading = parseInstallationId(found.digits)
  if (reading.kind === 'invalid') return activation
  const taken = takeInstallationId(activation, reading.id)
  if (found.product === null) return taken
  const kind = productKindOf(found.product)
  const activationId =
    kind === 'esu' ? (found.activationId ?? taken.product.activationId) : taken.product.activationId
  const release = kind === taken.product.kind ? taken.product.release : null
  return { ...taken, product: { kind, release, activationId } }
}
