import { describe, expect, test } from 'vitest'
import { findProductKeys, maskedKey } from '../../../src/domain/text/product-key'

const pieces = ['VK7JG', 'NPHTM', 'C97JM', '9MPGT', '3V66T']
const key = pieces.join('-')
const bare = pieces.join('')
const fives = ['12345', '67890', '12345', '67890', '12345']

/** What was found, as it stands in the text. */
function found(plain: string): string[] {
  return findProductKeys(plain).map(({ kind, from, to }) =>
    kind === 'key' ? plain.slice(from, to) : `digits ${plain.slice(from, to)}`,
  )
}

/** 25 signs of which so many are letters. */
const withLetters = (letters: number) =>
  'BCDFGHJKMNPQRTVWXYBCDFGHJ'.slice(0, letters) + '2346789'.repeat(4).slice(0, 25 - letters)

test('a key is replaced by five fives of X, which are no key', () => {
  expect(maskedKey).toBe('XXXXX-XXXXX-XXXXX-XXXXX-XXXXX')
  expect(found(maskedKey)).toEqual([])
  expect(found(`${maskedKey}-VK7JG`)).toEqual([])
})

describe('in one piece', () => {
  test.each([
    bare,
    bare.toLowerCase(),
    withLetters(2),
    withLetters(25),
    `X${bare.slice(1)}`,
    `${bare.slice(1)}X`,
  ])('%s', text => {
    expect(found(`a ${text}.`)).toEqual([text])
  })

  test.each([
    ['a sign too many', `${bare}B`],
    ['a sign too few', bare.slice(1)],
    ['one letter', withLetters(1)],
    ['no letter', withLetters(0)],
    ['a vowel', bare.replace('V', 'A')],
    ['a figure no key has', bare.replace('7', '5')],
    ['nothing but X', 'X'.repeat(25)],
    ['nothing but x', 'x'.repeat(25)],
  ])('not with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('twice, and beside another one', () => {
    expect(found(`${bare} ${bare} ${key}`)).toEqual([bare, bare, key])
  })
})

describe('spelled out', () => {
  const spelled = Array.from(bare).join(' ')
  test.each([
    ['at the beginning', spelled],
    ['behind a word', `Key ${spelled}`],
    ['behind another script', `キー：${spelled}`],
    ['behind a sign and another script', `B。${spelled}`],
    ['before a word', `${spelled} ends`],
    ['before another script', `${spelled}。1`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([spelled])
  })

  test('twice', () => {
    expect(found(`${spelled} and ${spelled}`)).toEqual([spelled, spelled])
  })

  test.each([
    ['a sign too many before it', `B ${spelled}`],
    ['a sign too many behind it', `${spelled} B`],
    ['a sign too few', spelled.slice(2)],
    ['a gap within', spelled.replace('C 9', 'C。9')],
    ['one letter', Array.from(withLetters(1)).join(' ')],
    ['a longer part within', spelled.replace('C 9', 'C9')],
  ])('not with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('in five pieces', () => {
  test.each(['-', '_', ' ', '  ', ' - ', '.', '/', ', ', '\n', '-\n', '\n   '])('parted by %j', separator => {
    const text = pieces.join(separator)
    expect(found(`a: ${text}; b`)).toEqual([text])
  })

  test.each([
    ['too far apart', pieces.join('       ')],
    ['with another script between', pieces.join('・')],
    ['with a piece too few', pieces.slice(1).join('-')],
    ['with a piece too short', key.replace('C97JM', 'C97J')],
    ['with a piece too long', key.replace('C97JM', 'C97JMM')],
    ['with the second too short', key.replace('NPHTM', 'NPHT')],
    ['with the second too long', key.replace('NPHTM', 'NPHTMM')],
    ['with the last too short', key.slice(0, -1)],
    ['with a first too short', key.slice(1)],
    ['with a piece of X', key.replace('C97JM', 'XXXXX')],
    ['with a piece of x', key.replace('C97JM', 'xxxxx')],
  ])('not %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    ['before it', `KEYVK7JG-NPHTM-C97JM-9MPGT-3V66T`],
    ['behind it', `${key}END`],
    ['on both sides', `KEY${key}END`],
  ])('with letters glued to it %s', (_, text) => {
    expect(found(text)).toEqual([key])
  })

  test.each([
    ['digits in its first piece', '23467-VKJGB-C97JM-9MPGT-3V66T'],
    ['letters in its last piece only', '23467 89234 67892 34678 2VK34'],
    ['letters behind a line break only', '23467-89234-67892-34678-234\nVK'],
    ['letters on both sides of a line break only', '23467-89234-VK7\nJG-67892-34678'],
    ['a piece that ends with X', key.replace('C97JM', 'C97JX')],
    ['a piece that begins with X', key.replace('C97JM', 'X97JM')],
    ['letters and digits apart, in lower case', 'bcdfg hjkmn pqrtv wxybc 23467'],
    ['hyphens between words', 'aeiou-12345-weste-nouns-verbs'],
    ['two hyphens and line ends', 'aeiou-weste-nouns\nverbs\nthere'],
    ['one mixed piece among digits', 'A1B2C 12345 12345 12345 12345'],
  ])('with %s', (_, text) => {
    expect(found(`to: ${text}; b`)).toEqual([text])
  })

  test.each([
    ['a short first one', 'xyz 12-ABCDE-12345-FGHIL-67890'],
    ['another script behind the third', 'VK7JG-NPHTM-C97JM。9MPGT-3V66T'],
    ['a fourth cut by a space', 'VK7JG-NPHTM-C97JM-9M PGT-3V66T'],
    ['a third cut by a space', 'VK7JG-NPHTM-C97 JM-9MPGT-3V66T'],
    ['two hyphens and two spaces between words', 'aeiou-12345-weste nouns verbs'],
    ['one hyphen and line ends between words', 'aeiou-weste\nnouns\nverbs\nthere'],
    ['a mixed one in a row of six', 'words A1B2C EFGHI KLMNO PQRSU VWXYZ'],
  ])('not with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('glued words between hyphens, and a key between spaces with something behind it', () => {
    expect(found('ZZaeiou-weste-nouns-verbs-thereZZ')).toEqual(['aeiou-weste-nouns-verbs-there'])
    expect(found(`${pieces.join(' ')}END`)).toEqual([pieces.join(' ')])
  })

  test('two glued to each other', () => {
    expect(found(`${key}${key}`)).toEqual([key, key])
  })

  test.each([
    ['VK7JG-NP\nHTM-C97JM-9MPGT-3V66T'],
    ['VK7JG-NPHTM-C97\nJM-9MPGT-3V66T'],
    ['VK7JG-NPHTM-C97JM-9\nMPGT-3V66T'],
    ['VK7JG-NPHTM-C97JM-9MPGT-3V66\nT'],
    ['VK7JG-\nNPHTM-C97JM-\n   9MPGT-3V66T'],
  ])('cut by a line: %j', text => {
    expect(found(text)).toEqual([text])
  })

  test('not cut by two lines, nor put together into more than five', () => {
    expect(found('VK7JG-NP\n\nHTM-C97JM-9MPGT-3V66T')).toEqual([])
    expect(found('VK7JG-NPHT\nMM-C97JM-9MPGT-3V66T')).toEqual([])
    expect(found('VK7JG-NP HTM-C97JM-9MPGT-3V66T')).toEqual([])
  })
})

describe('of signs that Microsoft does not use', () => {
  test.each([
    ['two pieces with letters, hyphens', 'AEIOU-12345-67890-OOOOO-12345'],
    ['one with letters, standing alone', 'AEIOU-12345-67890-00000-12345'],
    ['hyphens and line ends', 'ABCDE-12345\nFGHIL-67890\nKLMNO'],
    ['mixed pieces', 'a1b2c d3e4f words words words'],
    ['one mixed piece among letters and digits', 'A1B2C 12345 12345 LMNOP SSSSS'],
    ['letters and digits, in upper case', 'ABCDE 12345 FGHIL 67890 KLMNO'],
    ['letters only, in upper case', 'ABCDE FGHIL KLMNO PQRSU VWXYZ'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([text])
  })

  test.each([
    ['one piece with letters in a longer row', '12345-AEIOU-12345-67890-00000-12345'],
    ['words', 'these words could never match'],
    ['words with one mixed', 'these w0rds could never match'],
    ['letters and digits in lower case', 'abcde 12345 fghil 67890 klmno'],
    ['one piece of digits', 'ABCDE FGHIL KLMNO PQRSU 12345'],
    ['one piece of letters', 'ABCDE 12345 12345 67890 12345'],
    ['six words in upper case', 'ABCDE FGHIL KLMNO PQRSU VWXYZ ABCDE'],
    ['glued to something', 'AABCDE 12345 FGHIL 67890 KLMNO'],
    ['one hyphen', 'aeiou-12345 words 12345 words'],
  ])('not %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('of digits only', () => {
  test.each(['-', ' '])('parted by %j', separator => {
    const text = fives.join(separator)
    expect(found(`a: ${text}\n\nb`)).toEqual([`digits ${text}`])
  })

  test.each([
    ['parted in two ways', '12345-67890 12345-67890-12345'],
    ['parted by points', fives.join('.')],
    ['a sixth before', `11111 ${fives.join(' ')}`],
    ['a sixth behind', `${fives.join(' ')} 11111`],
    ['more digits before', `1${fives.join('-')}`],
    ['more digits behind', `${fives.join('-')}1`],
    ['a word of five before', `words ${fives.join(' ')}`],
    ['a word of five behind', `${fives.join(' ')} words`],
  ])('not with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('a shorter or longer number beside them takes nothing away', () => {
    expect(found(`1234 ${fives.join(' ')}`)).toEqual([`digits ${fives.join(' ')}`])
    expect(found(`${fives.join(' ')} 123456`)).toEqual([`digits ${fives.join(' ')}`])
    expect(found(`11111。${fives.join(' ')}。11111`)).toEqual([`digits ${fives.join(' ')}`])
  })
})

describe('which pieces belong together', () => {
  test.each([
    ['a word before it', 'Clave VK7JG NPHTM C97JM 9MPGT 3V66T', ['VK7JG NPHTM C97JM 9MPGT 3V66T']],
    ['digits before it', `12345 ${key}`, [key]],
    ['digits behind it', `${key} 12345`, [key]],
    ['a piece of a key behind it', `${key} VK7JG`, [key]],
    ['two pieces of a key behind it', `${key} VK7JG-NPHTM`, [`${key} VK7JG-NPHTM`]],
    ['two pieces of a key before it', `C97JM VK7JG ${key}`, [`C97JM VK7JG ${key}`]],
    ['words before it', `words words ${key}`, [key]],
    ['a piece of a key before it', `VK7JG ${key}`, [key]],
    ['words and two pieces before it', `see C97JM VK7JG ${key}`, [`C97JM VK7JG ${key}`]],
    [
      'two pieces behind the run that it ends in',
      `${pieces.join(' ')}FM VK7JG-NPHTM`,
      [`${pieces.join(' ')}FM VK7JG-NPHTM`],
    ],
    ['one piece behind the run that it ends in', `${pieces.join(' ')}FM VK7JG`, [pieces.join(' ')]],
    ['two pieces behind another script', `${key}。VK7JG-NPHTM`, [key]],
    ['two keys glued to digits', `12345 ${key}-${key}`, [key, key]],
    [
      'a worse one behind the last hyphen',
      `${key}-BBBB2-CCCC3-DDDD4-FFFF6 GGGG7 HHHH8`,
      [key, 'BBBB2-CCCC3-DDDD4-FFFF6 GGGG7'],
    ],
    ['one between spaces, glued to a better one', `${pieces.join(' ')}${key}`, [pieces.join(' '), key]],
    ['digits that a key may have behind it', `${key} 23467 89234`, [key]],
    ['shorter pieces behind it', `${key} VK7J NPHT`, [key]],
    ['a space before the hyphens', 'VK7JG NPHTM-C97JM-9MPGT-3V66T-BBBB2', ['NPHTM-C97JM-9MPGT-3V66T-BBBB2']],
    [
      'one that is no better behind it',
      'AB1CD-12345-FG2HI KL3MN-OP4QR-12345',
      ['AB1CD-12345-FG2HI KL3MN-OP4QR'],
    ],
    [
      'a worse one before it',
      `HVKDD, WF2NR, 686F6, P2XW6, DYPKY ${key}`,
      ['HVKDD, WF2NR, 686F6, P2XW6, DYPKY', key],
    ],
  ])('%s', (_, text, keys) => {
    expect(found(text)).toEqual(keys)
  })
})
