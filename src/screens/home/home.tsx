import { useEffect, useState } from 'preact/hooks'
import { ActivationCard } from '../../components/activation-card'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { gear, keyboard, plus } from '../../components/first-icons'
import { IconButton } from '../../components/icon-button'
import { Screen } from '../../components/screen'
import { type Activation, isDone, stepCount, stepsDone } from '../../domain/activation'
import type { ShellScreenProps } from '../screen-props'
import { nextPlace, stepWords } from '../step-words'
import type { HomeParts } from './home-parts'

/** The work board: every PC with its next action. */
export function HomeScreen({ app, shell }: ShellScreenProps) {
  const { routes } = app
  const board = app.board.board.value
  const words = shell.home
  const { total, done } = board.counts
  const parts = useHomeParts({ app, shell })

  useEffect(() => void app.board.refresh(), [app])

  return (
    <Screen
      title={words.title}
      subtitle={total > 0 ? words.progress(done, total) : words.none}
      bar={<IconButton icon={gear} label={words.settings} onPress={() => routes.go({ kind: 'settings' })} />}
      foot={parts && <parts.Foot />}
      actions={
        <>
          <Button icon={keyboard} label={words.addTyping} onPress={() => add('type')} />
          <Button kind="primary" icon={plus} label={words.add} onPress={() => add('scan')} />
        </>
      }
    >
      {parts && <parts.Top />}
      {board.state === 'ready' &&
        total + board.activations.length === 0 &&
        !app.preferences.values.value.visit && <EmptyState title={words.emptyTitle} text={words.emptyText} />}
      {board.activations.map(card)}
      {board.more && <Button label={words.more} onPress={() => void app.board.loadMore()} wide />}
      {parts && <parts.End />}
    </Screen>
  )

  function add(place: 'scan' | 'type') {
    routes.go({ kind: 'new', place })
  }

  function card(activation: Activation) {
    const { id, name, room } = activation
    const step = stepWords(shell, activation)
    return (
      <ActivationCard
        key={id}
        name={name}
        detail={room ? `${room} · ${step}` : step}
        stepsDone={stepsDone(activation)}
        stepTotal={stepCount}
        stepLabel={shell.steps.label(stepsDone(activation))}
        finished={isDone(activation)}
        finishedLabel={shell.actions.licensed}
        actionLabel={shell.actions[activation.stage.kind]}
        onAction={() => routes.goToActivation(id, nextPlace(activation))}
        onOpen={() => routes.goToActivation(id, 'overview')}
        openLabel={words.open(name)}
      />
    )
  }
}

/** What the first picture does without; where its chunk does not arrive, the board still works. */
function useHomeParts({ app, shell }: ShellScreenProps): HomeParts | null {
  const [parts, setParts] = useState<HomeParts | null>(null)
  useEffect(() => {
    let leave: (() => void) | null = null
    let here = true
    import('./home-parts')
      .then(({ openHomeParts }) => openHomeParts({ app, shell }))
      .then(
        opened => {
          leave = opened.leave
          if (here) setParts(opened)
          else opened.leave()
        },
        () => setParts(null),
      )
    return () => {
      here = false
      leave?.()
    }
  }, [app, shell])
  return parts
}
