import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { plus } from '../../components/first-icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { confirmationGroups } from '../../domain/confirmation-id'
import { groupLetters } from '../../domain/id-shape'
import { installationGroups } from '../../domain/installation-id'
import type { LinkedActivation } from '../../domain/transfer/activation-link'
import type { WorkWords } from '../../i18n/en/work'
import { createReceivedStore, type ReceivedPc, type ReceivedStore } from '../../stores/received-store'
import { confirmationGridWords, installationGridWords } from '../group-words'
import { productName } from '../product-words'
import type { ShellScreenProps } from '../screen-props'
import { useOnce } from '../use-once'

type Props = ShellScreenProps & {
  readonly work: WorkWords
  readonly linked: readonly LinkedActivation[]
}

/** Previews PCs that came by a link, each beside what this phone has; nothing is stored before the tap. */
export function ReceivedScreen({ app, shell, work, linked }: Props) {
  const words = work.received
  const store = useOnce(() => createReceivedStore(app, linked, shell.home.fallbackName))
  useEffect(() => void store.look(), [store])
  const { device } = app.ports
  const fault = store.fault.value
  const pcs = store.pcs.value
  return (
    <Screen
      title={words.title}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        <>
          <Button label={words.discard} onPress={app.routes.goHome} />
          <Decision app={app} work={work} store={store} />
        </>
      }
    >
      <p>{words.text}</p>
      {device.platform === 'ios' && !device.installed && <Notice tone="unsure">{words.safari}</Notice>}
      {store.changed.value && (
        <Notice tone="unsure" live>
          {words.changed}
        </Notice>
      )}
      {fault && (
        <Notice
          tone="wrong"
          title={shell.fault.readFaultTitle}
          live
          actions={<Button label={shell.chunk.retry} onPress={() => void store.look()} />}
        >
          {fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]}
        </Notice>
      )}
      {pcs?.map((pc, index) => (
        <Received key={index} pc={pc} app={app} shell={shell} work={work} store={store} />
      ))}
    </Screen>
  )
}

/** The one thing to do with what came: keep what is new, complete what is here, or look at what is here. */
function Decision({ app, work, store }: Pick<ReceivedProps, 'app' | 'work' | 'store'>) {
  const words = work.received
  const pcs = store.pcs.value ?? []
  const fresh = store.fresh.value.length
  if (fresh > 0) {
    const label = pcs.length === 1 ? words.keep : words.keepMany(fresh)
    return <Button kind="primary" icon={plus} label={label} onPress={() => void store.keepFresh()} />
  }
  const [pc] = pcs
  const known = pc?.known.find(({ kind }) => kind === 'unanswered') ?? pc?.known[0]
  if (!pc || !known || pcs.length > 1) return null
  const { id, name } = known.activation
  return known.kind === 'unanswered' ? (
    <Button kind="primary" icon={plus} label={words.add(name)} onPress={() => void store.add(pc, id)} />
  ) : (
    <Button
      kind="primary"
      label={words.open(name)}
      onPress={() => app.routes.replace({ kind: 'activation', id, place: 'overview' })}
    />
  )
}

type ReceivedProps = ShellScreenProps & {
  readonly work: WorkWords
  readonly pc: ReceivedPc
  readonly store: ReceivedStore
}

function Received(props: ReceivedProps) {
  const { work, shell, pc } = props
  const words = work.received
  const { name, product, installationId, confirmationId, acceptedAnyway } = pc.linked
  return (
    <Section title={name || shell.home.fallbackName}>
      <Verdicts {...props} />
      <DetailList
        items={[
          { term: work.send.product, value: productName(work, product) },
          ...(product.activationId
            ? [{ term: work.overview.activationId, value: product.activationId, mono: true }]
            : []),
        ]}
      />
      {acceptedAnyway.length > 0 ? (
        <Notice tone="unsure">
          {words.anyway(acceptedAnyway.map(group => groupLetters[group]).join(', '))}
        </Notice>
      ) : (
        <Notice tone="proven">{words.proven}</Notice>
      )}
      <h3>{work.overview.confirmationId}</h3>
      {confirmationId === null ? (
        <p>{words.noAnswer}</p>
      ) : (
        <ConfirmationGrid
          groups={confirmationGroups(confirmationId)}
          letters={groupLetters}
          current={null}
          {...confirmationGridWords(work)}
        />
      )}
      <h3>{work.overview.installationId}</h3>
      <InstallationGrid
        groups={installationGroups(installationId)}
        current={null}
        {...installationGridWords(work)}
      />
    </Section>
  )
}

/** New, the same, or at odds with what this phone has, each with what else can be done about it. */
function Verdicts({ app, work, pc, store }: ReceivedProps) {
  const words = work.received
  const undecided = (store.pcs.value?.length ?? 0) > 1
  const several = undecided || pc.known.length > 1
  return (
    <>
      {pc.known.length === 0 && <p>{words.fresh}</p>}
      {pc.known.map(({ kind, activation }, index) => {
        const { id, name } = activation
        return (
          <Notice
            key={id}
            tone={kind === 'conflict' ? 'unsure' : 'info'}
            actions={
              <>
                {kind === 'conflict' && index === 0 && (
                  <Button label={words.keepBoth} onPress={() => void store.keepBoth(pc)} />
                )}
                {(several || kind === 'unanswered') && (
                  <Button
                    label={words.open(name)}
                    onPress={() => app.routes.replace({ kind: 'activation', id, place: 'overview' })}
                  />
                )}
                {undecided && kind === 'unanswered' && (
                  <Button label={words.add(name)} onPress={() => void store.add(pc, id)} />
                )}
              </>
            }
          >
            {words[kind](name)}
          </Notice>
        )
      })}
      {pc.elsewhere && <Notice tone="unsure">{words.elsewhere(pc.elsewhere.name)}</Notice>}
    </>
  )
}
