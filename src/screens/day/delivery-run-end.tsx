import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { boardStateOf } from '../../domain/board-state'
import type { DeliveryRun } from '../../stores/runs/delivery-run-store'
import type { DayScreenProps } from './day-screen-props'
import { RunLeft } from './run-left'

/** Nothing is up: how many are licensed, who failed with which code, who is left. */
export function DeliveryRunEnd({ app, shell, day, store }: DayScreenProps & { readonly store: DeliveryRun }) {
  const { run } = store
  const words = day.runs.delivery
  const { order, finished, setAside } = run.place.value.queue
  const pcs = run.pcs.value
  const left = setAside.flatMap(id => pcs.get(id) ?? [])
  const served = finished.flatMap(id => pcs.get(id) ?? [])
  const licensed = served.filter(({ stage }) => stage.kind === 'licensed')
  const failed = served.filter(({ stage }) => stage.kind === 'failed')
  const home = () => {
    if (left.length === 0) run.end()
    app.routes.goHome()
  }
  const empty = order.length === 0
  return (
    <Screen
      title={empty ? words.title : left.length > 0 ? words.endLeft : words.endTitle}
      subtitle={empty ? undefined : words.title}
      onBack={home}
      backLabel={shell.back}
      actions={
        <>
          <Button kind={left.length > 0 ? 'secondary' : 'primary'} label={day.runs.toList} onPress={home} />
          {left.length > 0 && (
            <Button kind="primary" label={day.runs.takeUp(left.length)} onPress={run.takeUp} />
          )}
        </>
      }
    >
      {empty && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
      {licensed.length > 0 && <Notice tone="proven">{words.licensedCount(licensed.length)}</Notice>}
      <RunLeft
        title={words.failures}
        pcs={failed}
        hint={({ stage }) => (stage.kind === 'failed' && stage.code ? stage.code : day.states.failed)}
        label={day.runs.open}
        onPress={id => app.routes.goToActivation(id, 'finish')}
      />
      <RunLeft
        title={day.runs.left}
        pcs={left}
        hint={pc => day.states[boardStateOf(pc)]}
        label={day.runs.goTo}
        onPress={store.jump}
      />
    </Screen>
  )
}
