import { describe, expect, test } from 'vitest'
import { takeDamagedIds } from '../../../src/domain/text/damaged-ids'
import { digitRuns, otherNumber, useRuns } from '../../../src/domain/text/digit-runs'
import { confirmationId, cut, groupsOf, installationId63 } from '../arbitrary-ids'

const boxes = groupsOf(installationId63)
const blocks = groupsOf(confirmationId)
const id = installationId63
/** A digit is missing behind the 30th. */
const short = id.slice(0, 30) + id.slice(31)

function taken(text: string): string[] {
  return takeDamagedIds(digitRuns(text)).map(({ digits }) => digits)
}

/** With the groups at these places wrong. */
function wrong(groups: readonly string[], ...places: readonly number[]): string[] {
  return groups.map((group, index) => (places.includes(index) ? '1234567'.slice(0, group.length) : group))
}

describe('taken with faults', () => {
  test.each([
    ['one after an ID that is far', `${short}${'-'.repeat(100)}12`, [short]],
    ['behind a colon', `12:${cut(short, 21).join(':')}`, []],
    ['behind an equals sign', cut(short, 21).join('='), []],
    [
      'in groups, a colon between two',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}:${boxes.slice(5).join(' ')}`,
      [],
    ],
    [
      'in groups, one empty line between two',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}\n\n${boxes.slice(5).join(' ')}`,
      [wrong(boxes, 4).join('')],
    ],
    [
      'in groups, two empty lines between two',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}\n\n\n${boxes.slice(5).join(' ')}`,
      [],
    ],
    [
      'in groups, a hundred signs between two',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}${'-'.repeat(100)}${boxes.slice(5).join(' ')}`,
      [wrong(boxes, 4).join('')],
    ],
    [
      'in groups, 101 signs between two',
      `${wrong(boxes, 4).slice(0, 5).join(' ')}${'-'.repeat(101)}${boxes.slice(5).join(' ')}`,
      [],
    ],
    ['behind the label of a PID', `Extended PID: ${short}`, []],
    ['behind the label of a telephone', `Tel: ${short}`, [short]],
    ['the oldest', `Installation ID: ${blocks.join('-')}-12`, [`${confirmationId}12`]],
    ['63 digits that say nothing', '1'.repeat(63), ['1'.repeat(63)]],
    ['54 digits that say nothing', '1'.repeat(54), ['1'.repeat(54)]],
    ['50 digits that say nothing', '1'.repeat(50), ['1'.repeat(50)]],
    ['48 digits that say nothing', '1'.repeat(48), ['1'.repeat(48)]],
    ['49 digits that say nothing', '1'.repeat(49), []],
    ['63 digits glued to a word', `x${'1'.repeat(63)}`, []],
    ['63 digits behind another label', `Order ${'1'.repeat(63)}`, []],
    ['63 digits, then 63', `${'1'.repeat(63)}\n${'2'.repeat(63)}`, ['1'.repeat(63), '2'.repeat(63)]],
    [
      '63 digits, then 48 behind a sign',
      `${'1'.repeat(63)}\n☎ ${'2'.repeat(48)}`,
      ['1'.repeat(63), '2'.repeat(48)],
    ],
    ['a table of many', Array.from({ length: 4 }, () => wrong(boxes, 4).join(' ')).join(' '), []],
    [
      '200 digits, two groups wrong',
      `${wrong(boxes, 4, 6).join(' ')} ${'9 '.repeat(137)}`,
      [wrong(boxes, 4, 6).join('')],
    ],
    ['201 digits, two groups wrong', `${wrong(boxes, 4, 6).join(' ')} ${'9 '.repeat(138)}`, []],
    [
      '201 digits, one group wrong',
      `${wrong(boxes, 4).join(' ')} ${'9 '.repeat(138)}`,
      [wrong(boxes, 4).join('')],
    ],
    ['29 digits behind a label', `Installation ID: ${'1'.repeat(29)}`, []],
    ['30 digits behind a label', `Installation ID: ${'1'.repeat(30)}`, ['1'.repeat(30)]],
    ['a better reading and one that overlaps it', `${short} 1234567`, [short]],
  ] as const)('%s', (_, text, found) => {
    expect(taken(text)).toEqual(found)
  })

  test('keep their groups where the text shows them and none is too long', () => {
    const groups = (text: string) =>
      takeDamagedIds(digitRuns(text))[0]?.groups?.map(group => group.digits) ?? null
    const shorter = boxes.map((box, index) => (index === 4 ? box.slice(1) : box))
    expect(groups(shorter.join(' '))).toEqual(shorter)
    const cutByLetter = boxes.map((box, index) => (index === 4 ? `${box.slice(0, 3)}O${box.slice(4)}` : box))
    expect(groups(cutByLetter.join(' '))?.[4]).toBe(`${boxes[4]?.slice(0, 3)}${boxes[4]?.slice(4)}`)
    const lettersFirst = boxes.map((box, index) => (index === 0 ? `${box.slice(0, 3)}O${box.slice(4)}` : box))
    expect(groups(lettersFirst.join(' '))?.[0]).toBe(`${boxes[0]?.slice(0, 3)}${boxes[0]?.slice(4)}`)

    expect(groups(boxes.map((box, index) => (index === 4 ? `${box}1` : box)).join(' '))).toBe(null)
    expect(groups(boxes.slice(1).join(' '))).toBe(null)
    expect(groups(short)).toBe(null)
  })

  test('their places, and none of what is used or another number', () => {
    const [one] = takeDamagedIds(digitRuns(`x ${short} y`))
    expect(one).toMatchObject({ kind: 'installation-id', from: 2, to: 64, digits: short })
    const used = digitRuns(short)
    useRuns(used, 0, 0)
    expect(takeDamagedIds(used)).toEqual([])
    const known = digitRuns(`${short} ${short}`)
    known.used[0] = otherNumber
    expect(takeDamagedIds(known)).toHaveLength(1)
  })

  test('behind thousands of right ones', () => {
    const runs = digitRuns(`${`${id}\n`.repeat(5000)}${short}`)
    useRuns(runs, 0, 4999)
    expect(takeDamagedIds(runs)).toMatchObject([{ digits: short }])
  })

  test('four thousand looks, and then no more', () => {
    const many = (count: number) =>
      takeDamagedIds(digitRuns(`${`${'1'.repeat(40)} x `.repeat(count)}${short}`)).length
    expect([many(3999), many(4000)]).toEqual([1, 0])
  })
})
