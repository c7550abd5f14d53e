import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkDigitMisses } from '../../../scripts/mishearing/check-digit-misses'
import { clearlyDifferent, digitPairs, twinPairs } from '../../../scripts/mishearing/confusable-digits'
import {
  checkDigitTable,
  knownConfusionDistances,
  knownConfusionTable,
  styleTable,
} from '../../../scripts/mishearing/study-tables'
import { alikeTwins } from '../../../src/domain/reading/misheard'
import { readingStyleIds } from '../../../src/domain/reading/reading-style'
import { readingStyle } from '../../../src/domain/reading/reading-styles'

const page = readFileSync('docs/reading-aloud.md', 'utf8')

test('the page shows the tables as they are calculated now', () => {
  for (const table of [knownConfusionTable(), checkDigitTable(), styleTable()]) expect(page).toContain(table)
})

test('what trades found confusable lies below the line', () => {
  expect(knownConfusionDistances().filter(([, distance]) => distance >= clearlyDifferent)).toEqual([])
})

test.each(readingStyleIds)('%s: the app names the same alike twins as the study', id => {
  const near = twinPairs(id).filter(({ distance }) => distance < clearlyDifferent)
  expect(alikeTwins(readingStyle(id, 'en'))).toEqual(
    near.map(({ one, other }) => [String(one), String(other)]),
  )
})

test.each(readingStyleIds)('%s: of 45 pairs only the three blind ones are not caught', id => {
  const pairs = digitPairs(id)
  expect(pairs).toHaveLength(45)
  expect(
    pairs
      .filter(({ caught }) => !caught)
      .map(({ one, other }) => `${one}/${other}`)
      .sort(),
  ).toEqual(['0/7', '1/8', '2/9'])
})

test('the check digit over all valid groups: one wrong digit is seen in 94.4 of 100', () => {
  const [oneWrong, twins, twinsAtTheEnd] = checkDigitMisses()
  expect(oneWrong).toMatchObject({ made: 100_000 * 6 * 9 })
  expect(100 - (100 * (oneWrong?.unseen ?? 0)) / (oneWrong?.made ?? 1)).toBeCloseTo(94.4, 1)
  expect(twins?.unseen).toBe(twins?.made)
  expect(twinsAtTheEnd?.unseen).toBe(0)
})
