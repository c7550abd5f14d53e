import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { SwitchField } from '../../components/fields/switch-field'
import { Notice } from '../../components/notice'
import { LineList } from '../../components/records/line-list'
import { Screen } from '../../components/screen'
import { type ForgetRule, forgetDays } from '../../domain/keeping/forget-rule'
import { createForgetStore, type ForgetStore } from '../../stores/records/forget-store'
import { useOnce } from '../use-once'
import { type RecordScreenProps, withRecordTools } from './record-tools-gate'
import { storageFaultText } from './records-words'

type Props = RecordScreenProps & { readonly store: ForgetStore }

const firstDays = 30

/** Deleting licensed PCs by itself: off, until the user has seen what would go. */
export const RecordsForgetScreen = withRecordTools(props => {
  const { app, shell, day, records, tools } = props
  const words = day.records.forget
  const store = useOnce(() => createForgetStore(records, tools, app.ports.clock))
  useEffect(() => void store.look(store.rule.value), [store])
  const rule = store.rule.value
  const draft = store.draft.value
  return (
    <Screen
      title={words.title}
      subtitle={rule.kind === 'off' ? words.isOff : words.isOn}
      onBack={() => app.routes.go({ kind: 'day', place: 'records' })}
      backLabel={shell.back}
      actions={<Action {...props} store={store} />}
    >
      <p>{words.text}</p>
      <Choice
        label={words.when}
        value={draft.kind}
        options={(['off', 'when-exported', 'after-days'] as const).map(value => ({ value, ...words[value] }))}
        onChange={kind => void store.look(kind === 'after-days' ? afterDays(rule) : { kind })}
      />
      {draft.kind === 'after-days' && (
        <>
          <SelectField
            label={words.days}
            value={String(draft.days)}
            options={forgetDays.map(days => ({ value: String(days), label: words.dayCount(days) }))}
            onChange={days => void store.look({ ...draft, days: Number(days) })}
          />
          <SwitchField
            label={words.unexportedToo}
            hint={words.unexportedHint}
            checked={draft.unexportedToo}
            onChange={unexportedToo => void store.look({ ...draft, unexportedToo })}
          />
        </>
      )}
      {draft.kind !== 'off' && <Preview {...props} store={store} />}
    </Screen>
  )
})

/** What was chosen before, or thirty days and nothing that was never exported. */
function afterDays(rule: ForgetRule): ForgetRule {
  return rule.kind === 'after-days' ? rule : { kind: 'after-days', days: firstDays, unexportedToo: false }
}

function Action({ day, store }: Props) {
  const words = day.records.forget
  const rule = store.rule.value
  const draft = store.draft.value
  if (JSON.stringify(rule) === JSON.stringify(draft)) return null
  if (draft.kind === 'off') return <Button kind="primary" label={words.switchOff} onPress={store.apply} />
  return (
    <Button
      kind="danger"
      label={rule.kind === 'off' ? words.switchOn : words.change}
      disabled={store.preview.value === null}
      onPress={store.apply}
    />
  )
}

function Preview({ shell, day, store }: Props) {
  const words = day.records.forget
  const preview = store.preview.value
  const fault = store.fault.value
  if (fault) {
    return (
      <Notice
        tone="wrong"
        title={shell.fault.readFaultTitle}
        live
        actions={<Button label={day.records.again} onPress={() => void store.look(store.draft.value)} />}
      >
        {storageFaultText(fault, shell)}
      </Notice>
    )
  }
  if (!preview) return <p role="status">{words.counting}</p>
  if (preview.count === 0) {
    return (
      <Notice tone="info" live>
        {words.preview(0)}
      </Notice>
    )
  }
  const more = preview.count - preview.names.length
  const isLater = store.draft.value.kind === 'after-days'
  const title = isLater ? words.previewLater(preview.count) : words.preview(preview.count)
  return (
    <Notice tone="unsure" title={title} live>
      <LineList label={title} lines={[...preview.names, ...(more > 0 ? [words.more(more)] : [])]} />
      <p>{words.final}</p>
    </Notice>
  )
}
