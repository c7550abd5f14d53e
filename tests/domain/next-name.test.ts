import { expect, test } from 'vitest'
import { nextName } from '../../src/domain/next-name'

test.each([
  ['PC-07 reception', 'PC-08'],
  ['PC-09', 'PC-10'],
  ['PC-99', 'PC-100'],
  ['Line 9', 'Line 10'],
  ['ライン 9 検査室', 'ライン 10'],
  ['第2ライン', '第3'],
  ['ＰＣ－０７', 'PC-08'],
  ['7', '8'],
  ['reception', 'PC-01'],
  [' PC-07 ', 'PC-08'],
  [`${'x'.repeat(80)}7`, `${'x'.repeat(80)}8`],
  [`${'x'.repeat(80)}17`, `${'x'.repeat(80)}18`],
  [`${'x'.repeat(81)}7`, 'PC-01'],
  ['', 'PC-01'],
  [null, 'PC-01'],
  ['PC-1234567890', 'PC-1234567891'],
])('after %j comes %j', (last, next) => {
  expect(nextName(last, 'PC-01')).toBe(next)
})
