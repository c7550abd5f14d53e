import { type Activation, type ActivationId, newActivation } from '../domain/activation'
import { nextName } from '../domain/next-name'
import { plainWindows } from '../domain/product'
import type { Ports } from '../ports/ports'
import type { AppStores } from './app-stores'
import type { ActivationPlace } from './route'

/** How the next PC starts: where the user goes with it, and what it holds already. */
export type Start = {
  /** Its name where there is no earlier PC to count on from. */
  readonly fallbackName: string
  readonly place: ActivationPlace
  /** Leaves no step for the back gesture. */
  readonly replace?: boolean
  readonly prepare?: (activation: Activation) => Activation
}

/** How many of the board's PCs are looked at for the newest one. */
const lookBack = 50

/** Makes the next PC's activation, stores it and goes to one of its places; home where the phone refuses. */
export async function addActivation({ ports, board, routes }: AppStores, start: Start): Promise<void> {
  const { fallbackName, place, replace, prepare = activation => activation } = start
  const draft = prepare(await nextActivation(ports, fallbackName))
  const written = await ports.activationStorage.write(draft)
  if (written.kind !== 'saved') {
    board.showFault(written.kind === 'fault' ? written.fault : null)
    return routes.goHome()
  }
  board.markFresh(draft)
  const route = { kind: 'activation', id: draft.id, place } as const
  if (replace) routes.replace(route)
  else routes.go(route)
}

/** Named after the newest PC, and with its product. */
async function nextActivation({ activationStorage, clock, device }: Ports, fallbackName: string) {
  const page = await activationStorage.page({ after: null, limit: lookBack })
  const activations = page.kind === 'ok' ? page.value.activations : []
  const newest = activations.reduce<Activation | null>(
    (best, one) => (best && best.createdAt > one.createdAt ? best : one),
    null,
  )
  const name = nextName(newest?.name ?? null, fallbackName)
  return newActivation(device.randomId() as ActivationId, name, newest?.product ?? plainWindows, clock.now())
}
