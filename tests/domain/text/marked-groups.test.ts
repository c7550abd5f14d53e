import { describe, expect, test } from 'vitest'
import { digitRuns, useRuns } from '../../../src/domain/text/digit-runs'
import { damagedMarkedIds, takeMarkedIds } from '../../../src/domain/text/marked-groups'
import { type MarkerKind, markerEvents, namedGroups } from '../../../src/domain/text/marker-events'
import { confirmationId, groupsOf, installationId54, installationId63, itemOf } from '../arbitrary-ids'

const blocks = groupsOf(confirmationId)
const boxes = groupsOf(installationId63)
const sixes = groupsOf(installationId54)
const letters = Array.from('ABCDEFGHI')

/** So many right groups that a text is looked at, without any name among them. */
const enough = ` ${blocks.slice(0, 6).join('_')}`

function events(text: string, kind: MarkerKind): string {
  const runs = digitRuns(text + enough)
  return markerEvents(runs, kind)
    .slice(0, -6)
    .map(event =>
      event.kind === 'marker'
        ? `${event.value}@${event.from}`
        : `${text.slice(event.from, event.to)}@${event.first}-${event.last}`,
    )
    .join(' ')
}

describe('names and groups in the order of the text', () => {
  test.each([
    ['A 123456 b 1234567', 'letters', '1@0 123456@0-0 2@9 1234567@1-1'],
    ['A 123456 b 1234567', 'numbers', '123456@0-0 1234567@1-1'],
    ['1 123456 2 1234567', 'numbers', '1@0 123456@1-1 2@9 1234567@3-3'],
    ['1 123456 2 1234567', 'letters', '123456@1-1 1234567@3-3'],
    ['① 123456 ⑨: 123', 'numbers', '1@0 123456@0-0 9@9 123@1-1'],
    ['⑴ 123456 ⒐ 1234 ❶ 12345', 'numbers', '1@0 123456@0-0 9@9 1234@1-1 1@16 12345@2-2'],
    ['⑩ 123456 ⒑ 1234 ❿ 12345', 'numbers', '123456@0-0 1234@1-1 12345@2-2'],
    ['0 123456', 'numbers', '123456@1-1'],
    ['10 123456', 'numbers', '123456@1-1'],
    ['AB 123456 C12 123', 'letters', '123456@0-0 3@10 123@2-2'],
    ['123 456', 'numbers', '123 456@0-1'],
    ['123-4567', 'numbers', '123-4567@0-1'],
    ['123 45', 'numbers', '123@0-0'],
    ['123 45678', 'numbers', '123@0-0 45678@1-1'],
    ['123 A 456', 'letters', '123@0-0 1@4 456@1-1'],
    ['123 A 456', 'numbers', '123 A 456@0-1'],
    ['123 ① 456', 'numbers', '123@0-0 1@4 456@1-1'],
    ['123 ① 456', 'letters', '123 ① 456@0-1'],
    ['123 word 456', 'letters', '123@0-0 456@1-1'],
    ['1234 567', 'numbers', '1234@0-0 567@1-1'],
    ['12 12345678 123456789 1234567890', 'letters', '12345678@1-1 123456789@2-2'],
    ['1/9 123456', 'numbers', '1@0 123456@2-2'],
    ['1/8 123456', 'numbers', '1@0 123456@2-2'],
    ['1/7 123456', 'numbers', '1@0 7@2 123456@2-2'],
    ['1 9 123456', 'numbers', '1@0 9@2 123456@2-2'],
    ['1/99 123456', 'numbers', '1@0 123456@2-2'],
    ['A-123456 (B', 'letters', '1@0 123456@0-0 2@10'],
    [`A${' '.repeat(159)}123456`, 'letters', '1@0 123456@0-0'],
    [`A${' '.repeat(160)}123456`, 'letters', '123456@0-0'],
  ] as const)('%s: %s', (text, kind, expected) => {
    expect(events(text, kind)).toBe(expected)
  })

  test('names up to forty signs behind the last digits', () => {
    const behind = (gap: number) =>
      markerEvents(digitRuns(`${blocks.join('_')}${' '.repeat(gap)}A`), 'letters').filter(
        one => one.kind === 'marker',
      )
    expect([behind(39).length, behind(40).length]).toEqual([1, 0])
    expect(behind(39)).toEqual([{ kind: 'marker', value: 1, from: 94 }])
  })

  test('without six right groups there is nothing to name', () => {
    expect(markerEvents(digitRuns(`A ${blocks.slice(0, 5).join(' B ')}`), 'letters')).toEqual([])
  })

  test('used runs are no groups and no names, but those known as other numbers are', () => {
    const runs = digitRuns(`1 123456 2 123457${enough}`)
    useRuns(runs, 0, 1)
    runs.used[2] = 2
    expect(markerEvents(runs, 'numbers').slice(0, -6)).toMatchObject([
      { value: 2 },
      { first: 3, last: 3, length: 6 },
    ])
  })

  test('an end for texts of many', () => {
    const all = markerEvents(digitRuns('A 150314 '.repeat(12_000)), 'letters')
    expect(all.length).toBeGreaterThanOrEqual(20_000)
    expect(all.length).toBeLessThan(20_004)
  })
})

describe('groups get the names', () => {
  const named = (text: string, names: 'before' | 'behind', kind: MarkerKind = 'letters') => {
    const runs = digitRuns(text + enough.replaceAll('_', '.').repeat(1))
    const own = markerEvents(runs, kind).slice(0, -6)
    return namedGroups(own, names)
      .map(
        ({ name, group, distance, isFar }) =>
          `${name}=${text.slice(group.from, group.to)}+${distance}${isFar ? '!' : ''}`,
      )
      .join(' ')
  }
  test.each([
    ['A 123456 B: 654321', 'before', '1=123456+1 2=654321+2'],
    ['123456 (A) 654321 B', 'behind', '2=654321+1 1=123456+2'],
    ['A B C 111111 222222 333333', 'before', '1=111111+5 2=222222+10 3=333333+15'],
    ['x I A B 111111 222222', 'before', '1=111111+3 2=222222+8'],
    ['A B C 111111 D 222222', 'before', '3=111111+1 4=222222+1'],
    ['A 111111 222222 B 333333', 'before', '1=111111+1 2=333333+1'],
    ['111111 222222 A B', 'behind', '2=222222+3 1=111111+8'],
    ['111111 A 222222', 'before', '1=222222+1'],
    [`A 111111${' '.repeat(158)}B 222222`, 'before', '1=111111+1 2=222222+1!'],
    [`A 111111${' '.repeat(154)}B 222222`, 'before', '1=111111+1 2=222222+1'],
    [`A 111111${' '.repeat(155)}B 222222 C 333333`, 'before', '1=111111+1 2=222222+1! 3=333333+1'],
    ['', 'before', ''],
  ] as const)('%s: %s', (text, names, expected) => {
    expect(named(text, names)).toBe(expected)
  })
})

describe('taken by their names', () => {
  const told = (text: string) => {
    const runs = digitRuns(text)
    const taken = takeMarkedIds(runs)
    const used = Array.from(runs.used).join('')
    return { taken, used, damaged: damagedMarkedIds(runs) }
  }
  const line = (groups: readonly string[], names: readonly string[] = letters) =>
    groups.map((group, index) => `${names[index]} ${group}`)

  test('a whole one, with its places and its runs', () => {
    const text = `x ${line(blocks).join(' ')} y`
    const { taken, used, damaged } = told(text)
    expect(taken).toMatchObject([
      { kind: 'confirmation-id', digits: confirmationId, from: 4, to: text.length - 2 },
    ])
    expect(taken[0]?.groups?.map(group => group.digits)).toEqual(blocks)
    expect([used, damaged]).toEqual(['11111111', []])
  })

  test('places are the first and the last, however the names go', () => {
    const text = line(blocks).reverse().join('\n')
    expect(told(text).taken).toMatchObject([{ digits: confirmationId, from: 2, to: text.length }])
  })

  test('two, one behind the other', () => {
    const text = `${line(blocks).join(' ')} ${line(sixes).join(' ')}`
    expect(told(text).taken.map(({ digits }) => digits)).toEqual([confirmationId, installationId54])
    const twice = `${line(blocks).join(' ')}\n${line(blocks).join(' ')}`
    expect(told(twice).taken.map(({ digits }) => digits)).toEqual([confirmationId, confirmationId])
    const sevens = line(boxes).join(' ')
    expect(told(`${sevens}\n${sevens}`).taken).toHaveLength(2)
  })

  test('an echo is passed over, a better telling of the same group is taken', () => {
    const echo = line(blocks).map((one, index) => `${one} ${index === 3 ? `${one} ` : ''}`)
    expect(told(echo.join('')).taken).toMatchObject([{ digits: confirmationId }])
    const better = line(blocks).map((one, index) => (index === 3 ? `D ${blocks[3]?.slice(1)} ${one}` : one))
    expect(told(better.join(' ')).taken).toMatchObject([{ digits: confirmationId }])
    const worse = line(blocks).map((one, index) => (index === 3 ? `${one} D 12345` : one))
    expect(told(worse.join(' ')).taken).toEqual([])
  })

  test('a name that comes again with other digits ends one', () => {
    const text = `${line(blocks.slice(0, 6)).join(' ')} ${line(sixes).join(' ')}`
    const { taken, damaged } = told(text)
    expect(taken).toMatchObject([{ digits: installationId54 }])
    expect(damaged).toMatchObject([
      { found: { digits: confirmationId.slice(0, 36) }, runs: [0, 1, 2, 3, 4, 5] },
    ])
    expect(told(`${line(blocks.slice(0, 5)).join(' ')} ${line(sixes).join(' ')}`).damaged).toEqual([])
  })

  test('far behind the others a group is no longer of the same ID', () => {
    const apart = (gap: number) =>
      `${line(blocks.slice(0, 6)).join(' ')}${' '.repeat(gap)}${line(blocks).slice(6).join(' ')}`
    expect(told(apart(150)).taken).toHaveLength(1)
    expect(told(apart(170)).taken).toEqual([])
  })

  test('a ninth name makes an installation ID of eight groups only at the distance of the others', () => {
    const eight = line(sixes.slice(0, 8)).join(' ')
    expect(told(`${eight} I ${sixes[8]}`).taken).toMatchObject([{ digits: installationId54 }])
    expect(told(`${eight} I was told: ${sixes[8]}`).taken).toMatchObject([{ kind: 'confirmation-id' }])
    expect(told(`${eight}, and I is told: ${sixes[8]}`).taken).toMatchObject([{ kind: 'installation-id' }])
    expect(told(`${eight}, and I is told:  ${sixes[8]}`).taken).toMatchObject([{ kind: 'confirmation-id' }])
  })

  test('eight right groups, one of them named as the ninth, are a damaged installation ID', () => {
    for (const left of [0, 3, 7]) {
      const some = line(sixes).filter((_, index) => index !== left)
      expect(told(some.join(' ')).taken).toMatchObject([
        { kind: 'installation-id', digits: sixes.filter((_, index) => index !== left).join('') },
      ])
      expect(told(`${some.slice(0, -1).join(' ')} I was told: ${sixes[8]}`).taken).toEqual([])
    }
    const unnamed = line(sixes).filter((_, index) => index !== 3)
    expect(told(`${sixes[3]} ${unnamed.join(' ')}`).taken).toEqual([])
    expect(told(`${unnamed.join(' ')} ${sixes[3]}`).taken).toEqual([])
    expect(told(`${unnamed.join(' ')} 1 2 3 ${sixes[3]}`).taken).toHaveLength(1)
    expect(told(`${sixes[3]} 1 2 3 ${unnamed.join(' ')}`).taken).toHaveLength(1)
    expect(told(`${unnamed.join(' ')} 123456 12 1234567`).taken).toHaveLength(1)
    const wrong = unnamed.map((one, index) => (index === 1 ? 'B 123456' : one))
    expect(told(wrong.join(' ')).taken).toEqual([])
    expect(told(line(boxes).slice(1).join(' ')).taken).toEqual([])
  })

  test('names behind the groups, where more groups are right in that way', () => {
    const behind = sixes.map((group, index) => `${group} ${letters[index]}`)
    expect(told(behind.join('\n')).taken).toMatchObject([{ digits: installationId54 }])
    expect(told(`A ${behind.join('\n')}`).taken).toMatchObject([{ digits: installationId54 }])
  })

  test('six groups right are enough for a damaged one, five are not', () => {
    const some = (wrong: number) => line(boxes.map((box, index) => (index < wrong ? '1234567' : box)))
    expect(told(some(3).join(' ')).taken).toHaveLength(1)
    expect(told(some(4).join(' ')).taken).toEqual([])
    const same = line(boxes.map((_, index) => itemOf(boxes, index % 5)))
    expect(told(same.join(' ')).taken).toEqual([])
  })

  test('groups that are too long leave no groups as written', () => {
    const long = line(boxes.map((box, index) => (index === 2 ? `${box}1` : box)))
    expect(told(long.join(' ')).taken).toMatchObject([{ groups: null }])
  })

  test('a number that is no name of a confirmation ID counts for none of its groups', () => {
    const text = `${line(blocks.slice(0, 5)).join(' ')} I ${blocks[6]}`
    expect(told(text).damaged).toMatchObject([{ found: { kind: 'installation-id' } }])
  })
})
