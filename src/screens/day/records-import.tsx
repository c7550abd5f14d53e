import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { FileButton } from '../../components/fields/file-button'
import { install } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import { SecretField } from '../../components/records/secret-field'
import { Screen } from '../../components/screen'
import { takeHandedFile } from '../../stores/intake/handed-on'
import { createImportStore, type ImportState, type ImportStore } from '../../stores/records/import-store'
import { useOnce } from '../use-once'
import { type RecordScreenProps, withRecordTools } from './record-tools-gate'
import { problemText } from './records-import-words'
import { NamesPreviewPart, namesAction } from './records-names-preview'
import { RecordsPreviewPart, recordsAction } from './records-preview'
import { storageFaultText } from './records-words'

type Props = RecordScreenProps & { readonly store: ImportStore }

/** Everything the app reads; the file itself says what it is. */
const accepted =
  '.json,.csv,.tsv,.txt,.yomiage-backup,application/json,text/csv,text/plain,application/octet-stream'

/** Taking a file in: choose, open, look, and only then write. */
export const RecordsImportScreen = withRecordTools(props => {
  const { app, shell, day, records, tools } = props
  const words = day.records.import
  const store = useOnce(() => createImportStore(app, records, tools))
  useEffect(() => {
    const handed = takeHandedFile(app.ports)
    if (handed) void store.choose(handed)
  }, [app, store])
  const state = store.state.value
  return (
    <Screen
      title={words.title}
      subtitle={'name' in state ? state.name : undefined}
      onBack={() => app.routes.go({ kind: 'day', place: 'records' })}
      backLabel={shell.back}
      actions={<Actions {...props} store={store} state={state} />}
    >
      {state.kind === 'choosing' && <p>{words.text}</p>}
      {state.kind === 'reading' && <ProgressLine label={words.reading(state.name)} value={null} />}
      {state.kind === 'locked' && <Locked {...props} store={store} state={state} />}
      {state.kind === 'failed' && (
        <Notice tone="wrong" title={words.problems.title(state.name)} live>
          <p>{problemText(words, state.problem)}</p>
          {state.problem.kind === 'storage' && <p>{storageFaultText(state.problem.fault, shell)}</p>}
          <p>{words.problems.nothingLost}</p>
        </Notice>
      )}
      {state.kind === 'records' && <RecordsPreviewPart {...props} preview={state.preview} />}
      {state.kind === 'names' && <NamesPreviewPart {...props} preview={state.preview} />}
    </Screen>
  )
})

function Actions(props: Props & { readonly state: ImportState }) {
  const { app, shell, day, store, state } = props
  const words = day.records.import
  const picker = (kind: 'primary' | 'secondary') => (
    <FileButton
      kind={kind}
      icon={install}
      label={state.kind === 'choosing' ? words.choose : words.another}
      accept={accepted}
      onFile={file => void store.choose(file)}
    />
  )
  const home = <Button kind="primary" label={words.toList} onPress={app.routes.goHome} />
  switch (state.kind) {
    case 'choosing':
    case 'failed':
      return picker('primary')
    case 'reading':
      return <Button label={shell.cancel} onPress={store.again} />
    case 'locked':
      if (state.share !== null) return <Button label={shell.cancel} onPress={store.cancel} />
      return (
        <>
          {picker('secondary')}
          <Button
            kind="primary"
            label={words.unlock}
            disabled={store.passphrase.value === ''}
            onPress={() => void store.unlock()}
          />
        </>
      )
    case 'records':
      return recordsAction(state.preview, words, picker, home)
    case 'names':
      return namesAction(state.preview, words, picker, home)
  }
}

function Locked({ day, store, state }: Props & { readonly state: Extract<ImportState, { kind: 'locked' }> }) {
  const words = day.records.import
  const { show, hide } = day.records.export
  return (
    <>
      <Notice tone="info">{words.locked(state.name)}</Notice>
      {state.share === null ? (
        <SecretField
          label={words.passphrase}
          value={store.passphrase.value}
          autoComplete="current-password"
          showLabel={show}
          hideLabel={hide}
          problem={state.wrong ? words.wrong : null}
          onInput={store.typePassphrase}
          onEnter={() => void store.unlock()}
        />
      ) : (
        <ProgressLine label={words.opening(state.share)} value={state.share === 0 ? null : state.share} />
      )}
    </>
  )
}
