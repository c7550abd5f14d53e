import type { ActivationId } from '../../domain/activation'
import { confirmGroups, retakeInstallationId } from '../../domain/activation-moves'
import type { ErrorReturn } from '../../domain/error-codes'
import type { WorkStores } from '../../stores/work-stores'

/** Goes back to the step of the job that mends an error; what that step takes back is stored before. */
export async function goToStep(app: WorkStores, id: ActivationId, step: ErrorReturn): Promise<void> {
  const go = (place: 'overview' | 'scan' | 'portal' | 'readback' | 'finish') =>
    app.routes.goToActivation(id, place)
  if (app.activation.activation.value?.id !== id) await app.activation.open(id)
  switch (step) {
    case 'stop':
      return app.routes.goHome()
    case 'product-key':
      return go('overview')
    case 'deposit':
      return go('finish')
    case 'portal':
      return go('portal')
    case 'installation-id':
      if (await app.activation.change(retakeInstallationId)) go('scan')
      return
    case 'confirmation-id':
      if (await app.activation.change(open => confirmGroups(open, 0))) go('readback')
      return
  }
}
