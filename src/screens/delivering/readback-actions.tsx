import { Button } from '../../components/button'
import { check } from '../../components/first-icons'
import { cross, ear, next, speaker } from '../../components/icons'
import type { WorkWords } from '../../i18n/en/work'
import type { ReadbackStore } from '../../stores/readback-store'
import { readsByItself, type Step } from './readback-steps'

type Props = { readonly store: ReadbackStore; readonly work: WorkWords }

/** The primary action as a button. */
export function MainButton({ step }: { readonly step: Step }) {
  return <Button kind="primary" {...step} />
}

/** What stands beside the primary action: again, and what fits the way of reading. */
export function OtherActions(props: Props) {
  const { store, work } = props
  return (
    <>
      <Button icon={speaker} label={work.readback.say} onPress={store.again} />
      <SecondAction {...props} />
    </>
  )
}

function SecondAction(props: Props) {
  const { store, work } = props
  const words = work.readback
  const run = store.run.value.kind
  if (!readsByItself(store)) {
    return (
      <Button icon={ear} label={work.ear.checkShort} ariaLabel={work.ear.check} onPress={store.openEar} />
    )
  }
  if (run === 'finished') return null
  if (store.pass.value === 'groups') return <ConfirmShort {...props} />
  if (run === 'halted') return <Button icon={cross} label={words.endNow} onPress={store.endWholePass} />
  const letter = store.nextLetter.value
  return <Button icon={next} label={letter ? words.nextNow(letter) : words.endNow} onPress={store.confirm} />
}

/** Where the primary action starts and stops, the colleague may still have read back. */
function ConfirmShort({ store, work }: Props) {
  const letter = store.nextLetter.value
  const { nextShort, lastShort } = work.readback
  return <Button icon={check} label={letter ? nextShort(letter) : lastShort} onPress={store.confirm} />
}
