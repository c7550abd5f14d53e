import type { DayWords } from '../../i18n/en/day'
import type { ShellWords } from '../../i18n/en/shell'
import type { TroubleWords } from '../../i18n/en/trouble'
import type { WorkWords } from '../../i18n/en/work'
import type { Instruments } from '../../ports/instruments'
import type { RecordStorage } from '../../ports/record-storage'
import type { WorkStores } from '../../stores/work-stores'

/** What a screen of the day's work with many PCs gets. */
export type DayScreenProps = {
  readonly app: WorkStores
  readonly shell: ShellWords
  readonly day: DayWords
  readonly work: WorkWords
  readonly trouble: TroubleWords
  readonly instruments: Instruments
  readonly records: RecordStorage
}
