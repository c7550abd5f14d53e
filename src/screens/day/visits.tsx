import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { Disclosure } from '../../components/disclosure'
import { plus } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { pencil } from '../../components/icons'
import { PickRow } from '../../components/pick-row'
import { Screen } from '../../components/screen'
import { createVisitsStore, type VisitLine } from '../../stores/visits-store'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { FaultNotice } from './fault-notice'
import { visitDay } from './visit-words'
import { VisitForm } from './visits-form'

/** The visits: one tap makes one the current one, and its PCs are shown. */
export function VisitsScreen({ app, shell, day, records }: DayScreenProps) {
  const store = useOnce(() => createVisitsStore(app, records))
  useEffect(() => {
    void store.load()
    return store.stop
  }, [store])
  const words = day.visits
  const visits = store.visits.value
  const open = visits?.filter(({ visit }) => visit.closedAt === null) ?? []
  const closed = visits?.filter(({ visit }) => visit.closedAt !== null) ?? []
  if (store.form.value) return <VisitForm app={app} shell={shell} day={day} store={store} />

  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={<Button kind="primary" icon={plus} label={words.add} onPress={() => store.open(null)} />}
    >
      <p>{words.intro}</p>
      <FaultNotice shell={shell} fault={store.fault.value} onRetry={() => void store.load()} />
      {visits?.length === 0 && <p role="status">{words.none}</p>}
      {visits && visits.length > 0 && (
        <>
          {open.map(row)}
          <PickRow
            title={day.board.allPcs}
            hint={words.allHint}
            current={store.current.value === null}
            onPress={() => choose(null)}
          />
          {closed.length > 0 && (
            <Disclosure title={words.closed} value={String(closed.length)}>
              {closed.map(row)}
            </Disclosure>
          )}
        </>
      )}
    </Screen>
  )

  function choose(line: VisitLine | null) {
    store.choose(line?.visit.id ?? null)
    app.routes.goHome()
  }

  function row(line: VisitLine) {
    const { visit, counts } = line
    return (
      <PickRow
        key={visit.id}
        title={visit.site}
        hint={`${visitDay(visit, shell.language)} · ${words.progress(counts.done, counts.total)}`}
        current={store.current.value === visit.id}
        onPress={() => choose(line)}
      >
        <IconButton icon={pencil} label={words.edit(visit.site)} onPress={() => store.open(visit)} />
      </PickRow>
    )
  }
}
