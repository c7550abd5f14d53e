import { expect, test } from 'vitest'
import { usualKeyboard } from '../../../src/domain/codes/usual-keyboard'

test('the phone’s language tells the usual keyboard', () => {
  expect(['ja-JP', 'en-GB', 'de', 'de-CH', 'fr', 'fr-FR', 'fr-CA', 'zh-Hans'].map(usualKeyboard)).toEqual([
    'jis',
    'us',
    'qwertz',
    'us',
    'azerty',
    'azerty',
    'us',
    'us',
  ])
})

test('without a language it is the American one', () => {
  expect(['', 'x-FR', '-fr'].map(usualKeyboard)).toEqual(['us', 'us', 'us'])
})
