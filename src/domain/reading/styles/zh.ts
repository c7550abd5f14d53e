import type { ReadingStyle, ReadingTongue } from '../reading-style'

const chinese: ReadingTongue = {
  language: 'zh',
  letters: {
    plain: { A: 'A', B: 'B', C: 'C', D: 'D', E: 'E', F: 'F', G: 'G', H: 'H' },
    nato: { A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel' },
  },
  groupNumbers: [
    '零',
    '第一组',
    '第二组',
    '第三组',
    '第四组',
    '第五组',
    '第六组',
    '第七组',
    '第八组',
    '第九组',
  ],
  beforeName: '',
  askAgain: '校验不符，请再说一遍',
  again: '再说一遍',
  marks: { digit: '，', triplet: { short: '；', normal: '。', long: '。\n\n' }, end: '。' },
}

/** Mandarin: 幺 for one as on the telephone, the everyday words, and those of the army and the radio. */
export const chineseStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...chinese, id: 'zh-telephone', digits: ['零', '幺', '二', '三', '四', '五', '六', '七', '八', '九'] },
  { ...chinese, id: 'zh-plain', digits: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] },
  { ...chinese, id: 'zh-radio', digits: ['洞', '幺', '两', '三', '四', '五', '六', '拐', '八', '勾'] },
]
