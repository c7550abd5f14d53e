import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { check } from '../../components/first-icons'
import { install, send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import { LineList } from '../../components/records/line-list'
import { SecretField } from '../../components/records/secret-field'
import { Screen } from '../../components/screen'
import { createExportStore, type ExportState, type ExportStore } from '../../stores/records/export-store'
import { useOnce } from '../use-once'
import { type RecordScreenProps, withRecordTools } from './record-tools-gate'
import { ScopeFields } from './records-scope'
import { fileSize, moment, storageFaultText } from './records-words'

type Props = RecordScreenProps & { readonly store: ExportStore }

/** Making a file: what for, of which PCs, how much it tells; then where it goes. */
export const RecordsExportScreen = withRecordTools(props => {
  const { app, shell, day, records, tools } = props
  const words = day.records.export
  const store = useOnce(() => createExportStore(app, records, tools))
  useEffect(() => {
    void store.scope.load()
    return store.stop
  }, [store])
  const state = store.state.value
  return (
    <Screen
      title={words.title}
      onBack={() => {
        store.scope.handBack()
        app.routes.go({ kind: 'day', place: 'records' })
      }}
      backLabel={shell.back}
      actions={<Actions {...props} store={store} state={state} />}
    >
      {state.kind === 'choosing' && <Choices {...props} store={store} />}
      {state.kind === 'making' && <ProgressLine label={words.making(state.share)} value={state.share} />}
      {state.kind === 'made' && <Made {...props} state={state} />}
    </Screen>
  )
})

function Actions({ shell, day, store, state }: Props & { readonly state: ExportState }) {
  const words = day.records.export
  if (state.kind === 'choosing')
    return (
      <Button
        kind="primary"
        label={words.make}
        disabled={!store.ready.value}
        onPress={() => void store.make()}
      />
    )
  if (state.kind === 'making') return <Button label={shell.cancel} onPress={store.cancel} />
  if (state.outcome === 'shared' || state.outcome === 'kept')
    return <Button label={words.another} onPress={store.again} />
  if (state.outcome === 'saved')
    return (
      <>
        <Button label={words.save} onPress={store.save} />
        <Button kind="primary" icon={check} label={words.kept} onPress={store.confirmKept} />
      </>
    )
  return (
    <>
      <Button
        kind={state.canShare ? 'secondary' : 'primary'}
        icon={install}
        label={words.save}
        onPress={store.save}
      />
      {state.canShare && <Button kind="primary" icon={send} label={words.share} onPress={store.share} />}
    </>
  )
}

function Choices({ shell, day, tools, store }: Props) {
  const words = day.records.export
  const { language } = shell
  const state = store.state.value
  const problem = state.kind === 'choosing' ? state.problem : null
  const { lastBackupAt, lastExportAt } = tools.keepingLog.read()
  const when = (at: number | null) => at && moment(at, language)
  return (
    <>
      {problem && (
        <Notice
          tone="wrong"
          live
          title={problem.kind === 'unavailable' ? words.unavailable : words.readFault}
        >
          {problem.kind === 'fault' && storageFaultText(problem.fault, shell)}
        </Notice>
      )}
      <p>{words.last(when(lastBackupAt) || null, when(lastExportAt) || null)}</p>
      <Choice
        label={words.kind}
        value={store.kind.value}
        options={(['backup', 'json', 'csv'] as const).map(value => ({ value, ...words.kinds[value] }))}
        onChange={store.chooseKind}
      />
      <ScopeFields store={store.scope} day={day} language={language} />
      {store.kind.value === 'backup' ? (
        <Passphrase day={day} store={store} />
      ) : (
        <Choice
          label={words.profile}
          value={store.profile.value}
          options={(['full', 'masked', 'anonymous'] as const).map(value => ({
            value,
            ...words.profiles[value],
          }))}
          onChange={store.chooseProfile}
        />
      )}
    </>
  )
}

function Passphrase({ day, store }: Pick<Props, 'day' | 'store'>) {
  const words = day.records.export
  const labels = { showLabel: words.show, hideLabel: words.hide, autoComplete: 'new-password' } as const
  return (
    <>
      <SecretField
        {...labels}
        label={words.passphrase}
        value={store.passphrase.value}
        hint={words.strength[store.strength.value]}
        onInput={store.typePassphrase}
      />
      <SecretField
        {...labels}
        label={words.repeat}
        value={store.repeated.value}
        problem={store.differs.value ? words.differs : null}
        onInput={store.repeatPassphrase}
      />
      <Notice tone="unsure">{words.noWayBack}</Notice>
    </>
  )
}

function Made({
  shell,
  day,
  state,
}: RecordScreenProps & { readonly state: Extract<ExportState, { kind: 'made' }> }) {
  const words = day.records.export
  const { file, bytes, activations, unreadable, leftOut } = state.made
  const { maskedKeys, shortenedTexts } = leftOut
  const notes = [
    unreadable > 0 && words.unreadable(unreadable),
    maskedKeys > 0 && words.maskedKeys(maskedKeys),
    shortenedTexts > 0 && words.shortened(shortenedTexts),
  ].filter(note => note !== false)
  const isKept = state.outcome === 'shared' || state.outcome === 'kept'
  return (
    <>
      <Notice tone={isKept ? 'proven' : 'info'} title={isKept ? undefined : words.madeTitle} live>
        {words.made(file.name, activations, fileSize(bytes, shell.language))}
      </Notice>
      {notes.length > 0 && (
        <Notice tone="unsure">
          <LineList label={words.title} lines={notes} />
        </Notice>
      )}
      {state.outcome === 'shared' && <p role="status">{words.shared}</p>}
      {state.outcome === 'kept' && <p role="status">{words.keptDone}</p>}
      {state.outcome === 'saved' && <p role="status">{words.saved}</p>}
      {state.outcome === 'share-refused' && <p role="alert">{words.shareRefused}</p>}
    </>
  )
}
