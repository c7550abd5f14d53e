import { createFinishStore } from '../../stores/finish-store'
import { FinishTask } from '../delivering/finish-task'
import { useOnce } from '../use-once'
import type { DeliveryTurnProps } from './delivery-run-props'

/** The command, and what the PC says: licensed goes on at once, a failure once its advice is read. */
export function DeliveryRunFinish({ store, progress, ...props }: DeliveryTurnProps) {
  const { app, activation, day } = props
  const finish = useOnce(() => createFinishStore(app))
  const goOn = () => {
    const now = app.activation.activation.value
    if (now) store.goOn(now)
  }
  return (
    <FinishTask
      {...props}
      store={finish}
      subtitle={`${activation.name} · ${progress}`}
      onBack={() => store.show(null)}
      onLicensed={goOn}
      onFailed={{ label: day.runs.next, go: goOn }}
    />
  )
}
