import { check } from '../../components/first-icons'
import type { IconDrawing } from '../../components/icon'
import { play, speaker, stop } from '../../components/icons'
import type { ReadingWords } from '../../i18n/en/reading'
import type { ReadbackStore } from '../../stores/readback-store'

/** Something to press. */
export type Step = { readonly icon: IconDrawing; readonly label: string; readonly onPress: () => void }

/** Whether groups follow one another by themselves. */
export function readsByItself(store: ReadbackStore): boolean {
  return store.pass.value === 'whole' || store.voice.preferences.values.value.mode === 'continuous'
}

/** The primary action: confirm in the closed loop, start and stop where it reads by itself. */
export function mainStep(store: ReadbackStore, words: ReadingWords['readback']): Step {
  if (!readsByItself(store)) return confirmStep(store, words)
  switch (store.run.value.kind) {
    case 'reading':
    case 'waiting':
      return { icon: stop, label: words.stop, onPress: store.halt }
    case 'halted':
      return { icon: play, label: words.start, onPress: store.go }
    case 'finished':
      return { icon: check, label: words.last, onPress: store.confirmAll }
  }
}

/** The colleague read it back: on to the next group. */
function confirmStep(store: ReadbackStore, words: ReadingWords['readback']): Step {
  const letter = store.nextLetter.value
  return { icon: check, label: letter ? words.next(letter) : words.last, onPress: store.confirm }
}

/** The primary action of the check by ear; null while it listens. */
export function earStep(store: ReadbackStore, words: ReadingWords): Step | null {
  const verdict = store.ear.value?.verdict
  if (verdict === 'right') return confirmStep(store, words.readback)
  if (verdict === 'wrong') return { icon: speaker, label: words.ear.again, onPress: store.again }
  return null
}
