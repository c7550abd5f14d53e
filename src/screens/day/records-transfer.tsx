import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { QrPicture } from '../../components/codes/qr-picture'
import { check } from '../../components/first-icons'
import { copy, install, send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { createTransferStore, type Transfer, type TransferStore } from '../../stores/records/transfer-store'
import { useOnce } from '../use-once'
import { type RecordScreenProps, withRecordTools } from './record-tools-gate'
import { ScopeFields } from './records-scope'
import { storageFaultText } from './records-words'

/** Longer links make codes with modules so small that the camera wants help. */
const denseFrom = 700

/** The PCs of a visit for another phone: one code where they fit, and the whole as a file. */
export const RecordsTransferScreen = withRecordTools(props => {
  const { app, shell, day, records, tools } = props
  const words = day.records.transfer
  const store = useOnce(() => createTransferStore(app, records, tools))
  const { scope } = store
  const chosen = scope.scope.value
  const listed = scope.visits.value !== null
  useEffect(() => void scope.load(), [scope])
  useEffect(() => {
    if (listed) void store.load()
  }, [store, chosen, listed])
  const transfer = store.transfer.value
  const fault = store.fault.value
  return (
    <Screen
      title={words.title}
      onBack={() => {
        scope.handBack()
        app.routes.go({ kind: 'day', place: 'records' })
      }}
      backLabel={shell.back}
      foot={<Outcome {...props} store={store} />}
      actions={transfer && transfer.pcs > 0 && <Actions {...props} store={store} transfer={transfer} />}
    >
      <p>{words.text}</p>
      <ScopeFields store={scope} day={day} language={shell.language} />
      {fault && (
        <Notice
          tone="wrong"
          title={shell.fault.readFaultTitle}
          live
          actions={<Button label={day.records.again} onPress={() => void store.load()} />}
        >
          {storageFaultText(fault, shell)}
        </Notice>
      )}
      {!transfer && !fault && <p role="status">{words.preparing}</p>}
      {transfer?.pcs === 0 && <p role="status">{words.nothing}</p>}
      {transfer && transfer.pcs > 0 && <Ready {...props} transfer={transfer} />}
    </Screen>
  )
})

function Actions({
  day,
  store,
  transfer,
}: RecordScreenProps & { readonly store: TransferStore; readonly transfer: Transfer }) {
  const { save, share } = day.records.export
  const { copy: copyLabel, copied } = day.records.transfer
  const done = store.outcome.value === 'copied'
  return (
    <>
      {transfer.link !== null && (
        <Button icon={done ? check : copy} label={done ? copied : copyLabel} onPress={store.copy} />
      )}
      {transfer.canShare ? (
        <Button kind="primary" icon={send} label={share} onPress={store.share} />
      ) : (
        <Button kind="primary" icon={install} label={save} onPress={store.save} />
      )}
    </>
  )
}

function Ready({ app, day, transfer }: RecordScreenProps & { readonly transfer: Transfer }) {
  const words = day.records.transfer
  const { pcs, withoutId, link } = transfer
  const { device } = app.ports
  return (
    <>
      {link === null ? (
        <Notice tone="info">{withoutId === pcs ? words.noIds : words.tooMany}</Notice>
      ) : (
        <Section title={words.code}>
          {link.length > denseFrom && <p>{words.dense}</p>}
          <QrPicture text={link} label={words.codeLabel(pcs - withoutId)} level="L" />
          <p>{words.codeHint}</p>
          {withoutId > 0 && <p>{words.withoutId(withoutId)}</p>}
        </Section>
      )}
      <Section title={words.file}>
        <p>{transfer.file.file.name}</p>
        <Notice tone="unsure">{words.fileHint}</Notice>
      </Section>
      {device.platform === 'ios' && !device.installed && (
        <Section title={words.ownPhone}>
          <p>{words.ownPhoneSteps}</p>
        </Section>
      )}
    </>
  )
}

function Outcome({ day, store }: RecordScreenProps & { readonly store: TransferStore }) {
  const { shared, shareRefused, saved } = day.records.export
  switch (store.outcome.value) {
    case 'shared':
      return <p role="status">{shared}</p>
    case 'saved':
      return <p role="status">{saved}</p>
    case 'share-refused':
      return (
        <p role="alert">
          {shareRefused} <Button label={day.records.export.save} onPress={store.save} />
        </p>
      )
    case 'copy-refused':
      return <p role="alert">{day.records.transfer.copyRefused}</p>
    default:
      return null
  }
}
