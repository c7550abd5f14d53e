import { Button } from '../../components/button'
import { QrPicture } from '../../components/codes/qr-picture'
import { DetailList } from '../../components/detail-list'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Choice } from '../../components/fields/choice'
import { check } from '../../components/first-icons'
import { copy, send } from '../../components/icons'
import { MessagePreview } from '../../components/message-preview'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { confirmationIdOf, installationIdOf } from '../../domain/activation'
import { confirmationGroups } from '../../domain/confirmation-id'
import { groupLetters } from '../../domain/id-shape'
import { installationGroups } from '../../domain/installation-id'
import type { WorkWords } from '../../i18n/en/work'
import { createSendStore, type SendStore } from '../../stores/send-store'
import { confirmationGridWords, installationGridWords } from '../group-words'
import { productName } from '../product-words'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'

/** Message or link for the colleague: shown in full before the tap that sends or copies it. */
export function SendScreen(props: WorkScreenProps) {
  const { app, shell, work, instruments, activation } = props
  const words = work.send
  const store = useOnce(() => createSendStore(app, instruments.share, messageWords(work)))
  const form = store.form.value
  const copied = store.outcome.value === 'copied'
  return (
    <Screen
      title={words.title}
      subtitle={activation.name}
      onBack={() => app.routes.goToActivation(activation.id, 'ways')}
      backLabel={shell.back}
      foot={<Outcome store={store} work={work} />}
      actions={
        <>
          <Button
            kind={store.canShare ? 'secondary' : 'primary'}
            icon={copied ? check : copy}
            label={copied ? words.copied : words.copy}
            onPress={store.copy}
          />
          {store.canShare && <Button kind="primary" icon={send} label={words.share} onPress={store.share} />}
        </>
      }
    >
      <Choice
        label={words.form}
        options={(['text', 'link'] as const).map(value => ({ value, label: words.forms[value] }))}
        value={form}
        onChange={store.choose}
      />
      <p>{form === 'text' ? words.formText : words.formLink}</p>
      <Notice tone="info">{words.history}</Notice>
      <MessagePreview label={words.preview} text={store.content.value} />
      {form === 'link' && <LinkParts {...props} link={store.link.value} />}
    </Screen>
  )
}

function Outcome({ store, work }: { readonly store: SendStore; readonly work: WorkWords }) {
  const words = work.send
  switch (store.outcome.value) {
    case 'shared':
      return <p role="status">{words.shared}</p>
    case 'share-refused':
      return <p role="alert">{words.shareRefused}</p>
    case 'copy-refused':
      return <p role="alert">{words.copyRefused}</p>
    default:
      return null
  }
}

/** What the link's letters and digits stand for, and the same as a picture. */
function LinkParts({ work, activation, link }: WorkScreenProps & { readonly link: string }) {
  const words = work.send
  const installationId = installationIdOf(activation)
  const confirmationId = confirmationIdOf(activation)
  return (
    <>
      <Section title={words.contents}>
        <DetailList
          items={[
            { term: words.name, value: activation.name },
            { term: words.product, value: productName(work, activation.product) },
          ]}
        />
        {confirmationId && (
          <ConfirmationGrid
            groups={confirmationGroups(confirmationId)}
            letters={groupLetters}
            current={null}
            {...confirmationGridWords(work)}
          />
        )}
        {installationId && (
          <InstallationGrid
            groups={installationGroups(installationId)}
            current={null}
            {...installationGridWords(work)}
          />
        )}
      </Section>
      <Section title={words.qr}>
        <QrPicture text={link} label={words.qrLabel(activation.name)} level="L" />
      </Section>
    </>
  )
}

function messageWords(work: WorkWords) {
  const { heading, message } = work.send
  return {
    ...message,
    heading,
    command: (shell: keyof WorkWords['finish']['shells']) =>
      message.command(
        shell === 'powershell'
          ? work.finish.where['elevated-powershell']
          : work.finish.where['elevated-prompt'],
      ),
  }
}
