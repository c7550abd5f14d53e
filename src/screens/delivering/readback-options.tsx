import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Notice } from '../../components/notice'
import { SelectField } from '../../components/select-field'
import { SwitchField } from '../../components/switch-field'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { Instruments } from '../../ports/instruments'
import type { ReadbackStore } from '../../stores/readback-store'

type Props = {
  readonly instruments: Instruments
  readonly store: ReadbackStore
  readonly work: WorkWords
  readonly shell: ShellWords
  readonly onClose: () => void
}

const slowest = 0.5
const fastest = 1.5
const step = 0.1

/** Voice on or off, its speed, and which voice. */
export function ReadbackOptions({ instruments, store, work, shell, onClose }: Props) {
  const words = work.readingOptions
  const { preferences } = store.voice
  const { rate: speechRate, voices } = preferences.values.value
  const { language } = preferences.style.value
  const available = instruments.speech.voices(language)

  function changeRate(by: number) {
    const rate = Math.min(fastest, Math.max(slowest, Math.round((speechRate + by) * 10) / 10))
    preferences.change({ rate })
    store.again()
  }

  return (
    <Dialog title={work.readback.options} onClose={onClose} closeLabel={shell.close}>
      <SwitchField label={words.voiceOn} checked={store.voiceOn.value} onChange={store.setVoiceOn} />
      <p role="status">{words.speedValue(Math.round(speechRate * 100))}</p>
      <Button label={words.slower} disabled={speechRate <= slowest} onPress={() => changeRate(-step)} />
      <Button label={words.faster} disabled={speechRate >= fastest} onPress={() => changeRate(step)} />
      {available.length > 0 && (
        <SelectField
          label={words.voice}
          value={voices[language] ?? ''}
          options={[
            { value: '', label: '–' },
            ...available.map(voice => ({ value: voice.name, label: voice.name })),
          ]}
          onChange={name => {
            preferences.change({ voices: { ...voices, [language]: name } })
            store.again()
          }}
        />
      )}
      {!instruments.wakeLock.supported && <Notice tone="info">{words.wakeLock}</Notice>}
    </Dialog>
  )
}
