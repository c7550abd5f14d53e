import { describe, expect, test } from 'vitest'
import type { GlyphRow } from '../../../../src/domain/digits/layout/glyph-row'
import { groupClusters } from '../../../../src/domain/digits/layout/group-rows'
import { directions, evenly, height, type RowPlace, rowOf, textOf } from './placed-rows'

const words = 'xxxxxxxx'

/** The lines of each cluster, in order: the first digits, how many groups and whole ones, and how far down it is. */
function clusters(rows: readonly GlyphRow[], groupLength = 6): readonly string[] {
  return groupClusters(rows, groupLength).map(cluster =>
    cluster
      .map(
        ({ tokens, groupCount, wholeCount, distance }) =>
          `${textOf(tokens[0]?.glyphs ?? [])} ${groupCount} ${wholeCount} ${Number(distance.toFixed(2))}`,
      )
      .join(', '),
  )
}

test('a line of groups tells how many there are, and how many of them are whole', () => {
  expect(clusters([rowOf('123456  23456  34567')])).toEqual(['123456 3 1 0'])
  expect(clusters([rowOf('1  123456')])).toEqual(['1 1 1 0'])
  expect(clusters([rowOf('1'), rowOf('12', { down: 3 })])).toEqual([])
  expect(clusters([])).toEqual([])
})

test('numbers of another length are no groups; a line of as many such numbers is none', () => {
  const [cluster] = groupClusters([rowOf('123456  12345678  234567')], 6)
  expect(cluster?.[0]?.tokens.map(({ kind }) => kind)).toEqual(['whole', 'whole'])
  expect(clusters([rowOf('123456  12345678')])).toEqual([])
})

describe('a line without a whole group', () => {
  /** A line whose glyphs are digits, but as doubtful as this. */
  function doubtful(text: string, ...probabilities: readonly number[]): GlyphRow {
    const row = rowOf(text)
    const glyphs = row.glyphs.map((glyph, index) => {
      const most = probabilities[index] ?? 0.9
      const digits = glyph.sighting.digits.map(value => (value > -1 ? Math.log(most) : value))
      return { ...glyph, sighting: { ...glyph.sighting, digits } }
    })
    return { ...row, glyphs }
  }

  test.each([
    ['of different digits', rowOf('12345  23456'), 1],
    ['of one digit all along: a dotted line', rowOf('1111  1111'), 0],
    ['of one digit, but few', rowOf('11111'), 1],
    ['of two digits', rowOf('1111  1112'), 1],
    ['of which half is doubtful', doubtful('1234', 0.5, 0.5, 0.6, 0.6), 1],
    ['of which most is doubtful', doubtful('1234', 0.5, 0.5, 0.5, 0.6), 0],
  ])('%s', (_, row, count) => {
    expect(clusters([row])).toHaveLength(count)
  })

  test('weak glyphs between its digits do not make it doubtful', () => {
    const weak = [0.3, 0.6, 1.3, 1.6, 2.3, 2.6].map(cell => ['.', cell] as const)
    const written = [...evenly('1234'), ...weak].sort(([, a], [, b]) => a - b)
    expect(clusters([rowOf(written)])).toHaveLength(1)
  })

  test('with words in it is a sentence; with a whole group it is not', () => {
    expect(clusters([rowOf(`${words}  12345`)])).toEqual([])
    expect(clusters([rowOf(`${words}  123456`)])).toEqual(['123456 1 1 0'])
  })
})

test('a whole group of one and the same digit is one', () => {
  expect(clusters([rowOf('111111  111111')])).toEqual(['111111 2 2 0'])
})

describe.each(directions)('%s', (_, direction) => {
  const line = (written: string, down: number, place: RowPlace = {}) =>
    rowOf(written, { direction, down, ...place })
  const first = line('123456  234567', 1)

  test.each([
    ['right below', line('345678', 3), true],
    ['a bit more than a digit below', line('345678', 2.0625), true],
    ['as near as a digit', line('345678', 2), false],
    ['far below', line('345678', 9.9375), true],
    ['too far below', line('345678', 10), false],
    ['beside it', line('345678', 1.4375, { from: 20 }), true],
    ['neither below nor beside', line('345678', 1.5, { from: 20 }), false],
    ['below, but further right', line('345678', 3, { from: 13 }), false],
    ['below its last digit', line('345678', 3, { from: 12.875 }), true],
    ['below, but further left', line('345678', 3, { from: -5 }), false],
    ['below its first digit', line('345678', 3, { from: -4.875 }), true],
    ['of higher digits', line('345678', 4, { size: height * 1.375 }), true],
    ['of far higher digits', line('345678', 4, { size: height * 1.5 }), false],
    ['of far lower digits', line('345678', 3, { size: height * 0.6875 }), false],
  ])('groups that stand %s go on from those before: %s', (_name, second, expected) => {
    expect(clusters([second, first])).toHaveLength(expected ? 1 : 2)
  })

  test('the longest line tells what is below what', () => {
    const across = { x: direction.y, y: direction.x }
    expect(clusters([rowOf('x', { direction: across }), line('345678', 3, { from: 2 }), first])).toHaveLength(
      1,
    )
  })

  test('the distance is measured in digit heights', () => {
    const lower = line('345678', 4.75, { size: height * 1.25 })
    expect(clusters([first, lower])).toEqual(['123456 2 2 0, 345678 1 1 3.33'])
  })

  test('lines are taken from top to bottom, pieces of one line from left to right', () => {
    const rows = [
      line('456789', 3.25, { from: 0 }),
      line('345678', 3, { from: 20 }),
      line('567890', 3.375, { from: 10 }),
      first,
    ]
    expect(clusters(rows)).toEqual(['123456 2 2 0, 456789 1 1 2.25, 567890 1 1 0.13, 345678 1 1 -0.38'])
  })

  test('a line begins where the one before is clearly above', () => {
    const rows = [line('345678', 3, { from: 8 }), line('456789', 3.375), line('567890', 3.4375)]
    expect(clusters(rows)).toEqual(['456789 1 1 0, 345678 1 1 -0.38, 567890 1 1 0.44'])
  })

  test.each([
    ['text', words, 3, {}, 2],
    ['a few letters', 'xx', 3, {}, 1],
    ['a number in a sentence', `${words} 12345`, 3, {}, 2],
    ['letters over the groups', words, 1.25, { size: height * 3 }, 1],
    ['letters that reach over the groups from below', words, 2, { size: height * 3 }, 1],
    ['letters beside the groups', words, 1.25, { from: 20 }, 2],
    ['letters on the left of the groups', words, 1.4375, { from: -8 }, 2],
    ['letters over the first group', words, 1.4375, { from: -6.875 }, 1],
    ['letters over the last group', words, 1.25, { from: 12.875 }, 1],
    ['letters half a digit lower', words, 1.5, {}, 2],
    ['letters half a digit higher', words, 0.5, {}, 1],
  ])('%s between two lines of groups: so many clusters', (_name, written, down, place, count) => {
    expect(clusters([first, line(written, down, place), line('345678', 5)])).toHaveLength(count)
  })
})
