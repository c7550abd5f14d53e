import type { DayWords } from '../../i18n/en/day'
import type { BoardTools } from '../../stores/board/board-tools'
import type { ShellScreenProps } from '../screen-props'

/** What the later parts of the home screen get. */
export type HomePartProps = ShellScreenProps & { readonly day: DayWords; readonly tools: BoardTools }

/** Up to here every PC is in sight: neither search nor filter is worth its place. */
export const fewPcs = 5
