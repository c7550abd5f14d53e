import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { installationIdOf } from '../../domain/activation'
import { installationGroups } from '../../domain/installation-id'
import { portalAddressOf } from '../../stores/portal-address'
import { createPortalStore } from '../../stores/portal-store'
import { installationGridWords } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { usePortalLink } from './portal-link'
import { CopyTools, PortalSteps, portalChoices, Twin } from './portal-parts'

/** The hop to Microsoft's portal: what to copy, what to choose there, and the link. */
export function PortalScreen({ app, shell, work, activation }: WorkScreenProps) {
  const store = useOnce(() => createPortalStore(app))
  const words = work.portal
  const installationId = installationIdOf(activation)
  const next = store.nextGroup.value
  const enterAnswer = () => app.routes.goToActivation(activation.id, 'answer')

  const portal = usePortalLink({ app, shell, work, store, onAnswer: enterAnswer })

  useEffect(() => void store.lookForTwin(), [store])
  useEffect(
    () =>
      app.ports.device.onReturn(() => {
        const { value } = app.activation.activation
        const waiting = value?.stage.kind === 'handed-over' && store.nextGroup.value % 9 === 0
        if (waiting) app.routes.goToActivation(activation.id, 'answer')
      }),
    [app, activation.id, store],
  )
  if (!installationId) return null

  return (
    <Screen
      title={words.title}
      subtitle={activation.name}
      onBack={() => app.routes.goToActivation(activation.id, 'overview')}
      backLabel={shell.back}
      actions={
        <>
          <Button label={words.haveAnswer} onPress={enterAnswer} />
          {portal.link}
        </>
      }
    >
      <Twin store={store} work={work} onUsed={() => app.routes.goToActivation(activation.id, 'readback')} />
      <p>
        {next === 0 ? words.openCopies : words.openOnly} <strong>{portalAddressOf(app.ports)}</strong>
      </p>
      <InstallationGrid
        groups={installationGroups(installationId)}
        current={next > 0 && next < 9 ? next : null}
        {...installationGridWords(work)}
      />
      <CopyTools store={store} work={work} />
      <Section title={words.choose}>
        <DetailList items={portalChoices(work, activation.product)} />
      </Section>
      <Section title={words.steps}>
        <PortalSteps shell={shell} work={work} />
      </Section>
      <p>{words.browser}</p>
      <p>{words.sharedNote}</p>
      {portal.question}
    </Screen>
  )
}
