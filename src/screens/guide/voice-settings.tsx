import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { speaker } from '../../components/icons'
import { Section } from '../../components/section'
import { SelectField } from '../../components/select-field'
import { groupAnnouncement } from '../../domain/reading/announcement'
import { createVoiceStore } from '../../stores/voice-store'
import type { GuideScreenProps } from '../screen-props'
import { useOnce } from '../use-once'

const rates = { slow: 0.7, normal: 0.9, fast: 1.2 } as const

/** Which voice reads, and how fast. */
export function VoiceSettings({ app, guide, instruments }: GuideScreenProps) {
  const words = guide.settings
  const voice = useOnce(() => createVoiceStore(app, instruments))
  const [, redraw] = useState(0)
  useEffect(() => instruments.speech.onVoicesChange(() => redraw(count => count + 1)), [instruments])
  useEffect(() => voice.stop, [voice])
  const { preferences } = voice
  const values = preferences.values.value
  const { language } = preferences.style.value
  const available = instruments.speech.voices(language)
  const rate = values.rate < 0.8 ? 'slow' : values.rate > 1 ? 'fast' : 'normal'
  return (
    <Section title={words.voice}>
      {available.length === 0 ? (
        <p>{words.voiceNone}</p>
      ) : (
        <SelectField
          label={words.voice}
          value={values.voices[language] ?? ''}
          options={[
            { value: '', label: words.voiceSystem },
            ...available.map(({ name, needsNetwork }) => ({
              value: name,
              label: needsNetwork ? words.voiceNetwork(name) : name,
            })),
          ]}
          onChange={name => preferences.change({ voices: { ...values.voices, [language]: name } })}
        />
      )}
      <Choice
        label={words.rate}
        value={rate}
        options={(['slow', 'normal', 'fast'] as const).map(value => ({ value, label: words.rates[value] }))}
        onChange={value => preferences.change({ rate: rates[value] })}
      />
      <Button
        icon={speaker}
        label={words.tryVoice}
        onPress={() =>
          void voice.say(groupAnnouncement('C', '583160', preferences.style.value, values.letters))
        }
        wide
      />
      {voice.silent.value && <p role="status">{words.voiceSilent}</p>}
    </Section>
  )
}
