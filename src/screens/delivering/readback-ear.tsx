import { Button } from '../../components/button'
import { DigitEntry } from '../../components/digits/digit-entry'
import { EarComparison } from '../../components/digits/ear-comparison'
import { Keypad } from '../../components/digits/keypad'
import { cross, speaker } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import type { ReadbackGroup } from '../../domain/readback'
import type { EarCheck } from '../../domain/reading/ear-check'
import type { WorkWords } from '../../i18n/en/work'
import type { ReadbackStore } from '../../stores/readback-store'
import { MainButton } from './readback-actions'
import { earStep } from './readback-steps'

/** The technician taps in what the colleague reads back; digit by digit it is compared with the group. */
export function ReadbackEar(props: {
  readonly store: ReadbackStore
  readonly work: WorkWords
  readonly title: string
  readonly subtitle: string
  readonly group: ReadbackGroup
  readonly check: EarCheck
}) {
  const { store, work, group, check } = props
  const words = work.ear
  const step = earStep(store, work)
  return (
    <Screen
      title={props.title}
      subtitle={props.subtitle}
      foot={
        <Keypad
          onDigit={store.hear}
          onErase={store.unhear}
          eraseLabel={words.erase}
          extra={{ label: work.readback.say, icon: speaker, onPress: store.again }}
        />
      }
      actions={
        <>
          <Button icon={cross} label={words.close} onPress={store.closeEar} />
          {step && <MainButton step={step} />}
        </>
      }
    >
      <DigitEntry label={words.heard} onDigits={store.hear} onErase={store.unhear} onMove={() => undefined}>
        <EarComparison
          label={words.comparison}
          expected={group.digits}
          hidden={store.hidden.value}
          heard={check.heard}
          marks={check.marks}
          differentWord={words.differs}
          describeExpected={place =>
            work.readback.digitLabel(place + 1, group.digits[place] ?? '', group.readings[place] ?? '')
          }
          describe={place => placeWords(work, check, place)}
          onDigit={store.sayDigit}
        />
      </DigitEntry>
      <Verdict work={work} check={check} troubled={store.troubled.value} />
    </Screen>
  )
}

function Verdict(props: { readonly work: WorkWords; readonly check: EarCheck; readonly troubled: boolean }) {
  const { ear, readback } = props.work
  const { verdict, marks } = props.check
  if (verdict === 'right') {
    return (
      <Notice tone="proven" live compact>
        {ear.right}
      </Notice>
    )
  }
  if (verdict === 'wrong') {
    const places = marks.flatMap((mark, place) => (mark === 'different' ? [place + 1] : []))
    return <Notice tone="wrong" live compact title={ear.wrong(places, props.troubled)} />
  }
  return (
    <Notice tone="info" live compact>
      {props.troubled ? readback.troubled : ear.prompt}
    </Notice>
  )
}

function placeWords({ ear }: WorkWords, { heard, marks }: EarCheck, place: number): string {
  const digit = heard[place] ?? ''
  const compared = { open: ear.open, same: ear.same(digit), different: ear.different(digit) }
  return ear.place(place + 1, compared[marks[place] ?? 'open'])
}
