import { Choice } from '../../components/fields/choice'
import { Stepper } from '../../components/fields/stepper'
import { SwitchField } from '../../components/fields/switch-field'
import type { ReadingOptionsProps } from './reading-options-props'

const shortest = 1
const longest = 30

/** What follows a group, and how the phone is held. */
export function WayOptions({ voice, words }: ReadingOptionsProps) {
  const { preferences } = voice
  const { mode, groupPause, wideNext, leftHanded } = preferences.values.value
  return (
    <>
      <Choice
        label={words.mode}
        value={mode}
        options={(['closed-loop', 'continuous'] as const).map(value => ({
          value,
          label: words.modes[value],
        }))}
        onChange={value => preferences.change({ mode: value })}
      />
      {mode === 'continuous' && (
        <Stepper
          label={words.groupPause}
          value={words.seconds(groupPause)}
          lessLabel={words.shorter}
          moreLabel={words.longer}
          onLess={groupPause > shortest ? () => preferences.change({ groupPause: groupPause - 1 }) : null}
          onMore={groupPause < longest ? () => preferences.change({ groupPause: groupPause + 1 }) : null}
        />
      )}
      <SwitchField
        label={words.wideNext}
        hint={words.wideNextHint}
        checked={wideNext}
        onChange={on => preferences.change({ wideNext: on })}
      />
      <SwitchField
        label={words.leftHanded}
        hint={words.leftHandedHint}
        checked={leftHanded}
        onChange={on => preferences.change({ leftHanded: on })}
      />
    </>
  )
}
