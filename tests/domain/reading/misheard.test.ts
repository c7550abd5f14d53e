import { expect, test } from 'vitest'
import { alikeTwins, keepsTwinsApart } from '../../../src/domain/reading/misheard'
import { readingLanguages } from '../../../src/domain/reading/reading-style'
import { readingStyle, readingStyles, stylesOf } from '../../../src/domain/reading/reading-styles'

test('the everyday Japanese words leave one and eight to chance, the default does not', () => {
  expect(alikeTwins(readingStyle('ja-standard', 'ja'))).toEqual([['1', '8']])
  expect(keepsTwinsApart(readingStyle(null, 'ja'))).toBe(true)
})

test('each language but Spanish has a style that keeps all three pairs apart', () => {
  const without = readingLanguages.filter(language => !stylesOf(language).some(keepsTwinsApart))
  expect(without).toEqual(['es'])
})

test('each pair that sounds alike is named', () => {
  const named = readingStyles.flatMap(style =>
    alikeTwins(style).map(([one, other]) => [style.id, one, other]),
  )
  expect(named).toEqual([
    ['ja-standard', '1', '8'],
    ['ko-telephone', '2', '9'],
    ['es-plain', '1', '8'],
  ])
})

test('a style that keeps them apart names no pair', () => {
  for (const style of readingStyles) expect(keepsTwinsApart(style)).toBe(alikeTwins(style).length === 0)
})
