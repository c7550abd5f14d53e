import { Button } from '../../components/button'
import { copy } from '../../components/icons'
import { Notice } from '../../components/notice'
import { StepList } from '../../components/step-list'
import { confirmationIdOf } from '../../domain/activation'
import { portalSteps } from '../../domain/portal-steps'
import type { Product } from '../../domain/product'
import { releaseOf } from '../../domain/releases'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { PortalStore } from '../../stores/portal-store'

type Tools = { readonly store: PortalStore; readonly work: WorkWords }

/** Copies all digits, or group after group. */
export function CopyTools({ store, work }: Tools) {
  const words = work.portal
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
      <Copied store={store} work={work} />
    </>
  )
}

/** What was copied last, or that the phone refused. */
function Copied({ store, work }: Tools) {
  const words = work.portal
  const copied = store.copied.value
  if (!copied) return null
  return (
    <Notice tone={copied.kind === 'refused' ? 'wrong' : 'info'} live>
      {copied.kind === 'refused'
        ? words.copyRefused
        : copied.kind === 'all'
          ? words.copiedAll
          : words.copiedGroup(copied.group + 1)}
    </Notice>
  )
}

/** Another PC has the same installation ID: its answer is offered, or the likeness told. */
export function Twin({ store, work, onUsed }: Tools & { readonly onUsed: () => void }) {
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

/** The portal's pages and their own words. */
export function PortalSteps({ shell, work }: { readonly shell: ShellWords; readonly work: WorkWords }) {
  const words = work.portal
  return (
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
  )
}

/** What to choose on the portal for a product: its page of products, and of versions. */
export function portalChoices(work: WorkWords, { kind, release: id }: Product) {
  const words = work.portal
  const release = releaseOf(id)
  const product = release
    ? release.portalProduct
    : { windows: 'Windows', esu: 'Windows', office: 'Microsoft Office' }[kind]
  return [
    {
      term: words.step['choose-product'].title,
      value: product === 'not-listed' ? work.overview.releaseNotListed : product,
    },
    { term: words.step['choose-version'].title, value: release?.portalVersion ?? words.unknown },
  ]
}
