import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import { installationId63 } from './arbitrary-ids'

const size = 250_000

test('never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      '\ud800',
      '\udc00',
      '\0',
      '\u20e3',
      '&',
      '&#160;',
      '<br',
      '<td',
      '>',
      '%2',
      '%2D',
      '\\n',
      '\\',
      '\u001b[',
    ],
    ...[
      '0x',
      '://',
      'www.',
      'a.bc/',
      '-',
      '\r',
      '\n',
      '①',
      'A',
      'Name:',
      '#iid=',
      '/dti',
      'Installation ID:',
    ],
    ...[
      installationId63,
      installationId63.slice(0, 40),
      '12345-',
      'VK7JG-',
      'f520e45e-7413-',
      '0000000',
      '1 ',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }).map(list => list.join('')),
  )
  fc.assert(
    fc.property(text, any => {
      const findings = findIdsIn(any)
      expect(findings.ids.every(id => id.start >= 0 && id.start < findings.text.length)).toBe(true)
      expect(findIdsIn(findings.text).maskedKeys).toBe(0)
    }),
    { numRuns: 500 },
  )
})

/** A quarter of a million characters each; a search that is worse than linear does not end within the time limit. */
describe('a quarter of a million characters of', () => {
  const pieces = {
    'one digit': '1',
    zeros: '0',
    spaces: ' ',
    'digits and spaces': '1 ',
    'zeros and spaces': '0 ',
    'digits and lines': '1\n',
    'short numbers and lines': '12345\r\n',
    'letters and digits': 'a1',
    'group letters': 'A 1 ',
    'almost GUIDs': '12345678-1234-1234-1234-12345678901 ',
    'almost keys': 'VK7JG-NPHTM-C97JM-9MPG-',
    'digits in fives': '12345-',
    'words of five letters': 'ABCDE ',
    'numbered groups': '1 1234567 2 ',
    'right groups with letters': 'A 150314 ',
    'damaged IDs': `${installationId63.slice(0, 62)}\n`,
    'labelled digits': 'Installation ID: 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3\n',
    'unclosed tags': '<br <b ',
    entities: '&nbsp',
    addresses: 'a.bc/',
    hyphens: '-',
    'error codes': '0xC004',
    'full width': '１２３ ',
    'nothing visible': '1\u200b',
    labels: 'Name: License Status: ',
  }
  test.each(Object.entries(pieces))('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
    expect(findIdsIn(text).tooLong).toBe(false)
  })
})

test('the same ID a thousand times is one finding', () => {
  expect(findIdsIn(`${installationId63}\n`.repeat(1000)).ids).toHaveLength(1)
})

test('an ID behind half a million characters is found', () => {
  const text = `${'1 '.repeat(250_000)}\nInstallation ID: ${installationId63}`
  expect(findIdsIn(text).ids.map(id => id.digits)).toEqual([installationId63])
})
