import { useEffect } from 'preact/hooks'
import { ActivationCard } from '../../components/activation-card'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { gear, keyboard, plus } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { SearchField } from '../../components/search-field'
import { UndoBar } from '../../components/undo-bar'
import { type Activation, isDone, stepCount, stepsDone, waitsForDigits } from '../../domain/activation'
import type { ActivationPlace } from '../../stores/route'
import type { ShellScreenProps } from '../screen-props'
import { nextPlace, stepWords } from '../step-words'
import { HomeHints } from './home-hints'

/** The work board: every PC with its next action. */
export function HomeScreen({ app, shell }: ShellScreenProps) {
  const { routes } = app
  const board = app.board.board.value
  const deleted = app.board.deleted.value
  const words = shell.home
  const empty = board.state === 'ready' && board.counts.total === 0

  useEffect(() => void app.board.refresh(), [app])

  return (
    <Screen
      title={words.title}
      subtitle={board.counts.total > 0 ? words.progress(board.counts.done, board.counts.total) : words.none}
      bar={<IconButton icon={gear} label={words.settings} onPress={() => routes.go({ kind: 'settings' })} />}
      foot={
        deleted && (
          <UndoBar
            text={words.deleted(deleted.name)}
            actionLabel={words.undo}
            onAction={() => void app.board.bringBack()}
          />
        )
      }
      actions={
        <>
          <Button icon={keyboard} label={words.addTyping} onPress={() => void add('type')} />
          <Button kind="primary" icon={plus} label={words.add} onPress={() => void add('scan')} />
        </>
      }
    >
      <HomeHints app={app} shell={shell} />
      {board.fault && (
        <Notice tone="wrong" title={shell.fault.readFaultTitle} live>
          {faultWords(board.fault)}
        </Notice>
      )}
      {board.unreadable > 0 && <Notice tone="unsure">{words.unreadable(board.unreadable)}</Notice>}
      {board.counts.total > 5 && (
        <SearchField
          label={words.search}
          value={board.search}
          onInput={text => void app.board.search(text)}
          clearLabel={words.clearSearch}
        />
      )}
      {empty && (
        <EmptyState title={words.emptyTitle} text={words.emptyText}>
          {null}
        </EmptyState>
      )}
      {board.search !== '' && board.state === 'ready' && board.activations.length === 0 && (
        <p role="status">{words.nothingFound(board.search)}</p>
      )}
      {board.activations.map(card)}
      {board.activations.some(waitsForDigits) && (
        <Button kind="quiet" label={words.print} onPress={() => routes.go({ kind: 'sheet' })} wide />
      )}
      {board.more && <Button label={words.more} onPress={() => void app.board.loadMore()} wide />}
    </Screen>
  )

  async function add(place: ActivationPlace) {
    const { addActivation } = await import('../../stores/add-activation')
    await addActivation(app, { fallbackName: words.fallbackName, place })
  }

  function faultWords(fault: NonNullable<typeof board.fault>): string {
    return fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]
  }

  function card(activation: Activation) {
    return (
      <ActivationCard
        key={activation.id}
        name={activation.name}
        detail={stepWords(shell, activation)}
        stepsDone={stepsDone(activation)}
        stepTotal={stepCount}
        stepLabel={shell.steps.label(stepsDone(activation))}
        finished={isDone(activation)}
        finishedLabel={shell.actions.licensed}
        actionLabel={shell.actions[activation.stage.kind]}
        onAction={() => routes.goToActivation(activation.id, nextPlace(activation))}
        onOpen={() => routes.goToActivation(activation.id, 'overview')}
        openLabel={words.open(activation.name)}
      />
    )
  }
}
