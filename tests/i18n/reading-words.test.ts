import { describe, expect, it } from 'vitest'
import { readingStyles } from '../../src/domain/reading/reading-styles'
import { reading as english } from '../../src/i18n/en/reading'
import { reading as japanese } from '../../src/i18n/ja/reading'

describe.each([
  ['English', english.readingOptions],
  ['Japanese', japanese.readingOptions],
] as const)('the names of the reading styles in %s', (_, { styles, stylePlain }) => {
  it('are there for every style that is not the plain one of its language', () => {
    const special = readingStyles.map(({ id }) => id).filter(id => !/-(plain|standard)$/.test(id))
    expect(Object.keys(styles).sort()).toEqual(special.sort())
  })

  it('tell the styles of a language apart', () => {
    const names = readingStyles.map(({ id, language }) => `${language} ${styles[id] ?? stylePlain}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
