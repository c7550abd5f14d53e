import type { Activation } from '../domain/activation'
import type { GuideWords } from '../i18n/en/guide'
import type { ShellWords } from '../i18n/en/shell'
import type { TroubleWords } from '../i18n/en/trouble'
import type { WorkWords } from '../i18n/en/work'
import type { Instruments } from '../ports/instruments'
import type { AppStores } from '../stores/app-stores'
import type { WorkStores } from '../stores/work-stores'

/** What the first screen gets. */
export type ShellScreenProps = { readonly app: AppStores; readonly shell: ShellWords }

/** What a screen of one PC gets; `activation` is the open one. */
export type WorkScreenProps = {
  readonly app: WorkStores
  readonly shell: ShellWords
  readonly work: WorkWords
  readonly trouble: TroubleWords
  readonly instruments: Instruments
  readonly activation: Activation
}

/** What settings and install guide get. */
export type GuideScreenProps = ShellScreenProps & {
  readonly guide: GuideWords
  readonly instruments: Instruments
}
