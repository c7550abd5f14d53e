import { coverWhileAway } from './cover'
import type { ActivationDatabase } from './storage/activation-database'
import { keepSecondCopy } from './storage/second-copy'
import type { StorageChanges } from './storage/storage-changes'

/** What shows PCs that came back from the second copy, and says how many they are. */
type Shown = { readonly broughtBack: { value: number }; readonly board: { refresh(): Promise<void> } }

/** What begins with the app, but need not stand in its first part. Practice has no second copy: its data go anyway. */
export async function startLate(
  name: string,
  database: ActivationDatabase,
  changes: StorageChanges,
  shape: Parameters<typeof keepSecondCopy>[3],
  shown: Shown,
): Promise<void> {
  coverWhileAway()
  if (name.includes('?')) return
  const count = await keepSecondCopy(name, database, changes, shape)
  if (count === 0) return
  shown.broughtBack.value = count
  await shown.board.refresh()
}
