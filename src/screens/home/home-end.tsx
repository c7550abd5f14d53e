import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { waitsForDigits } from '../../domain/activation'
import type { DayPlace } from '../../stores/route'
import { fewPcs, type HomePartProps } from './home-part-props'

/** Behind the cards: what to do where nothing is shown, and what is wanted seldom. */
export function HomeEnd({ app, day }: HomePartProps) {
  const board = app.board.board.value
  const { view, counts, activations } = board
  const { visit } = app.preferences.values.value
  const words = day.board
  const go = (place: DayPlace) => app.routes.go({ kind: 'day', place })
  if (board.state === 'loading') return null

  if (counts.total === 0 && visit) {
    return (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button label={words.addNames} onPress={() => go('names')} wide />
        <Button label={words.scanLoop} onPress={() => go('loop')} wide />
      </EmptyState>
    )
  }
  if (activations.length === 0 && counts.total > 0) {
    return (
      <>
        <p role="status">{view.search.trim() === '' ? words.nothingFits : words.nothingFound(view.search)}</p>
        {view.states.length > 0 && (
          <Button label={words.showAll} onPress={() => void app.board.look({ states: [] })} wide />
        )}
        {visit && !view.everywhere && view.search.trim() !== '' && (
          <Button
            label={words.searchEverywhere}
            onPress={() => void app.board.look({ everywhere: true })}
            wide
          />
        )}
      </>
    )
  }
  return (
    <>
      {activations.some(waitsForDigits) && (
        <Button kind="quiet" label={words.print} onPress={() => app.routes.go({ kind: 'sheet' })} wide />
      )}
      {counts.total <= 1 && <Button kind="quiet" label={words.bringIn} onPress={() => go('intake')} wide />}
      {!visit && counts.total <= fewPcs && (
        <Button kind="quiet" label={words.begin} onPress={() => go('visits')} wide />
      )}
    </>
  )
}
