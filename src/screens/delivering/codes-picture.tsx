import { BarPicture } from '../../components/codes/bar-picture'
import { QrPicture } from '../../components/codes/qr-picture'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import type { CodesStore } from '../../stores/codes-store'
import { spelled } from '../group-words'

/** The code that the scanner reads now. The 48 digits fill QR version 2 at level Q to the last one. */
export function CodesPicture({ store, work }: { readonly store: CodesStore; readonly work: WorkWords }) {
  const words = work.codes
  const typed = store.typed.value
  const kind = store.kind.value
  if (typed === '') return null
  if (kind === 'digits') return <QrPicture text={typed} label={words.digitsPicture} level="Q" />
  // A screen has no dirt and no folds: larger modules are worth more than repair.
  if (kind === 'line') return <QrPicture text={typed} label={words.linePicture(typed)} level="L" />
  const letter = groupLetters[store.group.value] ?? ''
  const label = store.whole.value ? words.wholePicture : words.groupPicture(letter, spelled(typed))
  return <BarPicture digits={typed} label={label} tooNarrow={words.tooNarrow} />
}
