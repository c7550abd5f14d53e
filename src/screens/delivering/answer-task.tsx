import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { DigitEntry } from '../../components/digits/digit-entry'
import { GroupCloseUp } from '../../components/digits/group-close-up'
import { Keypad } from '../../components/digits/keypad'
import { check } from '../../components/first-icons'
import { paste, picture, previous } from '../../components/icons'
import { Screen } from '../../components/screen'
import type { Activation } from '../../domain/activation'
import { groupLetters } from '../../domain/id-shape'
import { type AnswerStore, createAnswerStore, type KeepOptions } from '../../stores/answer-store'
import { openIntake } from '../../stores/intake/opened-for'
import type { Route } from '../../stores/route'
import { confirmationGridWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { AnswerDialogs, type Asking } from './answer-dialogs'
import { AnswerMessage } from './answer-message'

/** Where the answer is entered: on the PC's own screen, or in a run. */
export type AnswerTaskProps = Pick<WorkScreenProps, 'app' | 'shell' | 'work' | 'instruments'> & {
  readonly title: string
  /** @param progress how many groups are right, in words */
  readonly subtitle: (progress: string) => string
  /** Where bringing in a picture leads back to, where that is not the PC's own screen. */
  readonly back?: Route
  readonly onBack: () => void
  readonly onPortal: () => void
  readonly onKept: () => void
  readonly bar?: ComponentChildren
  /** Above the groups. */
  readonly before?: ComponentChildren
  /** Below them, and what it may need to know. */
  readonly after?: (store: AnswerStore) => ComponentChildren
  /** The PC that was taken to the portal last, where that is another one; its answer can be moved there. */
  readonly sentElsewhere?: () => Activation | null
  readonly onMove?: (to: Activation) => void
}

/** Paste or type the confirmation ID, prove A to H, keep it. */
export function AnswerTask(props: AnswerTaskProps) {
  const { app, shell, work, instruments, onMove } = props
  const store = useOnce(() => createAnswerStore(app, instruments, props.sentElsewhere))
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = work.answer
  const groups = store.groups.value
  const current = groups[store.current.value]
  const right = groups.filter(group => group.state === 'right').length
  const full = store.full.value
  const pc = app.activation.activation.value

  async function keep(options: KeepOptions) {
    const result = await store.keep(options)
    const asks = result.kind === 'taken' || result.kind === 'other-text' || result.kind === 'other-sent'
    setAsking(asks ? { ...result, said: options } : null)
    if (result.kind === 'kept') props.onKept()
  }

  return (
    <Screen
      title={props.title}
      subtitle={props.subtitle(words.progress(right))}
      onBack={props.onBack}
      backLabel={shell.back}
      bar={props.bar}
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
      {props.before}
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
        <Button label={words.anyway} onPress={() => setAsking({ kind: 'anyway' })} wide />
      )}
      {!store.proven.value && pc && (
        <Button
          kind="quiet"
          icon={picture}
          label={work.intake.openPicture}
          onPress={() =>
            openIntake(app, {
              id: pc.id,
              back: props.back ?? { kind: 'activation', id: pc.id, place: 'answer' },
            })
          }
          wide
        />
      )}
      {store.proven.value && <Button kind="quiet" label={words.clear} onPress={store.clear} wide />}
      {props.after?.(store)}
      <AnswerDialogs
        asking={asking}
        name={pc?.name ?? ''}
        wrong={store.wrong.value}
        shell={shell}
        work={work}
        onClose={() => setAsking(null)}
        onKeep={options => void keep(options)}
        onMove={onMove}
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
          onPress={props.onPortal}
        />
        {app.ports.clipboard.canRead && (
          <Button kind="primary" icon={paste} label={words.paste} onPress={() => void store.paste()} />
        )}
      </>
    )
  }
}
