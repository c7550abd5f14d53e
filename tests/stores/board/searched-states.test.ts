import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardStates } from '../../../src/domain/board-state'
import { states as en } from '../../../src/i18n/en/day/states'
import { states as ja } from '../../../src/i18n/ja/day/states'
import { searchedStates } from '../../../src/stores/board/searched-states'

const english = (text: string) => searchedStates(en.states, text)
const japanese = (text: string) => searchedStates(ja.states, text)

describe('a state is meant', () => {
  test.each([
    ['licensed', ['licensed']],
    ['Licen', ['licensed']],
    ['portal', ['waiting', 'refused']],
    ['to scan', ['to-scan']],
    ['scan', ['to-scan']],
  ])('by its word or the beginning of one: %s', (text, expected) => {
    expect(english(text)).toEqual(expected)
  })

  test.each([
    ['ポータル', ['waiting', 'refused']],
    ['待ち', ['waiting']],
    ['ﾎﾟｰﾀﾙ待ち', ['waiting']],
    ['済み', ['taken', 'licensed']],
  ])('by any part of it where words are not spaced: %s', (text, expected) => {
    expect(japanese(text)).toEqual(expected)
  })

  test.each(['', ' ', 'a', '済', 'PC-07', 'ensed', '2F server'])('not by %j', text => {
    expect([...english(text), ...japanese(text)]).toEqual([])
  })

  test('by its whole word, in any width and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...boardStates), fc.boolean(), (state, upper) => {
        for (const words of [en.states, ja.states]) {
          const word = upper ? words[state].toUpperCase() : words[state]
          expect(searchedStates(words, ` ${word} `)).toContain(state)
        }
      }),
    )
  })

  test('the more is written, the fewer are left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...boardStates), fc.nat(20), (state, length) => {
        const word = ja.states[state]
        const shorter = japanese(word.slice(0, Math.max(2, length)))
        expect(shorter).toEqual(expect.arrayContaining(japanese(word)))
      }),
    )
  })
})
