import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { check } from '../../components/first-icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { isFault } from '../../domain/id-problems'
import type { FoundId } from '../../domain/id-text'
import type { IdSight } from '../../stores/scanning/found-digits'
import { installationGridWords, problemWords, questionedGroups } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { FoundIdChoice } from './found-id-choice'

type Props = Pick<WorkScreenProps, 'shell' | 'work'> & {
  /** The PC it is for, by its name. */
  readonly activation: { readonly name: string }
  readonly ids: readonly FoundId[]
  /** Where each stands on the screen it was read off; none where a text held them. */
  readonly sights?: readonly IdSight[]
  /** Other IDs that stand there and were not read. */
  readonly unread?: number
  /** Says more than "Use this ID" where it does more. */
  readonly useLabel?: string
  readonly foot?: ComponentChildren
  readonly againLabel: string
  readonly onAgain: () => void
  readonly onBack: () => void
  readonly onUse: (found: FoundId) => void
}

/** Shows what a code or a link held, before the user's tap stores it. */
export function FoundInstallationIds({
  shell,
  work,
  activation,
  ids,
  sights,
  unread = 0,
  useLabel,
  foot,
  againLabel,
  onAgain,
  onBack,
  onUse,
}: Props) {
  // Several on one screen look alike: none of them is suggested.
  const [chosen, setChosen] = useState(ids.length > 1 && sights?.length ? null : 0)
  const found = chosen === null ? undefined : ids[chosen]
  const questions = (found?.problems ?? []).filter(problem => !isFault(problem))
  return (
    <Screen
      title={work.take.title}
      subtitle={activation.name}
      onBack={onBack}
      backLabel={shell.back}
      foot={foot}
      actions={
        <>
          <Button label={againLabel} onPress={onAgain} />
          <Button
            kind="primary"
            icon={check}
            label={useLabel ?? work.scan.use}
            disabled={!found}
            onPress={() => found && onUse(found)}
          />
        </>
      }
    >
      <FoundIdChoice
        label={work.scan.choose}
        ids={ids}
        sights={sights}
        chosen={chosen}
        onChoose={setChosen}
        work={work}
      />
      {found && (
        <Notice tone="proven" title={work.scan.found} live>
          {found.product ?? null}
        </Notice>
      )}
      {unread > 0 && <Notice tone="unsure">{work.scan.unread}</Notice>}
      {found && (
        <InstallationGrid
          groups={found.groups}
          current={null}
          {...installationGridWords(work)}
          highlight={questionedGroups(found.problems)}
        />
      )}
      {questions.map(problem => (
        <Notice tone="unsure" key={JSON.stringify(problem)}>
          {problemWords(work, 'installation', problem)}
        </Notice>
      ))}
    </Screen>
  )
}
