import type { Announcement } from './announcement'

/** How one digit that was read back compares with the stored one; `open`: not heard yet. */
export type EarMark = 'same' | 'different' | 'open'

/** What a colleague reads back, as the technician taps it in, beside the digits that were said. */
export type EarCheck = {
  /** 0 to 6 ASCII digits. */
  readonly heard: string
  /** Six marks, one a digit. */
  readonly marks: readonly EarMark[]
  /** `listening` until all six are there. */
  readonly verdict: 'listening' | 'right' | 'wrong'
  /** Wrong read-backs of this group so far. */
  readonly mistakes: number
}

/** Listens to a group that was read back wrongly so many times before. */
export function listenTo(digits: string, mistakes: number): EarCheck {
  return compared('', digits, mistakes)
}

/**
 * Takes in more of what is heard; signs that are no digits are left out, and digits behind the last one too. After
 * a wrong read-back the next digit begins another one; after a right one nothing more is heard.
 */
export function hearDigits(check: EarCheck, digits: string, text: string): EarCheck {
  const more = asciiDigits(text)
  if (check.verdict === 'right' || more === '') return check
  const before = check.verdict === 'wrong' ? '' : check.heard
  const next = compared((before + more).slice(0, digits.length), digits, check.mistakes)
  return next.verdict === 'wrong' ? { ...next, mistakes: next.mistakes + 1 } : next
}

/** Takes the last digit back. One that made the read-back wrong was a slip of the finger: it does not count. */
export function unhearDigit(check: EarCheck, digits: string): EarCheck {
  const mistakes = check.verdict === 'wrong' ? check.mistakes - 1 : check.mistakes
  return compared(check.heard.slice(0, -1), digits, mistakes)
}

/** Where all differences lie: in one triplet (0 or 1), or in both; null where there is none. */
export function differingPart({ marks }: EarCheck): 0 | 1 | 'both' | null {
  const places = marks.flatMap((mark, place) => (mark === 'different' ? [place] : []))
  if (places.length === 0) return null
  if (places.every(place => place < 3)) return 0
  return places.every(place => place >= 3) ? 1 : 'both'
}

/** What is said after a wrong read-back: that it comes again, and then the words. */
export function onceMore({ style, words }: Announcement): Announcement {
  return { style, words: [{ word: style.again, pause: 'triplet' }, ...words] }
}

function compared(heard: string, digits: string, mistakes: number): EarCheck {
  const marks = Array.from(digits, (digit, place): EarMark => {
    const other = heard[place]
    if (other === undefined) return 'open'
    return other === digit ? 'same' : 'different'
  })
  const complete = heard.length === digits.length
  return { heard, marks, verdict: !complete ? 'listening' : heard === digits ? 'right' : 'wrong', mistakes }
}

function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '')
}
