import { expect, test } from 'vitest'
import { proofOf } from '../../../../src/domain/digits/block-proof'
import type { DigitEvidence } from '../../../../src/domain/digits/digit-sighting'
import { type LatticeItem, seenItem } from '../../../../src/domain/digits/layout/lattice-item'
import { groupsAt, withDoubt } from '../../../../src/domain/digits/layout/reading-doubt'
import { rowOf } from './placed-rows'

/** Two groups of three: 125 and 344 add up, 112 and 534 do not. */
const lengths = { groupCount: 2, groupLength: 3 }

function itemsOf(
  text: string,
  changed: Partial<LatticeItem> = {},
  ...places: readonly number[]
): LatticeItem[] {
  return rowOf(text).glyphs.map((glyph, index) => ({
    ...seenItem(glyph),
    ...(places.includes(index) ? changed : {}),
  }))
}
type Group = readonly DigitEvidence[]
const likely = (group: Group | undefined, place: number, digit: number) =>
  Math.exp(group?.[place]?.digits[digit] ?? Number.NaN)
const proof = (group: Group | undefined) =>
  proofOf(
    (group ?? []).map(({ digits }) => digits),
    3,
  )

/** The groups as they are chosen, as they are without the checks, and in doubt between both. */
function read(items: readonly LatticeItem[], chosen: readonly number[], freeChosen: readonly number[]) {
  const checked = groupsAt(items, chosen, lengths)
  const free = groupsAt(items, freeChosen, lengths)
  return { checked, free, doubted: withDoubt(items, { chosen, freeChosen }, checked, lengths) }
}

test('each group has the glyphs between its neighbours', () => {
  const groups = groupsAt(itemsOf('125344'), [0, 1, 2, 3, 4, 5], lengths)
  expect(
    groups.map(group => group.map(({ digits }) => digits.indexOf(Math.max(...digits))).join('')),
  ).toEqual(['125', '344'])
})

test('where the checks moved nothing, nothing is in doubt', () => {
  const { checked, doubted } = read(itemsOf('125344'), [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5])
  expect(doubted.every((group, index) => group === checked[index])).toBe(true)
})

const [chosen, freeChosen] = [
  [0, 1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6],
] as const
/** As chosen and without the checks no group adds up, so that only the glyphs tell. */
const neither = '1035894'

/** How much of the free reading is in the first group's first digit. */
function shareOf(items: readonly LatticeItem[]): number {
  const { checked, free, doubted } = read(items, chosen, freeChosen)
  const [own = 0, other = 0, seen = 0] = [checked, free, doubted].map(groups => likely(groups[0], 0, 0))
  return (seen - own) / (other - own)
}

test.each([
  ['nothing, where the glyphs are as good', {}, 0, 0],
  ['the first glyph costs more as a first one', { asFirst: -2 }, 0, 2],
  ['the first glyph costs more as another one, which it is not', { asInner: -2 }, 0, 0],
  ['the second glyph costs more as another one than the first', { asInner: -2 }, 1, 2],
  ['the second glyph costs more as a first one', { asFirst: -2 }, 1, -2],
  ['the fourth glyph costs more as a first one', { asFirst: -2 }, 3, 2],
  ['the fifth glyph costs more as a first one', { asFirst: -2 }, 4, -2],
  ['the first glyph is likelier to be none', { skip: Math.log(1e-5) + 2 }, 0, 2],
  ['the last glyph is likelier to be none', { skip: Math.log(1e-5) + 2 }, 6, -2],
])('what speaks for the free reading: %s', (_, changed, place, loss) => {
  expect(shareOf(itemsOf(neither, changed, place))).toBeCloseTo(1 / (1 + Math.exp(-loss)), 2)
})

test('a glyph whose digits are less likely speaks for the reading without it', () => {
  const items = itemsOf(neither)
  const doubtful = items.map((item, index) =>
    index === 0 ? { ...item, digits: item.digits.map(value => value - 2) } : item,
  )
  expect(shareOf(doubtful)).toBeCloseTo(1 / (1 + Math.exp(-2)), 2)
})

test('a group that the checks left where it was is not in doubt', () => {
  const { checked, doubted } = read(itemsOf(neither), [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 6])
  expect(doubted[0]).toBe(checked[0])
  expect(doubted[1]).not.toBe(checked[1])
  const first = read(itemsOf(neither), [0, 1, 2, 4, 5, 6], [0, 1, 3, 4, 5, 6])
  expect(first.doubted[0]).not.toBe(first.checked[0])
  expect(first.doubted[1]).toBe(first.checked[1])
})

test('a group in doubt stands where it was chosen, and its digits add up to one', () => {
  const { checked, doubted } = read(itemsOf(neither), chosen, freeChosen)
  for (let place = 0; place < 3; place++) {
    expect(doubted[0]?.[place]?.quad).toEqual(checked[0]?.[place]?.quad)
    const all = doubted[0]?.[place]?.digits ?? []
    expect(all.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1)
  }
})

test('what the checks of the other groups gain speaks for the groups as chosen', () => {
  const items = itemsOf('1253440')
  const { checked, free, doubted } = read(items, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6])
  for (const group of [0, 1]) {
    const gain = proof(checked[1 - group]) - proof(free[1 - group])
    const expected = 1 / (1 + Math.exp(gain))
    const digit = group === 0 ? 1 : 3
    const [own, other, seen] = [checked, free, doubted].map(groups => likely(groups[group], 0, digit))
    expect(((seen ?? 0) - (own ?? 0)) / ((other ?? 0) - (own ?? 0))).toBeCloseTo(expected, 2)
  }
})
