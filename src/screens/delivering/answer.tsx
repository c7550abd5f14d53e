import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/confirmation-grid'
import { DigitEntry } from '../../components/digit-entry'
import { check } from '../../components/first-icons'
import { GroupCloseUp } from '../../components/group-close-up'
import { paste, previous } from '../../components/icons'
import { Keypad } from '../../components/keypad'
import { Screen } from '../../components/screen'
import { groupLetters } from '../../domain/id-shape'
import { createAnswerStore, type KeepResult } from '../../stores/answer-store'
import { confirmationGridWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { AnswerDialogs } from './answer-dialogs'
import { AnswerMessage } from './answer-message'

/** The way back from the portal: paste or type the confirmation ID, prove A to H, keep it. */
export function AnswerScreen({ app, shell, work, activation, instruments }: WorkScreenProps) {
  const store = useOnce(() => createAnswerStore(app, instruments))
  const [asking, setAsking] = useState<'anyway' | Extract<KeepResult, { kind: 'taken' }> | null>(null)
  const words = work.answer
  const groups = store.groups.value
  const current = groups[store.current.value]
  const right = groups.filter(group => group.state === 'right').length
  const full = store.full.value

  async function keep(options: { anyway: boolean; evenIfTaken: boolean }) {
    const result = await store.keep(options)
    setAsking(result.kind === 'taken' ? result : null)
    if (result.kind === 'kept') app.routes.goToActivation(activation.id, 'readback')
  }

  return (
    <Screen
      title={words.title}
      subtitle={`${activation.name} · ${words.progress(right)}`}
      onBack={() => app.routes.goToActivation(activation.id, 'overview')}
      backLabel={shell.back}
      foot={
        store.proven.value ? undefined : (
          <Keypad
            onDigit={store.type}
            digitLabel={work.typing.digit}
            onErase={store.erase}
            eraseLabel={work.typing.erase}
          />
        )
      }
      actions={actions()}
    >
      <DigitEntry label={words.entry} onDigits={store.type} onErase={store.erase} onMove={store.move}>
        <ConfirmationGrid
          groups={groups}
          letters={groupLetters}
          current={store.proven.value ? null : store.current.value}
          onGroup={store.goTo}
          {...confirmationGridWords(work)}
          highlight={questionedGroups(store.questions.value)}
        />
      </DigitEntry>
      {current && !store.proven.value && (
        <GroupCloseUp mark={groupLetters[store.current.value] ?? ''} group={current} />
      )}
      <AnswerMessage store={store} work={work} />
      {full && !store.proven.value && (
        <Button label={words.anyway} onPress={() => setAsking('anyway')} wide />
      )}
      <AnswerDialogs
        asking={asking}
        store={store}
        shell={shell}
        work={work}
        onClose={() => setAsking(null)}
        onKeep={options => void keep(options)}
      />
    </Screen>
  )

  function actions() {
    if (store.proven.value) {
      return (
        <Button
          kind="primary"
          icon={check}
          label={words.keep}
          onPress={() => void keep({ anyway: false, evenIfTaken: false })}
        />
      )
    }
    return (
      <>
        <Button
          icon={previous}
          label={shell.actions.taken}
          ariaLabel={words.portal}
          onPress={() => app.routes.goToActivation(activation.id, 'portal')}
        />
        {app.ports.clipboard.canRead && (
          <Button kind="primary" icon={paste} label={words.paste} onPress={() => void store.paste()} />
        )}
      </>
    )
  }
}
