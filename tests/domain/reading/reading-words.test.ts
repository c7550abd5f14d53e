import { describe, expect, test } from 'vitest'
import { readingStyles } from '../../../src/domain/reading/reading-styles'

describe.each(readingStyles.map(style => [style.id, style] as const))('%s', (_id, style) => {
  const { digits, spokenDigits = digits, groupNumbers, letters } = style

  test.each([
    ['digit', digits],
    ['digit for an engine', spokenDigits],
    ['group by number', groupNumbers],
    ['group by letter', Object.values(letters.plain)],
    ['group by the radio alphabet', Object.values(letters.nato)],
  ])('has another word for each %s', (_what, words) => {
    expect(words.every(word => word.trim() === word && word !== '')).toBe(true)
    expect(new Set(words).size).toBe(words.length)
  })
})
