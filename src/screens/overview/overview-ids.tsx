import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { check } from '../../components/first-icons'
import { copy, send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { confirmationIdOf, installationIdOf } from '../../domain/activation'
import { confirmationGroups } from '../../domain/confirmation-id'
import { groupLetters } from '../../domain/id-shape'
import { installationGroups } from '../../domain/installation-id'
import { confirmationGridWords, installationGridWords } from '../group-words'
import type { WorkScreenProps } from '../screen-props'

type Props = WorkScreenProps & { readonly copied: string | null; readonly onCopy: (text: string) => void }

/** Both numbers of a PC, as far as they are known, to look at and to copy. */
export function OverviewIds({ app, work, activation, copied, onCopy }: Props) {
  const words = work.overview
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  const anyway = 'acceptedAnyway' in activation.stage ? activation.stage.acceptedAnyway : []
  return (
    <>
      {confirmationId && (
        <Section title={words.confirmationId}>
          <ConfirmationGrid
            groups={confirmationGroups(confirmationId)}
            letters={groupLetters}
            current={null}
            {...confirmationGridWords(work)}
          />
          {anyway.length > 0 && (
            <Notice tone="unsure">{words.anyway(anyway.map(group => groupLetters[group]).join(', '))}</Notice>
          )}
          <Button
            icon={copied === confirmationId ? check : copy}
            label={copied === confirmationId ? words.copied : words.copy}
            ariaLabel={`${words.confirmationId}: ${copied === confirmationId ? words.copied : words.copy}`}
            onPress={() => onCopy(confirmationId)}
          />
          <Button
            icon={send}
            label={work.ways.other}
            onPress={() => app.routes.goToActivation(activation.id, 'ways')}
          />
        </Section>
      )}
      {installationId && (
        <Section title={words.installationId}>
          <InstallationGrid
            groups={installationGroups(installationId)}
            current={null}
            {...installationGridWords(work)}
          />
          <Button
            icon={copied === installationId ? check : copy}
            label={copied === installationId ? words.copied : words.copy}
            ariaLabel={`${words.installationId}: ${copied === installationId ? words.copied : words.copy}`}
            onPress={() => onCopy(installationId)}
          />
        </Section>
      )}
    </>
  )
}
