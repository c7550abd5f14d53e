import type { Theme } from '../ports/preferences'
import { coverWhileAway } from './cover'
import type { ActivationDatabase } from './storage/activation-database'
import { keepSecondCopy } from './storage/second-copy'
import type { StorageChanges } from './storage/storage-changes'

/** What shows PCs that came back from the second copy, and says how many they are; and the chosen theme. */
type Shown = {
  readonly broughtBack: { value: number }
  readonly board: { refresh(): Promise<void> }
  readonly preferences: {
    readonly values: { subscribe(listener: (values: { readonly theme: Theme }) => void): unknown }
  }
}

/** What begins with the app, but need not stand in its first part. Practice has no second copy: its data go anyway. */
export async function startLate(
  name: string,
  database: ActivationDatabase,
  changes: StorageChanges,
  shape: Parameters<typeof keepSecondCopy>[3],
  shown: Shown,
): Promise<void> {
  coverWhileAway()
  shown.preferences.values.subscribe(({ theme }) => paintPhoneBar(theme))
  if (name.includes('?')) {
    changes.prepareWith(async () => () => undefined)
    return
  }
  const count = await keepSecondCopy(name, database, changes, shape)
  if (count === 0) return
  await shown.board.refresh()
  shown.broughtBack.value = count
}

/** The phone's own bar follows a chosen theme: its two colours stand in the page, for light and for dark. */
function paintPhoneBar(theme: Theme): void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
  for (const meta of metas) {
    meta.dataset['media'] ??= meta.media
    const scheme = meta.dataset['media'].includes('dark') ? 'dark' : 'light'
    const chosen = theme === 'dark' ? 'dark' : 'light'
    meta.media = theme === 'system' ? meta.dataset['media'] : scheme === chosen ? 'all' : 'not all'
  }
}
