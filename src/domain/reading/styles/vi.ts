import type { ReadingStyle, ReadingTongue, TenWords } from '../reading-style'
import { commaMarks } from './pause-marks'

const plainDigits: TenWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

const vietnamese: ReadingTongue = {
  language: 'vi',
  letters: {
    plain: { A: 'a', B: 'bê', C: 'xê', D: 'đê', E: 'e', F: 'ép', G: 'giê', H: 'hát' },
    nato: {
      A: 'An-pha',
      B: 'Bra-vô',
      C: 'Sác-li',
      D: 'Đen-ta',
      E: 'Ê-cô',
      F: 'Phốc-trốt',
      G: 'Gôn',
      H: 'Hô-ten',
    },
  },
  groupNumbers: plainDigits,
  beforeName: 'Nhóm',
  askAgain: 'không khớp. Xin đọc lại',
  again: 'Nhắc lại',
  marks: commaMarks,
}

/** Vietnamese: the everyday words. */
export const vietnameseStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...vietnamese, id: 'vi-plain', digits: plainDigits },
]
