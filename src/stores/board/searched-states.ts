import { type BoardState, boardStates } from '../../domain/board-state'

/**
 * The states that a search means: those whose word, in the app's language, holds the text. In a script with spaces it
 * must begin a word, so that "an" does not find "Licensed and"; one character alone means no state.
 */
export function searchedStates(words: Readonly<Record<BoardState, string>>, search: string): BoardState[] {
  const wanted = folded(search)
  if (wanted.length < 2) return []
  const inside = /[^\p{ASCII}]/u.test(wanted) ? '' : ' '
  return boardStates.filter(state => (inside + folded(words[state])).includes(inside + wanted))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
