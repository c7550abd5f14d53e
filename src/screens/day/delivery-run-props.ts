import type { ComponentChildren } from 'preact'
import type { Activation } from '../../domain/activation'
import type { DeliveryRun } from '../../stores/runs/delivery-run-store'
import type { DayScreenProps } from './day-screen-props'

/** What a screen of the PC that is up in the delivery run gets. */
export type DeliveryTurnProps = DayScreenProps & {
  readonly store: DeliveryRun
  readonly activation: Activation
  readonly progress: string
  /** Leads to the list of all. */
  readonly bar: ComponentChildren
}
