import { type Activation, type ActivationId, newActivation } from '../domain/activation'
import { nextName } from '../domain/next-name'
import { plainWindows } from '../domain/product'
import type { BoardPlace } from '../ports/activation-storage'
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

/** How many of the board's PCs are looked at for the newest one, and for names that are taken. */
const lookBack = 50
const mostLookedAt = 500

/** Makes the next PC's activation, stores it and goes to one of its places; home where the phone refuses. */
export async function addActivation(app: AppStores, start: Start): Promise<void> {
  const { ports, board, routes } = app
  const { fallbackName, place, replace, prepare = activation => activation } = start
  const draft = prepare(await nextActivation(app, fallbackName))
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

/** In the current visit, named after its newest PC and with that one's product. */
async function nextActivation({ ports, preferences }: AppStores, fallbackName: string) {
  const { clock, device } = ports
  const { visit } = preferences.values.value
  const earlier = earlierOnes(ports.activationStorage, visit)
  const seen = await earlier.more()
  const newest = seen.reduce<Activation | null>(
    (best, one) => (best && best.createdAt > one.createdAt ? best : one),
    null,
  )
  let name = nextName(newest?.name ?? null, fallbackName)
  for (let names = namesOf(seen); names.has(name); name = nextName(name, fallbackName)) {
    // The last name of a long list may stand on a later page.
    if (nextName(name, '') === '') break
    for (const one of namesOf(await earlier.more())) names.add(one)
  }
  return newActivation(
    device.randomId() as ActivationId,
    name,
    newest?.product ?? plainWindows,
    clock.now(),
    {
      visitId: visit,
      room: '',
    },
  )
}

const namesOf = (activations: readonly Activation[]) => new Set(activations.map(({ name }) => name.trim()))

/** The board's PCs, page by page, as far as it is worth looking; empty behind the end. */
function earlierOnes(
  storage: AppStores['ports']['activationStorage'],
  visit: AppStores['preferences']['values']['value']['visit'],
) {
  let after: BoardPlace | null = null
  let looked = 0
  let ended = false
  return {
    async more(): Promise<readonly Activation[]> {
      if (ended) return []
      const page = await storage.page({ after, limit: lookBack, visit })
      looked += lookBack
      if (page.kind === 'fault') {
        ended = true
        return []
      }
      after = page.value.next
      ended = after === null || looked >= mostLookedAt
      return page.value.activations
    },
  }
}
