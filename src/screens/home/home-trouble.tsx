import { Notice } from '../../components/notice'
import { FaultNotice } from '../day/fault-notice'
import type { HomePartProps } from './home-part-props'

/** What the phone refused, and records that cannot be read. */
export function HomeTrouble({ app, shell, day }: HomePartProps) {
  const { fault, unreadable } = app.board.board.value
  const broughtBack = app.broughtBack.value
  return (
    <>
      <FaultNotice
        shell={shell}
        fault={fault}
        newer={day.board.newer}
        onRetry={() => void app.board.refresh()}
      />
      {broughtBack > 0 && <Notice tone="unsure">{day.board.broughtBack(broughtBack)}</Notice>}
      {unreadable > 0 && <Notice tone="unsure">{day.board.unreadable(unreadable)}</Notice>}
    </>
  )
}
