import { describe, expect, test } from 'vitest'
import { likelyRefusal, type RefusalReason } from '../../src/domain/portal-refusal'

const words: readonly (readonly [RefusalReason, readonly string[]])[] = [
  [
    'limit',
    [
      '0xC004C008',
      '0xC004C020',
      '0xC004C021',
      'You have exceeded it.',
      'Too many PCs.',
      'The maximum number.',
      'Limit reached.',
      'The limit has been reached.',
      '回数',
      '上限',
      '台数を超えています',
      '超過',
    ],
  ],
  [
    'down',
    [
      'The service is unavailable.',
      'Try again later.',
      'Temporarily closed.',
      'A temporary problem.',
      'Something went wrong.',
      'Server error',
      'The request timed out.',
      'Time out',
      'Timeout',
      '利用できません',
      'しばらくお待ちください',
      '後でもう一度お試しください',
      '後でやり直してください',
      '問題が発生しました',
      'メンテナンス中',
    ],
  ],
  [
    'invalid',
    [
      'An invalid ID.',
      'This is not valid.',
      'An incorrect ID.',
      'It does not match.',
      "It doesn't match.",
      'It doesn’t match.',
      '無効な ID',
      '正しくありません',
      '正しくない ID',
    ],
  ],
]

describe.each(words)('words of the portal that speak for: %s', (reason, texts) => {
  test.each(texts)('%s', text => expect(likelyRefusal(text)).toBe(reason))
})

test.each(['0xC004F031', 'Please wait.', 'After the last digit: Submit', 'ライセンス認証'])(
  'words that speak for none: %s',
  text => expect(likelyRefusal(text)).toBeNull(),
)
