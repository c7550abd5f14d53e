import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Disclosure } from '../../components/disclosure'
import { SelectField } from '../../components/fields/select-field'
import { check } from '../../components/first-icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { confirmationIdOf, installationIdOf } from '../../domain/activation'
import { installationGroups } from '../../domain/installation-id'
import type { Product } from '../../domain/product'
import { releaseOf, releases } from '../../domain/releases'
import { portalAddressOf } from '../../stores/portal-address'
import { createPortalStore, type PortalStore } from '../../stores/portal-store'
import { refusalOf } from '../../stores/runs/run-pcs'
import { usePortalLink } from '../delivering/portal-link'
import { CopyTools, PortalSteps, portalChoices, Twin } from '../delivering/portal-parts'
import { installationGridWords } from '../group-words'
import { useOnce } from '../use-once'
import { PortalNews, WaitsElsewhere } from './portal-run-notices'
import type { PortalTurnProps } from './portal-run-props'

/** One PC's way to the portal: one tap copies and opens. */
export function PortalRunTurn(props: PortalTurnProps) {
  const { app, shell, day, work, store, activation, progress, bar } = props
  const portal = useOnce(() => leavingFromRun(props))
  const [askAnyway, setAskAnyway] = useState(false)
  // Nothing to tap before it is known: what would move under the finger costs an activation.
  const [known, setKnown] = useState(false)
  useEffect(() => void portal.lookForTwin().then(() => setKnown(true)), [portal])
  const enterAnswer = () => store.show('answer')
  const toPortal = usePortalLink({ app, shell, work, store: portal, onAnswer: enterAnswer })
  const words = day.runs.portal
  const next = portal.nextGroup.value
  const { twin } = portal
  const reusable = twin.value !== null && confirmationIdOf(twin.value) !== null && !askAnyway
  const refusal = refusalOf(activation)

  const frame = {
    title: activation.name,
    subtitle: [progress, activation.room].filter(Boolean).join(' · '),
    onBack: app.routes.goHome,
    backLabel: shell.back,
    bar,
  }
  if (!known) {
    return (
      <Screen {...frame}>
        <PortalNews store={store} day={day} />
      </Screen>
    )
  }
  return (
    <Screen {...frame} actions={actions()}>
      <PortalNews store={store} day={day} />
      <WaitsElsewhere store={store} day={day} />
      {refusal && <Notice tone="unsure">{words.refusedBefore(refusal)}</Notice>}
      {reusable && twin.value ? (
        <Notice tone="unsure" title={work.portal.reuseTitle} live>
          {work.portal.reuseText(twin.value.name)}
        </Notice>
      ) : (
        !askAnyway && <Twin store={portal} work={work} onUsed={() => store.keep(activation, 'reused')} />
      )}
      {reusable ? (
        <Button kind="quiet" label={words.askAnyway} onPress={() => setAskAnyway(true)} wide />
      ) : (
        <>
          <p>
            {next === 0 ? work.portal.openCopies : work.portal.openOnly}{' '}
            <strong>{portalAddressOf(app.ports)}</strong>
          </p>
          <Choices {...props} />
          {next > 0 ? (
            <Digits {...props} portal={portal} />
          ) : (
            <Disclosure title={words.digits}>
              <Digits {...props} portal={portal} />
            </Disclosure>
          )}
        </>
      )}
      <Button kind="quiet" label={day.runs.skip} onPress={() => store.skip(activation)} wide />
      {toPortal.question}
    </Screen>
  )

  function actions() {
    if (reusable) {
      return (
        <Button
          kind="primary"
          icon={check}
          label={work.portal.reuseUse}
          onPress={() => void portal.useTwin().then(done => done && store.keep(activation, 'reused'))}
        />
      )
    }
    return (
      <>
        <Button label={work.portal.haveAnswer} onPress={enterAnswer} />
        {toPortal.link}
      </>
    )
  }
}

/** The portal's store for the PC that is up; the run is told that this PC was sent. */
function leavingFromRun({ app, store, activation }: PortalTurnProps): PortalStore {
  const portal = createPortalStore(app)
  return {
    ...portal,
    leave() {
      portal.leave()
      store.leave(activation.id)
    },
  }
}

function Digits({ work, activation, portal }: PortalTurnProps & { readonly portal: PortalStore }) {
  const installationId = installationIdOf(activation)
  const next = portal.nextGroup.value
  if (!installationId) return null
  return (
    <>
      <InstallationGrid
        groups={installationGroups(installationId)}
        current={next > 0 && next < 9 ? next : null}
        {...installationGridWords(work)}
      />
      <CopyTools store={portal} work={work} />
    </>
  )
}

/** What to choose on the portal: in full for the first PC, then in one line as long as it is the same for all. */
function Choices({ day, shell, work, store, activation }: PortalTurnProps) {
  const words = day.runs.portal
  const { queue, release } = store.run.place.value
  const product = productAtPortal(activation.product, release)
  const choices = portalChoices(work, product)
  const begun = queue.finished.length > 0
  const shared = store.sameChoices.value && queue.order.length > 1
  const line = choices.map(({ value }) => value).join(' · ')
  const unknown = releaseOf(activation.product.release) === null
  return (
    <>
      {!(begun && shared) && <DetailList items={choices} />}
      {unknown && !(begun && release) && (
        <SelectField
          label={words.chooseRelease}
          value={product.release ?? ''}
          options={[
            { value: '', label: work.overview.releaseUnknown },
            ...releases
              .filter(one => one.kind === product.kind && one.id !== 'not-listed')
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={id => store.run.note({ release: id || null })}
        />
      )}
      <Disclosure title={work.portal.steps} value={begun && shared ? words.sharedChoices(line) : undefined}>
        <PortalSteps shell={shell} work={work} />
        <p>{work.portal.browser}</p>
        <p>{work.portal.sharedNote}</p>
      </Disclosure>
    </>
  )
}

/** A PC whose release is not known takes what was chosen for another one of its kind in this run. */
function productAtPortal(product: Product, chosen: string | null): Product {
  const release = releaseOf(chosen)
  return product.release === null && release?.kind === product.kind
    ? { ...product, release: release.id }
    : product
}
