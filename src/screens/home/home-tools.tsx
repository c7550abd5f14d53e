import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Choice } from '../../components/fields/choice'
import { FilterChips } from '../../components/fields/filter-chips'
import { SearchField } from '../../components/fields/search-field'
import { IconButton } from '../../components/icon-button'
import { next, tune } from '../../components/icons'
import { PickRow } from '../../components/pick-row'
import { ToolRow } from '../../components/tool-row'
import { boardStates } from '../../domain/board-state'
import { runCounts } from '../../stores/board/board-tools'
import { searchedStates } from '../../stores/board/searched-states'
import type { DayPlace } from '../../stores/route'
import { visitDay } from '../day/visit-words'
import { fewPcs, type HomePartProps } from './home-part-props'

/** Under the bar, as far as there is enough to choose from: the visit, the runs, search, filter and order. */
export function HomeTools(props: HomePartProps) {
  const { app, day } = props
  const { counts } = app.board.board.value
  const { visit } = app.preferences.values.value
  const many = counts.total > fewPcs
  if (counts.total === 0 && !visit) return null
  return (
    <>
      {(many || visit) && <VisitLine {...props} />}
      {counts.total > 1 && <Runs {...props} />}
      {many && <Finding {...props} />}
      {app.board.board.value.view.everywhere && <p role="status">{day.board.foundEverywhere}</p>}
    </>
  )
}

function VisitLine({ app, shell, day, tools }: HomePartProps) {
  const visit = tools.visit.value
  if (!visit && app.preferences.values.value.visit) return null
  const title = visit ? visit.site : day.board.allPcs
  return (
    <PickRow
      title={title}
      hint={visit ? visitDay(visit, shell.language) : undefined}
      ariaLabel={day.board.visitLine(title)}
      icon={next}
      onPress={() => app.routes.go({ kind: 'day', place: 'visits' })}
    />
  )
}

/** What is done with several PCs at once, and what came in for one of them. */
function Runs({ app, day, tools }: HomePartProps) {
  const states = tools.states.value
  if (!states) return null
  const counts = runCounts(states)
  const words = {
    loop: day.board.loop,
    'portal-run': day.board.portalRun,
    'delivery-run': day.board.deliveryRun,
  }
  const runs = (['loop', 'portal-run', 'delivery-run'] as const).filter(place => counts[place] > 1)
  return (
    <ToolRow>
      {runs.map(place => (
        <Button
          key={place}
          label={words[place](counts[place])}
          onPress={() => app.routes.go({ kind: 'day', place })}
        />
      ))}
      <Button
        label={runs.length > 0 ? day.board.bringInShort : day.board.bringIn}
        onPress={() => app.routes.go({ kind: 'day', place: 'intake' })}
      />
    </ToolRow>
  )
}

function Finding(props: HomePartProps) {
  const { app, day, tools } = props
  const { board } = app
  const [open, setOpen] = useState(false)
  const { search, states: chosen } = board.board.value.view
  const states = tools.states.value
  const shown = boardStates.filter(state => (states?.[state] ?? 0) > 0 || chosen.includes(state))
  return (
    <>
      <ToolRow>
        <SearchField
          label={day.board.search}
          value={search}
          onFocus={tools.expectSearch}
          onInput={text => {
            const change = { search: text, searchedStates: searchedStates(day.states, text) }
            void board.look(text.trim() === '' ? { ...change, everywhere: false } : change)
          }}
          clearLabel={day.board.clearSearch}
        />
        <IconButton icon={tune} label={day.board.tools} onPress={() => setOpen(true)} />
      </ToolRow>
      {states && shown.length > 1 && (
        <FilterChips
          label={day.board.filter}
          options={shown.map(value => ({ value, label: day.states[value], count: states[value] }))}
          chosen={chosen}
          onChange={next => void board.look({ states: next })}
        />
      )}
      {open && <More {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function More({ app, shell, day, onClose }: HomePartProps & { readonly onClose: () => void }) {
  const words = day.board
  const places: readonly (readonly [DayPlace, string])[] = [
    ['select', words.select],
    ['names', words.addNames],
    ['visits', words.visits],
    ['records', words.records],
  ]
  return (
    <Dialog title={words.tools} onClose={onClose} closeLabel={shell.close}>
      <Choice
        label={words.order}
        value={app.board.board.value.view.order}
        options={(['open-first', 'name', 'changed'] as const).map(value => ({
          value,
          label: words.orders[value],
        }))}
        onChange={order => void app.board.look({ order })}
      />
      {places.map(([place, label]) => (
        <Button key={place} label={label} onPress={() => app.routes.go({ kind: 'day', place })} wide />
      ))}
    </Dialog>
  )
}
