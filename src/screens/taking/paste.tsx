import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { TextField } from '../../components/fields/text-field'
import { check } from '../../components/first-icons'
import { paste, pencil, picture } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { isUntouched } from '../../domain/activation'
import { isFault } from '../../domain/id-problems'
import type { FoundId } from '../../domain/id-text'
import { openIntake } from '../../stores/intake/opened-for'
import { createIntakeStore } from '../../stores/intake-store'
import type { Route } from '../../stores/route'
import { installationGridWords, problemWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { FoundIdChoice } from './found-id-choice'
import { PasteNotes } from './paste-notes'

/** Takes an installation ID out of any pasted or typed text. */
export function PasteScreen({ app, shell, work, activation }: WorkScreenProps) {
  const store = useOnce(() => createIntakeStore(app))
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const words = work.paste
  const intake = store.intake.value
  const ids = intake?.installationIds ?? []
  const found: FoundId | undefined = ids[chosen] ?? ids[0]
  // A new one without anything in it is dropped when it is left.
  const isNew = isUntouched(activation) && app.board.isFresh(activation)
  const back: Route = isNew
    ? { kind: 'new', place: 'paste' }
    : { kind: 'activation', id: activation.id, place: 'paste' }
  const go = (place: 'overview' | 'type') => app.routes.goToActivation(activation.id, place)

  function change(text: string) {
    setTyped(text)
    setChosen(0)
    store.look(text)
  }

  return (
    <Screen
      title={words.title}
      subtitle={activation.name}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        found ? (
          <>
            {app.ports.clipboard.canRead && (
              <Button icon={paste} label={words.button} onPress={readClipboard} />
            )}
            {found.valid ? (
              <Button kind="primary" icon={check} label={words.use} onPress={() => take(found)} />
            ) : (
              <Button kind="primary" icon={pencil} label={words.correct} onPress={() => correct(found)} />
            )}
          </>
        ) : (
          app.ports.clipboard.canRead && (
            <Button kind="primary" icon={paste} label={words.button} onPress={readClipboard} />
          )
        )
      }
    >
      {store.pasteRefused.value && (
        <Notice tone="unsure" live>
          {words.refused}
        </Notice>
      )}
      <TextField
        label={words.label}
        hint={words.hint}
        value={intake?.findings.maskedKeys ? intake.text : typed || (intake?.text ?? '')}
        onInput={change}
        multiline
        rows={found ? 3 : 6}
      />
      {!found && (
        <Button
          icon={picture}
          label={work.intake.openAny}
          onPress={() =>
            openIntake(app, {
              id: activation.id,
              back,
            })
          }
          wide
        />
      )}
      {intake && <PasteNotes intake={intake} work={work} />}
      <FoundIdChoice label={words.choose} ids={ids} chosen={chosen} onChoose={setChosen} work={work} />
      {found && (
        <>
          {found.valid && (
            <Notice tone="proven" title={work.scan.found} live>
              {found.product}
            </Notice>
          )}
          {found.problems.map(problem => (
            <Notice tone={isFault(problem) ? 'wrong' : 'unsure'} key={JSON.stringify(problem)} live>
              {problemWords(work, 'installation', problem)}
            </Notice>
          ))}
          <InstallationGrid
            groups={found.groups}
            current={null}
            {...installationGridWords(work)}
            highlight={questionedGroups(found.problems)}
          />
        </>
      )}
    </Screen>
  )

  function readClipboard() {
    setTyped('')
    setChosen(0)
    void store.paste()
  }

  function take(id: FoundId) {
    void store.use(id).then(done => done && go('overview'))
  }

  function correct(id: FoundId) {
    void store.correct(id).then(done => done && go('type'))
  }
}
