import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { createStorageStatusStore, type StorageStatus } from '../../stores/records/storage-status-store'
import { useOnce } from '../use-once'
import { type RecordScreenProps, withRecordTools } from './record-tools-gate'
import { fileSize, moment, storageFaultText } from './records-words'

/** Whether the phone keeps the data, how much there is, and when it was last put elsewhere. */
export const RecordsStorageScreen = withRecordTools(props => {
  const { app, shell, day, records, tools } = props
  const words = day.records.storage
  const store = useOnce(() => createStorageStatusStore(records, tools))
  useEffect(() => void store.load(), [store])
  const status = store.status.value
  const fault = store.fault.value
  const persisted = status?.report.persisted
  return (
    <Screen
      title={words.title}
      onBack={() => app.routes.go({ kind: 'day', place: 'records' })}
      backLabel={shell.back}
      actions={
        status &&
        persisted !== true && (
          <>
            <Button
              label={day.records.reminder.backUp}
              onPress={() => app.routes.go({ kind: 'day', place: 'export' })}
            />
            <Button kind="primary" label={words.ask} onPress={() => void store.persist()} />
          </>
        )
      }
    >
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
      {!status && !fault && <p role="status">{words.reading}</p>}
      {status && (
        <>
          <Notice tone={persisted ? 'proven' : 'unsure'} live>
            {persisted ? words.persisted : persisted === false ? words.notPersisted : words.unknown}
          </Notice>
          {store.refused.value && <p role="status">{words.refused}</p>}
          <IphoneAdvice {...props} />
          <DetailList items={facts(props, status)} />
          {status.unreadable > 0 && <p>{words.unreadableNote}</p>}
        </>
      )}
    </Screen>
  )
})

function IphoneAdvice({ app, day }: RecordScreenProps) {
  const words = day.records.storage
  const { device } = app.ports
  if (device.platform !== 'ios' || device.installed) return null
  return (
    <Notice
      tone="info"
      actions={<Button label={words.install} onPress={() => app.routes.go({ kind: 'install' })} />}
    >
      <p>{words.iphone}</p>
      <p>{day.records.transfer.ownPhoneSteps}</p>
    </Notice>
  )
}

function facts({ shell, day }: RecordScreenProps, { report, pcs, visits, unreadable, log }: StorageStatus) {
  const { facts: terms, never, forgotten } = day.records.storage
  const { language } = shell
  const number = new Intl.NumberFormat(language)
  const size = (bytes: number | null) => (bytes === null ? '–' : fileSize(bytes, language))
  const when = (at: number | null) => (at === null ? never : moment(at, language))
  const gone = log.forgotten
  return [
    { term: terms.pcs, value: number.format(pcs) },
    { term: terms.visits, value: number.format(visits) },
    ...(unreadable > 0 ? [{ term: terms.unreadable, value: number.format(unreadable) }] : []),
    { term: terms.used, value: size(report.usedBytes) },
    { term: terms.left, value: size(report.leftBytes) },
    { term: terms.backup, value: when(log.lastBackupAt) },
    { term: terms.file, value: when(log.lastExportAt) },
    ...(gone ? [{ term: terms.forgotten, value: forgotten(gone.count, moment(gone.at, language)) }] : []),
  ]
}
