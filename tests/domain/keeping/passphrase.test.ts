import { expect, test } from 'vitest'
import { isLongEnough, passphraseStrength } from '../../../src/domain/keeping/passphrase'

test.each([
  ['', 'empty'],
  ['k9#Lw2!', 'too-short'],
  ['パスワード', 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'guessable'],
  ['abababababababababababab', 'guessable'],
  ['abcdefghijklmnop', 'guessable'],
  ['12345678901234567890', 'guessable'],
  ['password1', 'guessable'],
  ['Passw0rd2026', 'guessable'],
  ['20261122', 'guessable'],
  ['correct horse', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['k9#Lw2!xQ7vR', 'strong'],
  ['正しい馬の電池がホチキスを走る', 'strong'],
] as const)('%s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})

test('a usual word counts as one character, no less and no more', () => {
  expect(passphraseStrength('kdmvqtzhs')).toBe('guessable')
  expect(passphraseStrength('passwordkdmvqtzhs')).toBe('fair')
  expect(passphraseStrength('qwertykdmvqtzh')).toBe('guessable')
})

test('runs count as one character in either direction, and so do pairs that come again', () => {
  for (const passphrase of ['zyxwvutsrqponm', '9876543210abcde', 'kdkdkdkdkdkdkdkd', 'aaaabbbbccccdddd']) {
    expect(passphraseStrength(passphrase)).toBe('guessable')
  }
  expect(passphraseStrength('kdmvqtzhsp')).toBe('fair')
})

test('eight characters are enough to begin with, in any script and width', () => {
  expect(isLongEnough('')).toBe(false)
  expect(isLongEnough('1234567')).toBe(false)
  expect(isLongEnough('12345678')).toBe(true)
  expect(isLongEnough('１２３４５６７８')).toBe(true)
  // Each is two units long and still one character.
  expect(isLongEnough('😀😃😄😁')).toBe(false)
})
