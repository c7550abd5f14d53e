import { Button } from '../components/button'
import { InstallationGrid } from '../components/installation-grid'
import { Notice } from '../components/notice'
import { Screen } from '../components/screen'
import { keepEntry, takeInstallationId } from '../domain/activation-moves'
import { entryOf } from '../domain/id-entry'
import { isFault } from '../domain/id-problems'
import { likelyInstallationShape, parseInstallationId } from '../domain/installation-id'
import { addActivation } from '../stores/add-activation'
import { describeInstallationGroup, groupStateWord, problemWords } from './group-words'
import type { WorkScreenProps } from './screen-props'

type Props = Pick<WorkScreenProps, 'app' | 'shell' | 'work'> & { readonly digits: string }

/** Previews an installation ID that came by a link; nothing is stored before the tap. */
export function LinkScreen({ app, shell, work, digits }: Props) {
  const words = work.link
  const reading = parseInstallationId(digits)
  const problems = reading.kind === 'valid' ? reading.questions : reading.problems

  async function use() {
    await addActivation(app, shell.home.fallbackName, reading.kind === 'valid' ? 'overview' : 'type')
    await app.activation.change(open =>
      reading.kind === 'valid'
        ? takeInstallationId(open, reading.id)
        : keepEntry(open, entryOf(digits, likelyInstallationShape(digits))),
    )
  }

  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        <>
          <Button label={words.discard} onPress={app.routes.goHome} />
          <Button kind="primary" icon="plus" label={words.use} onPress={() => void use()} />
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
        label={work.group.installationLabel}
        groups={reading.groups}
        current={null}
        describe={describeInstallationGroup(work)}
        stateWord={groupStateWord(work)}
      />
    </Screen>
  )
}
