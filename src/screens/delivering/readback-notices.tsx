import { Notice } from '../../components/notice'
import { ProgressLine } from '../../components/progress-line'
import type { WorkWords } from '../../i18n/en/work'
import type { Instruments } from '../../ports/instruments'
import type { ReadbackStore } from '../../stores/readback-store'
import { useOnce } from '../use-once'
import { readsByItself } from './readback-steps'

type Props = { readonly store: ReadbackStore; readonly work: WorkWords }

const told = new WeakSet<Instruments>()

/** At most one hint at a time, the most pressing one. */
export function ReadbackNotices(props: Props & { readonly instruments: Instruments }) {
  const { store, instruments } = props
  const words = props.work.readback
  const builtIn = useBuiltInHint(store, instruments)
  if (store.voiceOn.value && store.voice.silent.value) {
    return (
      <Notice tone="unsure" live compact>
        {words.noVoice}
      </Notice>
    )
  }
  if (store.troubled.value || builtIn) {
    return (
      <Notice tone="info" live compact>
        {store.troubled.value ? words.troubled : words.builtInVoice}
      </Notice>
    )
  }
  return null
}

/** Said once: with the group at which the built-in voice first stood in for the phone's. */
function useBuiltInHint({ voice, group }: ReadbackStore, instruments: Instruments): boolean {
  const hint = useOnce<{ group: number | null }>(() => ({ group: null }))
  const standsIn = voice.heard.value === 'built-in' && voice.preferences.values.value.voice === 'phone'
  const index = group.value?.index ?? null
  if (standsIn && !told.has(instruments)) {
    told.add(instruments)
    hint.group = index
  }
  return standsIn && index !== null && hint.group === index
}

/** Where it reads by itself: what happens now, and how long until the next group. */
export function RunLine({ store, work }: Props) {
  const words = work.readback
  const run = store.run.value
  const letter = store.nextLetter.value
  if (!readsByItself(store)) return null
  if (run.kind === 'waiting') {
    const { groupPause } = store.voice.preferences.values.value
    return (
      <ProgressLine
        label={letter ? words.waiting(letter, run.seconds) : words.waitingForEnd(run.seconds)}
        value={Math.min(1, Math.max(0, 1 - run.seconds / groupPause))}
      />
    )
  }
  const label = { reading: words.readingNow, halted: words.halted, finished: words.allSaid }[run.kind]
  return <ProgressLine label={label} value={0} />
}
