import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CheckList } from '../../components/fields/check-list'
import { FilterChips } from '../../components/fields/filter-chips'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { ToolRow } from '../../components/tool-row'
import { boardStateOf, boardStates } from '../../domain/board-state'
import { createSelectionStore, type SelectionStore } from '../../stores/selection-store'
import { HomeFoot } from '../home/home-foot'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { FaultNotice } from './fault-notice'
import { SelectActions } from './select-actions'

/** Chooses PCs out of what the board shows, and changes them together. */
export function SelectScreen(props: DayScreenProps) {
  const { app, shell, day, records } = props
  const store = useOnce(() => createSelectionStore(app, records))
  const [acting, setActing] = useState(false)
  useEffect(() => store.stop, [store])
  // Bringing back what was deleted changes the list from outside.
  const deleted = app.board.deleted.value
  useEffect(() => void store.load(), [store, deleted])
  const words = day.select
  const chosen = store.chosen.value.size
  const pcs = store.pcs.value

  return (
    <Screen
      title={words.title}
      subtitle={words.chosen(chosen, store.total.value)}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      foot={
        <>
          <Outcome store={store} words={words} />
          <HomeFoot app={app} day={day} />
        </>
      }
      actions={
        <Button
          kind="primary"
          label={words.apply(chosen)}
          disabled={chosen === 0}
          onPress={() => setActing(true)}
        />
      }
    >
      <FaultNotice shell={shell} fault={store.fault.value} onRetry={() => void store.load()} />
      <States store={store} day={day} />
      <ToolRow>
        <Button label={words.all} onPress={() => void store.chooseAll()} />
        <Button label={words.noneOf} disabled={chosen === 0} onPress={store.chooseNone} />
      </ToolRow>
      {pcs?.length === 0 && <p role="status">{words.nothing}</p>}
      {pcs && pcs.length > 0 && (
        <CheckList
          label={words.list}
          options={pcs.map(activation => ({
            value: activation.id,
            label: activation.name,
            hint: [activation.room, day.states[boardStateOf(activation)]].filter(Boolean).join(' · '),
          }))}
          checked={store.chosen.value}
          onToggle={store.toggle}
        />
      )}
      {store.more.value && <Button label={shell.home.more} onPress={() => void store.loadMore()} wide />}
      {acting && <SelectActions {...props} store={store} onClose={() => setActing(false)} />}
    </Screen>
  )
}

function Outcome({
  store,
  words,
}: {
  readonly store: SelectionStore
  readonly words: DayScreenProps['day']['select']
}) {
  const outcome = store.outcome.value
  if (!outcome) return null
  return outcome.kind === 'conflict' ? (
    <Notice tone="unsure" live compact>
      {words.conflict}
    </Notice>
  ) : (
    <Notice tone="info" live compact>
      {words.changed(outcome.count)}
    </Notice>
  )
}

function States({ store, day }: { readonly store: SelectionStore; readonly day: DayScreenProps['day'] }) {
  const counts = store.counts.value
  const chosen = store.states.value
  const shown = boardStates.filter(state => (counts?.[state] ?? 0) > 0 || chosen.includes(state))
  if (!counts || shown.length < 2) return null
  return (
    <FilterChips
      label={day.board.filter}
      options={shown.map(value => ({ value, label: day.states[value], count: counts[value] }))}
      chosen={chosen}
      onChange={states => void store.showStates(states)}
    />
  )
}
