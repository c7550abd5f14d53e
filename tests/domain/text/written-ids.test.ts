import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../../src/domain/id-text'
import { diceOf } from './corpus/dice'
import { type WrittenIds, writtenId, writtenIds } from './corpus/written-ids'

/*
 * Thousands of IDs in every writing, by name or without, in rows, columns and lines. What is not whole is never proven:
 * its groups make no other ID, with or without the numbers beside it.
 */
const many = 3000

function provenIn(text: string): string[] {
  return findIdsIn(text)
    .ids.filter(id => id.valid)
    .map(id => id.digits)
}

function failuresOf(seed: number, make: (dice: ReturnType<typeof diceOf>) => WrittenIds): string[] {
  const dice = diceOf(seed)
  return Array.from({ length: many }, () => make(dice)).flatMap(({ text, whole }) => {
    const proven = provenIn(text)
    const isSame = proven.length === whole.length && whole.every(id => proven.includes(id))
    return isSame ? [] : [`${text}\nproven: ${proven.join(', ')}`]
  })
}

describe('IDs in any writing', () => {
  test('one with a damaged group is never proven', () => {
    expect(failuresOf(1, dice => writtenId(dice, true))).toEqual([])
  })

  test('a whole one is proven, whatever stands on the line above or below', () => {
    expect(failuresOf(2, dice => writtenId(dice, false))).toEqual([])
  })

  test('two or three behind each other are all proven, and nothing between them', () => {
    expect(failuresOf(3, writtenIds)).toEqual([])
  })
})
