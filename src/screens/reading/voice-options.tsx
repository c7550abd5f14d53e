import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { speaker } from '../../components/icons'
import { Notice } from '../../components/notice'
import { groupAnnouncement } from '../../domain/reading/announcement'
import type { ReadingOptionsProps } from './reading-options-props'

/** The phone's voice or the built-in one, which of the phone's, and a test of what is heard. */
export function VoiceOptions({ voice, instruments, words }: ReadingOptionsProps) {
  const [, redraw] = useState(0)
  useEffect(() => instruments.speech.onVoicesChange(() => redraw(count => count + 1)), [instruments])
  const { preferences } = voice
  const values = preferences.values.value
  const style = preferences.style.value
  const available = instruments.speech.voices(style.language)
  return (
    <>
      <Choice
        label={words.voice}
        hideLabel
        value={values.voice}
        options={(['phone', 'built-in'] as const).map(value => ({ value, label: words.voiceKinds[value] }))}
        onChange={value => preferences.change({ voice: value })}
      />
      {values.voice === 'built-in' && <p>{words.builtInHint}</p>}
      {values.voice === 'phone' &&
        (available.length === 0 ? (
          <p>{words.phoneVoiceNone}</p>
        ) : (
          <SelectField
            label={words.phoneVoice}
            value={values.voices[style.language] ?? ''}
            options={[
              { value: '', label: words.phoneVoiceAuto },
              ...available.map(({ name, needsNetwork }) => ({
                value: name,
                label: needsNetwork ? words.needsNetwork(name) : name,
              })),
            ]}
            onChange={name => preferences.change({ voices: { ...values.voices, [style.language]: name } })}
          />
        ))}
      <Button
        icon={speaker}
        label={words.test}
        onPress={() => void voice.tryOut(groupAnnouncement('C', '583160', style, values.letters))}
        wide
      />
      {voice.silent.value ? (
        <Notice tone="unsure" live compact>
          {words.silent}
        </Notice>
      ) : (
        <p>{words.volumeHint}</p>
      )}
    </>
  )
}
