import type { ReadingStyle, ReadingTongue } from '../reading-style'
import { commaMarks } from './pause-marks'

const korean: ReadingTongue = {
  language: 'ko',
  letters: {
    plain: { A: '에이', B: '비', C: '씨', D: '디', E: '이', F: '에프', G: '지', H: '에이치' },
    nato: { A: '알파', B: '브라보', C: '찰리', D: '델타', E: '에코', F: '폭스트롯', G: '골프', H: '호텔' },
  },
  groupNumbers: ['공 번', '일 번', '이 번', '삼 번', '사 번', '오 번', '육 번', '칠 번', '팔 번', '구 번'],
  beforeName: '그룹',
  askAgain: '값이 맞지 않습니다. 다시 말씀해 주세요',
  again: '다시',
  marks: commaMarks,
}

/** Korean: the telephone's words, and those of the army's radio, which mix both sets of numerals. */
export const koreanStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...korean, id: 'ko-telephone', digits: ['공', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] },
  { ...korean, id: 'ko-radio', digits: ['공', '하나', '둘', '삼', '넷', '오', '여섯', '칠', '팔', '아홉'] },
]
