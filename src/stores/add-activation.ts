import type { AppStores } from './app-stores'
import type { ActivationPlace } from './route'

/**
 * Makes the next PC's activation, stores it and goes to one of its places.
 * @param fallbackName its name where there is no earlier PC to count on from
 */
export async function addActivation(
  { board, activation, routes }: AppStores,
  fallbackName: string,
  place: ActivationPlace,
  replace = false,
): Promise<void> {
  const draft = await board.draft(fallbackName)
  await activation.create(draft)
  const route = { kind: 'activation', id: draft.id, place } as const
  if (replace) routes.replace(route)
  else routes.go(route)
}
