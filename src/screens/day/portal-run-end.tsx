import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { next } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { boardStateOf } from '../../domain/board-state'
import type { PortalRun } from '../../stores/runs/portal-run-store'
import { refusalOf } from '../../stores/runs/run-pcs'
import type { DayScreenProps } from './day-screen-props'
import { PortalNews } from './portal-run-notices'
import { RunLeft } from './run-left'

/** Nothing is up: how many have their answer, who is left and why, and the way on to delivering. */
export function PortalRunEnd({ app, shell, day, store }: DayScreenProps & { readonly store: PortalRun }) {
  const { run } = store
  const words = day.runs.portal
  const { order, finished, setAside } = run.place.value.queue
  const left = setAside.flatMap(id => run.pcs.value.get(id) ?? [])
  const home = () => {
    if (left.length === 0) run.end()
    app.routes.goHome()
  }
  if (order.length === 0) {
    return (
      <Screen
        title={words.title}
        onBack={app.routes.goHome}
        backLabel={shell.back}
        actions={<Button kind="primary" label={day.runs.toList} onPress={home} />}
      >
        <EmptyState title={words.emptyTitle} text={words.emptyText} />
      </Screen>
    )
  }
  const deliver = (
    <Button
      kind={left.length > 0 ? 'secondary' : 'primary'}
      icon={next}
      label={words.deliver}
      onPress={() => {
        if (left.length === 0) run.end()
        app.routes.go({ kind: 'day', place: 'delivery-run' })
      }}
    />
  )
  return (
    <Screen
      title={left.length > 0 ? words.endLeft : words.endTitle}
      subtitle={words.title}
      onBack={home}
      backLabel={shell.back}
      actions={
        <>
          {finished.length > 0 && deliver}
          {left.length > 0 && (
            <Button kind="primary" label={day.runs.takeUp(left.length)} onPress={run.takeUp} />
          )}
        </>
      }
    >
      <PortalNews store={store} day={day} />
      {finished.length > 0 && <Notice tone="proven">{words.answered(finished.length)}</Notice>}
      <RunLeft
        title={day.runs.left}
        pcs={left}
        hint={pc => refusalOf(pc) ?? day.states[boardStateOf(pc)]}
        label={day.runs.goTo}
        onPress={store.jump}
      />
    </Screen>
  )
}
