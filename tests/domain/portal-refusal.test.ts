import { describe, expect, test } from 'vitest'
import { likelyRefusal, refusalText } from '../../src/domain/portal-refusal'

describe('what a text from the portal most likely says', () => {
  test.each([
    ['The product key has exceeded its unlock limit.', 'limit'],
    ['0xC004C008', 'limit'],
    ['ライセンス認証の回数が上限に達しました。', 'limit'],
    ['The Installation ID you entered is not valid.', 'invalid'],
    ['インストール ID が正しくありません。', 'invalid'],
    ['Sorry, something went wrong. Please try again later.', 'down'],
    ['サービスは現在利用できません。', 'down'],
    ['Your confirmation ID', null],
    ['', null],
  ])('%s', (text, reason) => expect(likelyRefusal(text)).toBe(reason))
})

test('a reason is one short line without anything that could be part of an ID', () => {
  expect(refusalText('  Try\n again １２３４５６ later: 0xC004C008 ')).toBe('Try again … later: 0xC004C008')
  expect(refusalText('x'.repeat(500))).toHaveLength(120)
  expect(refusalText(`limit${' '.repeat(1995)}reached`)).toBe('limit')
})
