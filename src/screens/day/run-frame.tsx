import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { IconButton } from '../../components/icon-button'
import { list } from '../../components/icons'
import { Screen } from '../../components/screen'
import type { Activation, ActivationId } from '../../domain/activation'
import type { RunStore } from '../../stores/runs/run-store'
import type { DayScreenProps } from './day-screen-props'
import { FaultNotice } from './fault-notice'
import { RunList } from './run-list'

type Props = DayScreenProps & {
  readonly run: RunStore
  readonly title: string
  /** How far the run is. */
  readonly progress: string
  readonly onJump: (id: ActivationId) => void
  /** All are finished or set aside, or there are none. */
  readonly end: () => ComponentChildren
  /** The PC that is up, once it is open; `bar` leads to the list of all. */
  readonly turn: (activation: Activation, bar: ComponentChildren) => ComponentChildren
}

/** Opens the PC that is up, and shows what stands in its place: the list of all, the end, what the phone refused. */
export function RunFrame(props: Props) {
  const { app, shell, day, run, turn, end } = props
  const [listing, setListing] = useState(false)
  const { current } = run.place.value.queue
  const state = run.state.value
  const opened = app.activation.current.value
  useEffect(() => {
    if (current !== null) void app.activation.open(current)
  }, [app, current])
  useEffect(() => app.activation.leave, [app])
  const gone = opened.kind === 'missing' && opened.id === current
  useEffect(() => {
    if (gone) void run.load()
  }, [gone, run])

  const fault = typeof state === 'object' ? state : opened.kind === 'fault' ? opened.fault : null
  if (fault) {
    return (
      <Screen title={props.title} onBack={app.routes.goHome} backLabel={shell.back}>
        <FaultNotice shell={shell} fault={fault} onRetry={() => void retry()} />
      </Screen>
    )
  }
  if (state === 'loading') return <main aria-busy="true" aria-label={shell.loading} />
  if (listing) {
    return (
      <RunList
        {...props}
        onJump={id => {
          setListing(false)
          props.onJump(id)
        }}
        onClose={() => setListing(false)}
      />
    )
  }
  if (current === null) return end()
  if (opened.kind !== 'open' || opened.activation.id !== current) {
    return <main aria-busy="true" aria-label={shell.loading} />
  }
  return turn(
    opened.activation,
    <IconButton icon={list} label={day.runs.list} onPress={() => setListing(true)} />,
  )

  async function retry() {
    await run.load()
    if (current !== null) await app.activation.open(current)
  }
}
