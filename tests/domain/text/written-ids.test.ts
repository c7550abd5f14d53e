import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../../src/domain/id-text'
import { type Dice, diceOf } from './corpus/dice'
import { type WrittenIds, writtenId, writtenIds } from './corpus/written-ids'

/*
 * Thousands of IDs in every writing, by name or without, in rows, columns and lines. What is not whole is never proven:
 * its groups make no other ID, with or without the numbers beside it.
 */
const seeds = Array.from({ length: 10 }, (_, index) => index + 1)
const many = 300

function failuresOf(seed: number, make: (dice: Dice) => WrittenIds): string[] {
  const dice = diceOf(seed)
  return Array.from({ length: many }, () => make(dice)).flatMap(({ text, whole }) => {
    const proven = findIdsIn(text).ids.flatMap(id => (id.valid ? [id.digits] : []))
    const isSame = proven.length === whole.length && whole.every(id => proven.includes(id))
    return isSame ? [] : [`${text}\nproven: ${proven.join(', ')}`]
  })
}

describe.each(seeds)('IDs in any writing, %i', seed => {
  test('one with a damaged group is never proven', () => {
    expect(failuresOf(seed, dice => writtenId(dice, true))).toEqual([])
  })

  test('a whole one is proven, whatever stands on the line above or below', () => {
    expect(failuresOf(seed, dice => writtenId(dice, false))).toEqual([])
  })

  test('two or three behind each other are all proven, and nothing between them', () => {
    expect(failuresOf(seed, writtenIds)).toEqual([])
  })
})
