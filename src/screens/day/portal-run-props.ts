import type { ComponentChildren } from 'preact'
import type { Activation } from '../../domain/activation'
import type { PortalRun } from '../../stores/runs/portal-run-store'
import type { DayScreenProps } from './day-screen-props'

/** What a screen of the PC that is up in the portal run gets. */
export type PortalTurnProps = DayScreenProps & {
  readonly store: PortalRun
  readonly activation: Activation
  readonly progress: string
  /** Leads to the list of all. */
  readonly bar: ComponentChildren
}
