import type { ActivationId } from '../../domain/activation'
import type { ActivationPlace, DayPlace } from '../route'
import type { WorkStores } from '../work-stores'

/**
 * The stores for one PC's screens within a run: what they go to is done in the run where `follow` says so, and a phone
 * that killed the app comes back to the run.
 */
export function withinRun(
  app: WorkStores,
  run: DayPlace,
  follow: (id: ActivationId, place: ActivationPlace) => boolean,
): WorkStores {
  return {
    ...app,
    routes: {
      ...app.routes,
      goToActivation(id, place) {
        if (!follow(id, place)) app.routes.goToActivation(id, place)
      },
      comeBackTo: () => app.routes.comeBackTo({ kind: 'day', place: run }),
    },
  }
}
