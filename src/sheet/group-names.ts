import type { IdGroup } from '../domain/id-groups'
import type { SheetWords } from './words/en'

/** A group's state for a screen reader, its digits one by one. */
export function groupState(words: SheetWords, { digits, length, state }: IdGroup): string {
  const said = digits.split('').join(' ')
  if (state === 'empty') return words.groupState.empty
  if (state === 'partial') return words.groupState.partial(said, length - digits.length)
  return state === 'right' ? words.groupState.right(said) : words.groupState.wrong(said)
}
