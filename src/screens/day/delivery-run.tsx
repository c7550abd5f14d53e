import { useEffect } from 'preact/hooks'
import { turnOf } from '../../domain/run-queue'
import { createDeliveryRun } from '../../stores/runs/delivery-run-store'
import { CodesScreen } from '../delivering/codes'
import { ReadbackScreen } from '../delivering/readback'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { DeliveryRunEnd } from './delivery-run-end'
import { DeliveryRunFinish } from './delivery-run-finish'
import { DeliveryRunTurn } from './delivery-run-turn'
import { RunFrame } from './run-frame'

/** One kept confirmation ID after the other to its PC: read aloud or shown, until the PC says Licensed. */
export function DeliveryRunScreen(props: DayScreenProps) {
  const { app, records, day } = props
  const store = useOnce(() => createDeliveryRun(app, records))
  useEffect(() => store.start(), [store])
  const words = day.runs.delivery
  const { at, total } = turnOf(store.run.place.value.queue)
  const progress = words.turn(at, total)
  return (
    <RunFrame
      {...props}
      run={store.run}
      title={words.title}
      progress={progress}
      onJump={store.jump}
      end={() => <DeliveryRunEnd {...props} store={store} />}
      turn={(activation, bar) => {
        const { id } = activation
        const inRun = { ...props, app: store.app, activation }
        switch (store.task.value) {
          case 'readback':
            return <ReadbackScreen key={`${id} readback`} {...inRun} />
          case 'codes':
            return <CodesScreen key={`${id} codes`} {...inRun} />
          case 'finish':
            return (
              <DeliveryRunFinish
                key={`${id} finish`}
                {...inRun}
                store={store}
                progress={progress}
                bar={bar}
              />
            )
          case null:
            return <DeliveryRunTurn key={id} {...inRun} store={store} progress={progress} bar={bar} />
        }
      }}
    />
  )
}
