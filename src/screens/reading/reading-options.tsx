import { Disclosure } from '../../components/disclosure'
import { PaceOptions } from './pace-options'
import type { ReadingOptionsProps } from './reading-options-props'
import { StyleOptions, styleName } from './style-options'
import { VoiceOptions } from './voice-options'
import { WayOptions } from './way-options'

/** How digits are read aloud on this phone; each part behind a line that says what it is set to. */
export function ReadingOptions(props: ReadingOptionsProps) {
  const { voice, words } = props
  const values = voice.preferences.values.value
  const style = voice.preferences.style.value
  return (
    <>
      <Disclosure
        title={words.style}
        value={words.listed([words.languages[style.language], styleName(words, style.id)])}
      >
        <StyleOptions {...props} />
      </Disclosure>
      <Disclosure
        title={words.voice}
        value={words.listed([
          words.voiceKinds[values.voice],
          ...(values.voice === 'phone' ? [values.voices[style.language] ?? ''] : []),
        ])}
      >
        <VoiceOptions {...props} />
      </Disclosure>
      <Disclosure title={words.pace} value={words.listed([words.speedValue(Math.round(values.rate * 100))])}>
        <PaceOptions {...props} />
      </Disclosure>
      <Disclosure
        title={words.way}
        value={words.listed([
          words.modes[values.mode],
          values.wideNext ? words.wideNext : '',
          values.leftHanded ? words.leftHanded : '',
        ])}
      >
        <WayOptions {...props} />
      </Disclosure>
    </>
  )
}
