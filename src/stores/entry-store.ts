import { type ReadonlySignal, signal } from '@preact/signals'
import type { IdEntry } from '../domain/id-entry'
import { type EntryEvent, eraseDigit, goToGroup, typeDigits } from '../domain/id-typing'
import type { Feedback, FeedbackKind } from '../ports/feedback'

/** Typing into one ID, wherever it is kept. */
export type EntryStore = {
  /** What the last key did; null before the first and after a move. */
  readonly event: ReadonlySignal<EntryEvent | null>
  type(text: string): void
  erase(): void
  goTo(group: number): void
  /** To the group before (-1) or behind (1). */
  move(step: -1 | 1): void
}

/** Where the ID is kept, and what else a key is to do. */
export type EntryPlace = {
  read(): IdEntry | null
  /** Stores it; called at every accepted digit. */
  write(entry: IdEntry): void
  /** Dictation: a group that does not add up is emptied at once. */
  refusesWrong(): boolean
  onEvent?(event: EntryEvent, entry: IdEntry): void
}

const feedbackOf: Partial<Record<EntryEvent['kind'], FeedbackKind>> = {
  'group-right': 'group',
  complete: 'whole',
  'group-wrong': 'refused',
  refused: 'refused',
}

/** Turns keys into entries, each written as soon as it is made. */
export function createEntryStore(place: EntryPlace, feedback: (kind: FeedbackKind) => void): EntryStore {
  const event = signal<EntryEvent | null>(null)

  function update(change: (entry: IdEntry) => IdEntry) {
    const entry = place.read()
    if (!entry) return
    event.value = null
    place.write(change(entry))
  }

  return {
    event,
    type(text) {
      const entry = place.read()
      if (!entry) return
      const typed = typeDigits(entry, text, place.refusesWrong())
      if (!typed.event) return
      event.value = typed.event
      place.write(typed.entry)
      const kind = feedbackOf[typed.event.kind]
      if (kind) feedback(kind)
      place.onEvent?.(typed.event, typed.entry)
    },
    erase: () => update(eraseDigit),
    goTo: group => update(entry => goToGroup(entry, group)),
    move: step =>
      update(entry => {
        const { groupCount } = entry.shape
        return goToGroup(entry, (entry.current + step + groupCount) % groupCount)
      }),
  }
}

/** Gives feedback only where the user wants it. */
export function chosenFeedback(feedback: Feedback, wanted: () => boolean): (kind: FeedbackKind) => void {
  return kind => {
    if (wanted()) feedback.give(kind)
  }
}
