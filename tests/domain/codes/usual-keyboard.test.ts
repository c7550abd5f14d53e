import { expect, test } from 'vitest'
import { usualKeyboard } from '../../../src/domain/codes/usual-keyboard'

test('the phone’s language tells the usual keyboard', () => {
  expect(['ja-JP', 'en-GB', 'de', 'de-CH', 'fr-FR', 'fr-CA', 'zh-Hans'].map(usualKeyboard)).toEqual([
    'jis',
    'us',
    'qwertz',
    'us',
    'azerty',
    'us',
    'us',
  ])
})
