import { describe, expect, test } from 'vitest'
import type { GlyphRow } from '../../../../src/domain/digits/layout/glyph-row'
import { runBlocks } from '../../../../src/domain/digits/layout/run-blocks'
import { cut, installationIds54, installationIds63, itemOf } from '../../arbitrary-ids'
import { shownText } from '../read-digits'
import { directions, evenly, height, type RowPlace, rowOf } from './placed-rows'

const id = itemOf(installationIds63, 0)
const id54 = itemOf(installationIds54, 0)
const found = (rows: readonly GlyphRow[]) => runBlocks(rows).map(({ block }) => shownText(block))

describe.each(directions)('%s', (_, direction) => {
  const line = (written: string, down: number, place: RowPlace = {}) =>
    rowOf(written, { direction, ...place, down: 7 + down, from: 5 + (place.from ?? 0) })
  const wrapped = (at: number, down: number, place: RowPlace = {}) =>
    found([line(id.slice(0, at), 0), line(id.slice(at), down, place)])

  test('a run on one line is an ID', () => {
    expect(found([line(id, 0)])).toEqual([id])
    expect(found([line(id54, 0)])).toEqual([id54])
    expect(found([line(`label: ${id}`, 0)])).toEqual([id])
  })

  test.each([
    ['right below', 2, {}, true],
    ['as near as lines stand', 0.875, {}, true],
    ['nearer', 0.8125, {}, false],
    ['as far as lines stand', 3.375, {}, true],
    ['further', 3.4375, {}, false],
    ['further left', 2, { from: -30 }, true],
    ['a bit further right', 2, { from: 4 }, true],
    ['further right', 2, { from: 4.125 }, false],
    ['in higher digits', 2, { size: height * 1.375 }, true],
    ['in digits 1.4 times as high', 2, { size: height * 1.4 }, true],
    ['in far higher digits', 2.5, { size: height * 1.4375 }, false],
    ['in far lower digits', 2, { size: height * 0.6875 }, false],
  ])('the second line of a run stands %s', (_name, down, place, expected) => {
    expect(wrapped(40, down, place)).toEqual(expected ? [id] : [])
  })

  test.each([
    ['less than eight digit heights', 0.875, true],
    ['eight digit heights', 1, true],
    ['further', 1.125, false],
  ])(
    'the second line may reach further right, where words stand before the digits: %s',
    (_name, from, expected) => {
      expect(wrapped(24, 2, { from })).toEqual(expected ? [id] : [])
    },
  )

  /** Three lines, of which the last is moved. */
  const three = (place: RowPlace, at: readonly [number, number] = [24, 48]) =>
    found([line(id.slice(0, at[0]), 0), line(id.slice(at[0], at[1]), 2), line(id.slice(at[1]), 4, place)])

  test('from the second line on, all begin at the same edge', () => {
    expect(three({})).toEqual([id])
    expect(three({ from: 4 })).toEqual([id])
    expect(three({ from: -4.875 })).toEqual([id])
    expect(three({ from: -5 })).toEqual([])
  })

  test('the second line must be about as long as the first where a third follows', () => {
    expect(three({}, [28, 49])).toEqual([id])
    expect(three({}, [28, 48])).toEqual([])
  })

  test('a run has up to four lines', () => {
    const lines = (length: number) => found(cut(id, length).map((text, index) => line(text, 2 * index)))
    expect(lines(16)).toEqual([id])
    expect(lines(13)).toEqual([])
  })

  test('the nearest line below is the next one, whatever the order in which they are found', () => {
    const rows = [line('99999999999', 3.25), line(id.slice(49), 1.75), line(id.slice(0, 49), 0)]
    expect(found(rows)).toEqual([id])
    expect(found(rows.reverse())).toEqual([id])
  })

  test('a line that goes on behind other glyphs is none', () => {
    expect(found([line(id.slice(0, 49), 0), line(`x ${id.slice(49)}`, 2)])).toEqual([])
  })

  test('digits at the end may be missing behind a label, up to twelve of them', () => {
    const behindLabel = (count: number) => found([line(`label: ${id.slice(0, count)}`, 0)])
    expect(behindLabel(56)).toEqual([`${id.slice(0, 56)}???????`])
    expect(behindLabel(51)).toEqual([`${id.slice(0, 51)}????????????`])
    expect(behindLabel(50)).toEqual([])
    expect(found([line(id.slice(0, 56), 0)])).toEqual([])
    expect(found([line(id.slice(0, 57), 0)])).toEqual([`${id.slice(0, 57)}??????`])
  })

  test('digits missing at the end of the second line are not made up', () => {
    expect(found([line(`label: ${id.slice(0, 40)}`, 0), line(id.slice(40, 56), 2)])).toEqual([])
  })
})

test('there may be room between some digits, and no other digits behind', () => {
  const holes = (count: number) =>
    rowOf([...id].map((digit, index) => [digit, index + Math.min(count, Math.floor(index / 3))]))
  expect(found([holes(16)])).toEqual([id])
  expect(found([holes(17)])).toEqual([])
  expect(found([rowOf(`${id}${id.slice(0, 20)}`)])).toEqual([])
})

test('a run begins with ten digits at least', () => {
  const three = (first: number) =>
    found([
      rowOf(id.slice(0, first)),
      rowOf(id.slice(first, first + 25), { down: 2 }),
      rowOf(id.slice(first + 25), { down: 4 }),
    ])
  expect(three(10)).toEqual([id])
  expect(three(9)).toEqual([])
})

test('a digit lost where a line ends is unknown', () => {
  const [text = ''] = found([rowOf(id.slice(0, 39)), rowOf(id.slice(40), { down: 2 })])
  expect([text.slice(0, 35), text.slice(42)]).toEqual([id.slice(0, 35), id.slice(42)])
  expect(text.slice(35, 42)).toContain('?')
})

describe('digits in groups are no run', () => {
  /** Groups, then the other digits in pieces, with room between. */
  const spaced = (groups: number, ...pieces: readonly number[]) => {
    let [from, cell] = [0, 0]
    return rowOf(
      [...new Array<number>(groups).fill(7), ...pieces].flatMap(length => {
        const glyphs = evenly(id.slice(from, from + length), cell)
        from += length
        cell += length + 1.5
        return glyphs
      }),
    )
  }
  test.each([
    ['nine groups', [9], []],
    ['three groups and one run', [3, 42], []],
    ['two groups and one run', [2, 49], [id]],
    ['three groups and as many other pieces', [3, 14, 14, 14], []],
    ['three groups and more other pieces', [3, 10, 10, 11, 11], [id]],
  ])('%s', (_, [groups = 0, ...pieces], expected) => {
    expect(found([spaced(groups, ...pieces)])).toEqual(expected)
  })
})
