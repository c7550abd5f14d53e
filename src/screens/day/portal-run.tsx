import { useEffect } from 'preact/hooks'
import { turnOf } from '../../domain/run-queue'
import { createPortalRun } from '../../stores/runs/portal-run-store'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { PortalRunAnswer } from './portal-run-answer'
import { PortalRunEnd } from './portal-run-end'
import { PortalRunTurn } from './portal-run-turn'
import { RunFrame } from './run-frame'

/** One sign-in at the portal for many PCs: copy, page, return, paste, next. */
export function PortalRunScreen(props: DayScreenProps) {
  const { app, records, day } = props
  const store = useOnce(() => createPortalRun(app, records))
  useEffect(() => store.start(), [store])
  const words = day.runs.portal
  const { at, total } = turnOf(store.run.place.value.queue)
  const progress = words.turn(at, total)
  const task = store.task.value
  return (
    <RunFrame
      {...props}
      run={store.run}
      title={words.title}
      progress={progress}
      onJump={store.jump}
      end={() => <PortalRunEnd {...props} store={store} />}
      turn={(activation, bar) => {
        const shared = { ...props, app: store.app, store, activation, progress, bar }
        const key = `${activation.id} ${task}`
        return task === 'answer' ? (
          <PortalRunAnswer key={key} {...shared} />
        ) : (
          <PortalRunTurn key={key} {...shared} />
        )
      }}
    />
  )
}
