import type { Activation } from '../../domain/activation'
import type { AppStores } from '../app-stores'

type Board = Pick<AppStores, 'board' | 'ports'>

const undoMilliseconds = 8000

/** Deletes PCs, all or none; for eight seconds they can be brought back. False where the phone refuses. */
export async function removeActivations(
  { board, ports }: Board,
  activations: readonly Activation[],
): Promise<boolean> {
  const records = await ports.records()
  const ids = activations.map(({ id }) => id)
  // Another tab may have gone on with them since they were shown.
  const latest = await records.readMany(ids)
  const removed = latest.kind === 'ok' ? await records.removeAll(ids) : latest
  if (latest.kind === 'fault' || removed.kind === 'fault') {
    board.showFault(removed.kind === 'fault' ? removed.fault : null)
    return false
  }
  offer({ board, ports }, latest.value)
  await board.refresh()
  return true
}

/** Stores again what was deleted last, as it was. */
export async function bringBack({ board, ports }: Board): Promise<void> {
  const activations = board.deleted.value
  if (activations.length === 0) return
  // A second tap must not store them twice.
  board.deleted.value = []
  const records = await ports.records()
  const written = await records.writeAll(activations.map(activation => ({ ...activation, revision: 0 })))
  if (written.kind === 'fault') {
    offer({ board, ports }, activations)
    board.showFault(written.fault)
    return
  }
  await board.refresh()
}

function offer({ board, ports }: Board, activations: readonly Activation[]) {
  board.deleted.value = activations
  ports.clock.after(undoMilliseconds, () => {
    if (board.deleted.value === activations) board.deleted.value = []
  })
}
