import type { groupLetters } from './id-shape'

/** The letter above one group of a confirmation ID. */
export type GroupLetter = (typeof groupLetters)[number]

/** One way of saying digits; i18n has a name and an example for each. */
export type ReadingStyleId = 'ja-mishearing-proof' | 'ja-standard' | 'en-plain' | 'en-niner'

type TenWords = readonly [string, string, string, string, string, string, string, string, string, string]

/** How digits, letters and group numbers are said; everything is words, so that no engine reads a number. */
export type ReadingStyle = {
  readonly id: ReadingStyleId
  readonly language: 'ja' | 'en'
  /** The words for 0 to 9, as they also stand under the figures. */
  readonly digits: TenWords
  readonly letters: Readonly<Record<GroupLetter, string>>
  /** The name of an installation group 1 to 9; place 0 is not used. */
  readonly groupNumbers: TenWords
  /** Between two digits. */
  readonly shortPause: string
  /** After the letter, after three digits and at the end. */
  readonly longPause: string
  /** Before a group's name, such as "Group ". */
  readonly beforeName: string
  /** After a group's name: this group does not add up, say it again. */
  readonly askAgain: string
}

const japanese = {
  language: 'ja',
  letters: {
    A: 'エー',
    B: 'ビー',
    C: 'シー',
    D: 'ディー',
    E: 'イー',
    F: 'エフ',
    G: 'ジー',
    H: 'エイチ',
  },
  groupNumbers: ['ゼロ番', '一番', '二番', '三番', '四番', '五番', '六番', '七番', '八番', '九番'],
  shortPause: '、',
  longPause: '。',
  beforeName: '',
  askAgain: 'が合いません。もう一度お願いします。',
} as const

const english = {
  language: 'en',
  letters: { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G', H: 'H' },
  groupNumbers: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  shortPause: ', ',
  longPause: '. ',
  beforeName: 'Group ',
  askAgain: ' does not add up. Please say it again.',
} as const

/** Every reading style; the first of a language is its default. */
export const readingStyles: Readonly<Record<ReadingStyleId, ReadingStyle>> = {
  'ja-mishearing-proof': {
    ...japanese,
    id: 'ja-mishearing-proof',
    digits: ['マル', 'ヒト', 'フタ', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュウ'],
  },
  'ja-standard': {
    ...japanese,
    id: 'ja-standard',
    digits: ['ゼロ', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュウ'],
  },
  'en-plain': { ...english, id: 'en-plain', digits: english.groupNumbers },
  'en-niner': {
    ...english,
    id: 'en-niner',
    digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'niner'],
  },
}

/** The style that a language starts with: in Japanese the one that keeps イチ and ハチ apart. */
export const defaultReadingStyle = { ja: 'ja-mishearing-proof', en: 'en-plain' } as const
