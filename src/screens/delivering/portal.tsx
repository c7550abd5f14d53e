import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { copy, linkOut } from '../../components/icons'
import { InstallationGrid } from '../../components/installation-grid'
import { LinkButton } from '../../components/link-button'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { StepList } from '../../components/step-list'
import { confirmationIdOf, installationIdOf } from '../../domain/activation'
import { installationGroups } from '../../domain/installation-id'
import { portalAddress, portalSteps } from '../../domain/portal-steps'
import { releaseOf } from '../../domain/releases'
import { createPortalStore, type PortalStore } from '../../stores/portal-store'
import { installationGridWords } from '../group-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'

/** The hop to Microsoft's portal: what to copy, what to choose there, and the link. */
export function PortalScreen({ app, shell, work, activation }: WorkScreenProps) {
  const store = useOnce(() => createPortalStore(app))
  const words = work.portal
  const installationId = installationIdOf(activation)
  const next = store.nextGroup.value

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
          <Button
            label={words.haveAnswer}
            onPress={() => app.routes.goToActivation(activation.id, 'answer')}
          />
          <LinkButton
            kind="primary"
            icon={linkOut}
            href={portalAddress}
            label={words.open}
            external
            onFollow={store.leave}
          />
        </>
      }
    >
      <Twin store={store} work={work} onUsed={() => app.routes.goToActivation(activation.id, 'readback')} />
      <p>
        {next === 0 ? words.openCopies : words.openOnly} <strong>{portalAddress}</strong>
      </p>
      <InstallationGrid
        groups={installationGroups(installationId)}
        current={next > 0 && next < 9 ? next : null}
        {...installationGridWords(work)}
      />
      <CopyTools store={store} work={work} />
      <Section title={words.choose}>
        <DetailList items={choices()} />
      </Section>
      <Section title={words.steps}>
        <StepList
          label={words.steps}
          steps={portalSteps.map(({ id, labels }) => {
            const { title, detail } = words.step[id]
            return {
              title,
              ...(detail ? { detail } : {}),
              page: labels.map(label => label[shell.language === 'ja' ? 'ja' : 'en'] ?? label.en),
            }
          })}
        />
      </Section>
      <p>{words.browser}</p>
      <p>{words.sharedNote}</p>
    </Screen>
  )

  function choices() {
    const release = releaseOf(activation.product.release)
    const product = release
      ? release.portalProduct
      : { windows: 'Windows', esu: 'Windows', office: 'Microsoft Office' }[activation.product.kind]
    return [
      {
        term: words.step['choose-product'].title,
        value: product === 'not-listed' ? work.overview.releaseNotListed : product,
      },
      { term: words.step['choose-version'].title, value: release?.portalVersion ?? words.unknown },
    ]
  }
}

type Tools = { readonly store: PortalStore; readonly work: WorkScreenProps['work'] }

function CopyTools({ store, work }: Tools) {
  const words = work.portal
  const copied = store.copied.value
  const next = store.nextGroup.value
  return (
    <>
      <Button icon={copy} label={words.copyAll} onPress={store.copyAll} wide />
      {next < 9 ? (
        <Button
          icon={copy}
          label={next === 0 ? words.copyFirst : words.copyNext(next + 1)}
          onPress={store.copyNext}
          wide
        />
      ) : null}
      {next > 0 && <Button kind="quiet" label={words.copyRestart} onPress={store.copyFromStart} wide />}
      {copied && (
        <Notice tone={copied.kind === 'refused' ? 'wrong' : 'info'} live>
          {copied.kind === 'refused'
            ? words.copyRefused
            : copied.kind === 'all'
              ? words.copiedAll
              : words.copiedGroup(copied.group + 1)}
        </Notice>
      )}
    </>
  )
}

function Twin({ store, work, onUsed }: Tools & { readonly onUsed: () => void }) {
  const words = work.portal
  const twin = store.twin.value
  if (!twin) return null
  if (confirmationIdOf(twin) === null) return <Notice tone="unsure">{words.duplicateText(twin.name)}</Notice>
  return (
    <Notice
      tone="unsure"
      title={words.reuseTitle}
      live
      actions={
        <Button label={words.reuseUse} onPress={() => void store.useTwin().then(done => done && onUsed())} />
      }
    >
      {words.reuseText(twin.name)}
    </Notice>
  )
}
