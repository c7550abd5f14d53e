import { describe, expect, test } from 'vitest'
import { confirmationShape, installationShape54, installationShape63 } from '../../../src/domain/id-shape'
import { cutsRow } from '../../../src/domain/text/cut-rows'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { confirmationId, cut, groupsOf, installationId54, installationId63 } from '../arbitrary-ids'

const blocks = groupsOf(confirmationId)
const sixes = groupsOf(installationId54)
const boxes = groupsOf(installationId63)
const stray = ['111111', '222222', '333333', '444444', '555555', '666666', '777777', '888888', '999999']
const strays = (count: number, separator = ' ') => stray.slice(0, count).join(separator)

/** Whether the groups in brackets are cut out of a row; the brackets are no part of the text. */
function isCut(
  text: string,
  shape = confirmationShape,
  isTold = false,
  used: readonly number[] = [],
): boolean {
  const [before = '', own = ''] = text.split(/[[\]]/)
  const runs = digitRuns(text.replace(/[[\]]/g, ''))
  for (const run of used) useRuns(runs, run, run)
  const first = digitRuns(before).count
  return cutsRow(runs, first, first + digitRuns(own).count - 1, shape, isTold)
}

describe('a row of equal separators', () => {
  const own = `[${blocks.join(' ')}]`
  test.each([
    ['that ends with the ID', own, false],
    ['with one number before it', `111111 ${own}`, false],
    ['with two before it', `${strays(2)} ${own}`, true],
    ['with seven before it', `${strays(7)} ${own}`, true],
    ['with a whole ID before it', `${strays(8)} ${own}`, false],
    ['with a whole installation ID before it', `${strays(9)} ${own}`, false],
    ['with one number behind it', `${own} 111111`, false],
    ['with two behind it', `${own} ${strays(2)}`, true],
    ['with a whole ID behind it', `${own} ${strays(8)}`, false],
    ['with two IDs behind it', `${own} ${strays(8)} ${strays(9)}`, false],
    ['with ten numbers behind it', `${own} ${strays(9)} 123123`, true],
    ['with one before it, and one before that behind another sign', `111111-222222 ${own}`, false],
    ['with one behind it, and one more behind another sign', `${own} 111111-222222`, false],
    ['with two in another row', `${strays(2)}\n${own}\n${strays(2)}`, false],
    ['with two behind other signs', `${strays(2)}-${own}-${strays(2)}`, false],
    ['with two behind a word', `${strays(2)} and ${own} and ${strays(2)}`, false],
    ['with numbers that are no groups', `1234 12345678 ${own} 1234 12345678`, false],
    ['with groups of which a digit is missing, or one too many', `${own} 11111 2222222`, true],
    ['with a group and a shorter number', `${own} 111111 2222`, false],
  ])('%s', (_, text, is) => {
    expect(isCut(text)).toBe(is)
  })

  test('what is used belongs to something else', () => {
    expect([
      isCut(`${strays(2)} ${own}`, confirmationShape, false, [1]),
      isCut(`${strays(2)} ${own}`),
    ]).toEqual([false, true])
    expect(isCut(`${strays(3)} ${own}`, confirmationShape, false, [0])).toBe(true)
  })

  test('of sevens, only nine are an ID', () => {
    const sevens = (count: number) => strays(count).replaceAll(/(\d)\b/g, '$1$1')
    const nine = `[${boxes.join(' ')}]`
    expect(
      [8, 9, 10, 18].map(count => isCut(`${sevens(Math.min(count, 9))} ${nine}`, installationShape63)),
    ).toEqual([true, false, false, false])
    expect(isCut(`${sevens(2)} ${nine}`, installationShape63)).toBe(true)
    expect(isCut(`${nine} ${sevens(9)} ${sevens(1)}`, installationShape63)).toBe(true)
  })
})

describe('groups that go on in another way', () => {
  const three = blocks.slice(0, 3).join(' ')
  const five = blocks.slice(3).join('-')
  test.each([
    ['in two ways', `[${three}\n${five}]`, false],
    ['of a row that makes eight with what stands before it', `${strays(5)} [${three}\n${five}]`, true],
    ['of a row that makes nine with what stands before it', `${strays(6)} [${three}\n${five}]`, true],
    ['of a row with four before it', `${strays(4)} [${three}\n${five}]`, true],
    ['of a row with one before it', `${strays(1)} [${three}\n${five}]`, false],
    ['of a row of which seven belong to it', `111111 [${blocks.slice(0, 7).join(' ')}-${blocks[7]}]`, true],
    ['of a row that makes eight with what stands behind it', `[${three}\n${five}]-${strays(3, '-')}`, true],
    ['of a row with one behind it', `[${three}\n${five}]-111111`, false],
    ['that begins behind a whole row', `${strays(8, '\n')}\n[${three}\n${five}]`, false],
    [
      'with one group on a line with others before it',
      `${strays(2)} [${blocks[0]}\n${blocks.slice(1).join('-')}]`,
      true,
    ],
    [
      'with one group on a line with a whole ID before it',
      `${strays(8)} [${blocks[0]}\n${blocks.slice(1).join('-')}]`,
      true,
    ],
    [
      'with one group on a line with a whole ID behind it',
      `[${blocks.slice(0, 7).join('-')}\n${blocks[7]}] ${strays(8)}`,
      true,
    ],
    [
      'with one group behind an empty line',
      `[${blocks.slice(0, 7).join('\n')}\n\n${blocks[7]}]\n${strays(8, '\n')}`,
      true,
    ],
  ])('%s', (_, text, is) => {
    expect(isCut(text)).toBe(is)
  })
})

describe('other writings', () => {
  test('in halves', () => {
    const halves = cut(confirmationId, 3)
    const own = `[${halves.join(' ')}]`
    expect([isCut(own), isCut(`111 111 ${own}`), isCut(`111 111 222 222 ${own}`)]).toEqual([
      false,
      false,
      true,
    ])
    expect([isCut(`${own} 111 111 222 222`), isCut(`${own} 111 1111 222 22`)]).toEqual([true, true])
    expect(
      isCut(
        `[${cut(installationId63, 7)
          .map(box => `${box.slice(0, 3)} ${box.slice(3)}`)
          .join(' ')}] 111 1111 222 2222`,
        installationShape63,
      ),
    ).toBe(true)
  })

  test('a piece in lines, the last of which is a group of a row', () => {
    const lines = `[${installationId54.slice(0, 48)}\n${installationId54.slice(48)}]`
    expect(isCut(lines, installationShape54)).toBe(false)
    expect(isCut(`${lines} 111111`, installationShape54)).toBe(true)
    expect(isCut(`${lines}\n111111`, installationShape54)).toBe(false)
    expect(
      isCut(`[${installationId54.slice(0, 6)}\n${installationId54.slice(6)}]`, installationShape54),
    ).toBe(false)
    expect(
      isCut(`111111 [${installationId54.slice(0, 6)}\n${installationId54.slice(6)}]`, installationShape54),
    ).toBe(true)
    expect(isCut(`[${confirmationId}] ${strays(2)}`)).toBe(false)
    const upright = installationId54.replace(/.{6}$/, '-$&')
    expect(isCut(`[${upright}] 111111`, installationShape54)).toBe(false)
    expect(isCut(`[${upright}] ${strays(2)}`, installationShape54)).toBe(true)
    expect(
      isCut(`111111 [${installationId54.slice(0, 6)}-${installationId54.slice(6)}]`, installationShape54),
    ).toBe(false)
    expect(
      isCut(
        `${strays(2)} [${installationId54.slice(0, 6)}-${installationId54.slice(6)}]`,
        installationShape54,
      ),
    ).toBe(true)
  })

  test('in words, with times and counters between', () => {
    const told = (groups: readonly string[]) =>
      groups.map((group, index) => `${index} then ${group}`).join(' and ')
    const own = `[${told(blocks)}]`
    expect([isCut(own, confirmationShape, true), isCut(own)]).toEqual([false, false])
    const two = told(stray.slice(0, 2))
    expect(isCut(`${own} and ${two}`, confirmationShape, true)).toBe(true)
    expect(isCut(`${own} and 111111`, confirmationShape, true)).toBe(false)
    expect(isCut(`[${told(sixes)}] and ${two}`, installationShape54, true)).toBe(true)
  })
})
