import type { ReadingStyle, ReadingTongue } from '../reading-style'
import { commaMarks } from './pause-marks'

const thai: ReadingTongue = {
  language: 'th',
  letters: {
    plain: { A: 'เอ', B: 'บี', C: 'ซี', D: 'ดี', E: 'อี', F: 'เอฟ', G: 'จี', H: 'เอช' },
    nato: { A: 'อัลฟา', B: 'บราโว', C: 'ชาร์ลี', D: 'เดลตา', E: 'เอคโค', F: 'ฟอกซ์ทรอต', G: 'กอล์ฟ', H: 'โฮเทล' },
  },
  groupNumbers: ['ที่ศูนย์', 'ที่หนึ่ง', 'ที่สอง', 'ที่สาม', 'ที่สี่', 'ที่ห้า', 'ที่หก', 'ที่เจ็ด', 'ที่แปด', 'ที่เก้า'],
  beforeName: 'กลุ่ม',
  askAgain: 'ไม่ถูกต้อง กรุณาบอกอีกครั้ง',
  again: 'อีกครั้ง',
  marks: commaMarks,
}

/** Thai: โท for two as on the telephone, and the everyday words. */
export const thaiStyles: readonly [ReadingStyle, ...ReadingStyle[]] = [
  { ...thai, id: 'th-telephone', digits: ['ศูนย์', 'หนึ่ง', 'โท', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] },
  { ...thai, id: 'th-plain', digits: ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] },
]
