import type { ScanLoopStore } from '../../stores/loop/scan-loop-store'
import type { DayScreenProps } from './day-screen-props'

/** What the parts of the scan loop's screen get. */
export type LoopProps = DayScreenProps & { readonly store: ScanLoopStore }
