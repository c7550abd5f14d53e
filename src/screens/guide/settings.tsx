import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { Choice } from '../../components/fields/choice'
import { SwitchField } from '../../components/fields/switch-field'
import { install } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { createVoiceStore } from '../../stores/voice-store'
import { PracticeEntry } from '../day/practice-entry'
import { PcSideEntry } from '../pc/pc-side-entry'
import { ReadingOptions } from '../reading/reading-options'
import type { GuideScreenProps } from '../screen-props'
import { SheetFilePart } from '../sheet-file-part'
import { useOnce } from '../use-once'

/** Language, looks, voice, what is stored, and the app itself. */
export function SettingsScreen(props: GuideScreenProps & { readonly version: string }) {
  const { app, shell, guide, instruments, version } = props
  const words = guide.settings
  const values = app.preferences.values.value
  const [counts, setCounts] = useState({ total: 0, done: 0 })
  const voice = useOnce(() => createVoiceStore(app, instruments))
  useEffect(() => {
    void app.ports.activationStorage.counts().then(read => read.kind === 'ok' && setCounts(read.value))
  }, [app])
  useEffect(() => voice.stop, [voice])

  return (
    <Screen title={words.title} onBack={app.routes.goHome} backLabel={shell.back}>
      <Choice
        label={words.language}
        value={values.language}
        options={(['system', 'ja', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
        onChange={language => app.preferences.change({ language })}
      />
      <Choice
        label={words.theme}
        value={values.theme}
        options={(['system', 'light', 'dark', 'sunlight'] as const).map(value => ({
          value,
          label: words.themes[value],
        }))}
        onChange={theme => app.preferences.change({ theme })}
      />
      <Section title={words.reading}>
        <ReadingOptions voice={voice} instruments={instruments} words={guide.readingOptions} />
      </Section>
      <SwitchField
        label={words.feedback}
        hint={words.feedbackHint}
        checked={values.feedback}
        onChange={feedback => app.preferences.change({ feedback })}
      />
      <Section title={words.data}>
        <p>{words.dataCounts(counts.total, counts.done)}</p>
        <p>{words.dataNote}</p>
        <Button label={words.records} onPress={() => app.routes.go({ kind: 'day', place: 'records' })} wide />
      </Section>
      <PcSideEntry app={app} />
      <PracticeEntry app={app} />
      <SheetFilePart words={guide.sheetFile} instruments={instruments} />
      <Section title={words.app}>
        <AppState {...props} />
        <DetailList items={[{ term: words.version, value: version }]} />
        <Button label={words.about} onPress={() => app.routes.go({ kind: 'day', place: 'about' })} wide />
      </Section>
    </Screen>
  )
}

function AppState({ app, guide }: GuideScreenProps) {
  const words = guide.settings
  const [checked, setChecked] = useState(false)
  const state = app.update.state.value
  const sentence = {
    unsupported: words.unsupported,
    installing: words.installing,
    'offline-ready': words.offlineReady,
    'update-ready': words.updateReady,
  }[state]
  return (
    <>
      <Notice tone={state === 'offline-ready' ? 'proven' : 'info'}>{sentence}</Notice>
      {state === 'update-ready' ? (
        <Button kind="primary" label={words.update} onPress={app.update.apply} wide />
      ) : (
        <Button
          label={words.check}
          onPress={() => void app.update.check().then(() => setChecked(true))}
          wide
        />
      )}
      {checked && state !== 'update-ready' && <p role="status">{words.checked}</p>}
      {!app.ports.device.installed && (
        <Button
          icon={install}
          label={words.install}
          onPress={() => app.routes.go({ kind: 'install' })}
          wide
        />
      )}
    </>
  )
}
