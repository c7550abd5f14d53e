import { expect, test } from 'vitest'
import { namesFit } from '../../../src/domain/text/group-names'

/** `2:BC` are the names B and C behind two groups. */
function fits(gaps: string, groupCount = 8): boolean {
  const read = gaps.split(' ').map(gap => {
    const [groups = '', names = ''] = gap.split(':')
    return { groups: Number(groups), names: Array.from(names, name => name.charCodeAt(0) - 64) }
  })
  return namesFit(read, groupCount)
}

test.each([
  ['each before its group', '1:B 2:C 3:D 4:E 5:F 6:G 7:H 8:', true],
  ['each before its group, some left out', '1:B 2: 3:D 4: 5:F 6: 7:H 8:', true],
  ['each before its group, the last one left out', '1:B 2:C 3:D 4:E 5:F 6:G 7: 8:', false],
  ['each before its group, another name behind the last one', '1:B 2:C 3:D 4:E 5:F 6:G 7:H 8:A', true],
  ['each behind its group', '1:A 2:B 3:C 4:D 5:E 6:F 7:G 8:H', true],
  ['each behind its group, the last one left out', '1:A 2:B 3:C 4:D 5:E 6:F 7:G 8:', false],
  ['each behind its group, words behind the last one', '1:A 2:B 3:C 4:D 5:E 6:F 7:G 8:HI', true],
  ['rows of names before rows of groups', '4:EFGH 8:', true],
  ['rows of names behind rows of groups', '4:ABCD 8:EFGH', true],
  ['three rows of names behind rows of groups', '3:ABC 6:DEF 8:GH', true],
  ['a row that names too few', '4:ABC 8:EFGH', false],
  ['a row that names too many', '3:ABCD 8:EFGH', false],
  ['a row before that begins too early', '4:DEFGH 8:', false],
  ['one out of its place', '1:B 2:C 3:D 4:F 5:E 6:G 7:H 8:', false],
])('%s', (_, gaps, is) => {
  expect(fits(gaps)).toBe(is)
})

test('nine names for nine groups', () => {
  expect([fits('1:B 2:C 3:D 4:E 5:F 6:G 7:H 8:', 9), fits('1:B 2:C 3:D 4:E 5:F 6:G 7:H 8:I 9:', 9)]).toEqual([
    false,
    true,
  ])
})
