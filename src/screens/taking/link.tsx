import { Button } from '../../components/button'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { plus } from '../../components/first-icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { keepEntry, takeInstallationId } from '../../domain/activation-moves'
import { entryOf } from '../../domain/id-entry'
import { isFault } from '../../domain/id-problems'
import { likelyInstallationShape, parseInstallationId } from '../../domain/installation-id'
import type { WorkWords } from '../../i18n/en/work'
import { addActivation } from '../../stores/add-activation'
import { installationGridWords, problemWords, questionedGroups } from '../group-words'
import type { ShellScreenProps } from '../screen-props'

type Props = ShellScreenProps & { readonly work: WorkWords; readonly digits: string }

/** Previews an installation ID that came by a link; nothing is stored before the tap. */
export function LinkScreen({ app, shell, work, digits }: Props) {
  const words = work.link
  const reading = parseInstallationId(digits)
  const problems = reading.kind === 'valid' ? reading.questions : reading.problems

  function use() {
    return addActivation(app, {
      fallbackName: shell.home.fallbackName,
      place: reading.kind === 'valid' ? 'overview' : 'type',
      prepare: activation =>
        reading.kind === 'valid'
          ? takeInstallationId(activation, reading.id)
          : keepEntry(activation, entryOf(digits, likelyInstallationShape(digits))),
    })
  }

  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        <>
          <Button label={words.discard} onPress={app.routes.goHome} />
          <Button kind="primary" icon={plus} label={words.use} onPress={() => void use()} />
        </>
      }
    >
      <p>{words.text}</p>
      {problems.map(problem => (
        <Notice tone={isFault(problem) ? 'wrong' : 'unsure'} key={JSON.stringify(problem)}>
          {problemWords(work, 'installation', problem)}
        </Notice>
      ))}
      {reading.kind === 'valid' && <Notice tone="proven">{work.scan.found}</Notice>}
      <InstallationGrid
        groups={reading.groups}
        current={null}
        {...installationGridWords(work)}
        highlight={questionedGroups(problems)}
      />
    </Screen>
  )
}
