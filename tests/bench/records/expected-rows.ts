import type { ActivationId } from '../../../src/domain/activation.ts'
import type { Records } from '../../../src/domain/records/records.ts'
import { recordDigest } from '../../../src/platform/storage/record-digest.ts'

/** How many cards a page of the board has. */
export const pageSize = 50

/** Says what the first page of a search shows: of each card the text that it begins with. */
export function expectedRows({ activations }: Records): (search: string) => string[] {
  const digest = recordDigest()
  for (const activation of activations) digest.put(activation)
  const byId = new Map(activations.map(activation => [activation.id, activation]))
  const begin = (id: ActivationId) => {
    const activation = byId.get(id)
    return activation ? `${activation.name}${activation.room}` : ''
  }
  return search => {
    const filter = { visit: 'all', states: [] } as const
    const request = {
      after: null,
      limit: pageSize,
      filter,
      search,
      searchedStates: [],
      order: 'open-first',
    } as const
    return digest.find(request).places.map(({ id }) => begin(id))
  }
}
