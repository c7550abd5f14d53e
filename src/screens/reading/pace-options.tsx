import { Choice } from '../../components/fields/choice'
import { Stepper } from '../../components/fields/stepper'
import { fastestRate, slowestRate } from '../../domain/reading/pace'
import type { ReadingOptionsProps } from './reading-options-props'

const step = 0.1

/** How fast the words follow one another. */
export function PaceOptions({ voice, words }: ReadingOptionsProps) {
  const { preferences } = voice
  const { rate, tripletPause } = preferences.values.value
  const change = (by: number) => () => preferences.change({ rate: Math.round((rate + by) * 10) / 10 })
  return (
    <>
      <Stepper
        label={words.speed}
        value={words.speedValue(Math.round(rate * 100))}
        lessLabel={words.slower}
        moreLabel={words.faster}
        onLess={rate > slowestRate ? change(-step) : null}
        onMore={rate < fastestRate ? change(step) : null}
      />
      <Choice
        label={words.tripletPause}
        value={tripletPause}
        options={(['short', 'normal', 'long'] as const).map(value => ({
          value,
          label: words.tripletPauses[value],
        }))}
        onChange={value => preferences.change({ tripletPause: value })}
      />
    </>
  )
}
