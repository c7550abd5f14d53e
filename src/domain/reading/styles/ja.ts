import type { ReadingStyle, ReadingTongue } from '../reading-style'

const japanese: ReadingTongue = {
  language: 'ja',
  letters: {
    plain: {
      A: 'エー',
      B: 'ビー',
      C: 'シー',
      D: 'ディー',
      E: 'イー',
      F: 'エフ',
      G: 'ジー',
      H: 'エイチ',
    },
    nato: {
      A: 'アルファ',
      B: 'ブラボー',
      C: 'チャーリー',
      D: 'デルタ',
      E: 'エコー',
      F: 'フォックストロット',
      G: 'ゴルフ',
      H: 'ホテル',
    },
  },
  // In kana where the kanji have two readings each.
  groupNumbers: ['ゼロ番', '一番', '二番', '三番', 'ヨン番', '五番', '六番', 'ナナ番', '八番', 'キュウ番'],
  beforeName: '',
  askAgain: 'が合いません。もう一度お願いします',
  again: 'もう一度',
  marks: { digit: '、', triplet: { short: '、', normal: '。', long: '。\n\n' }, end: '。' },
}

/** Japanese: マル ヒト フタ, which keeps 1 and 8 apart, then the everyday words. */
export const japaneseStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  {
    ...japanese,
    id: 'ja-mishearing-proof',
    digits: ['マル', 'ヒト', 'フタ', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュウ'],
  },
  {
    ...japanese,
    id: 'ja-standard',
    digits: ['ゼロ', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴー', 'ロク', 'ナナ', 'ハチ', 'キュウ'],
  },
]
