import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandNamePattern } from '../../../src/domain/records/name-pattern'
import { readPastedNames } from '../../../src/domain/records/pasted-names'
import { anyText } from './arbitrary-records'

const names = (pattern: string) => {
  const reading = expandNamePattern(pattern)
  return reading.kind === 'names' ? reading.names : reading
}

describe('a pattern', () => {
  test('counts, and keeps zeros', () => {
    expect(names('PC-{01..40}')).toHaveLength(40)
    expect(names('PC-{08..11}')).toEqual(['PC-08', 'PC-09', 'PC-10', 'PC-11'])
    expect(names('PC-{8..11}')).toEqual(['PC-8', 'PC-9', 'PC-10', 'PC-11'])
    expect(names('PC-{1..010}')).toContain('PC-007')
  })

  test('may have several braces; the first change slowest', () => {
    expect(names('{1..2}F-{A..B}')).toEqual(['1F-A', '1F-B', '2F-A', '2F-B'])
    expect(names('{受付,経理}PC{1..2}')).toEqual(['受付PC1', '受付PC2', '経理PC1', '経理PC2'])
  })

  test('may be typed in full width, count down, or have no braces at all', () => {
    expect(names('教室｛０１〜０３｝')).toMatchObject({ kind: 'no-range' })
    expect(names('教室｛０１．．０３｝')).toEqual(['教室01', '教室02', '教室03'])
    expect(names('教室｛０１～０３｝')).toEqual(['教室01', '教室02', '教室03'])
    expect(names('PC-{3..1}')).toEqual(['PC-3', 'PC-2', 'PC-1'])
    expect(names(' Reception  PC ')).toEqual(['Reception PC'])
  })

  test('in letters counts within one case only, with spaces around the dots', () => {
    expect(names('{A .. C}')).toEqual(['A', 'B', 'C'])
    expect(names('{c…a}')).toEqual(['c', 'b', 'a'])
    expect(names('{1-3}')).toEqual(['1', '2', '3'])
    expect(names('{ 1..3 }')).toEqual(['1', '2', '3'])
    expect(names('{3..3}{C..C}')).toEqual(['3C'])
    expect(names('{8..010}{1~2}')).toEqual(['0081', '0082', '0091', '0092', '0101', '0102'])
    expect(names('{9..10}')).toEqual(['9', '10'])
    expect(names('{a-b,c}')).toEqual(['a-b', 'c'])
    for (const none of ['{x1..3}', '{1..3x}', '{1..2..3}', '{1}', '{a,,b}', '{1..1234567890}', '{1..C}']) {
      expect(names(none)).toMatchObject({ kind: 'no-range', at: 0 })
    }
    for (const none of ['{a..Z}', '{AB..C}', '{A..BC}', '{Ax..C}', '{A..xC}']) {
      expect(names(none)).toMatchObject({ kind: 'no-range' })
    }
    expect(names('{01x..3}')).toMatchObject({ kind: 'no-range' })
    expect(names('{ a , b }、{、}')).toMatchObject({ kind: 'no-range', text: '、' })
    expect(names('x{ a 、 b }')).toEqual(['xa', 'xb'])
  })

  test('loses the spaces around it, and makes no name that is too long or empty', () => {
    expect(names('\tPC-01\u0007\n')).toEqual(['PC-01'])
    expect(expandNamePattern(`{${'㍿'.repeat(60)},a}`)).toEqual({ kind: 'too-long', longest: 200 })
    expect(names(`  ${'x'.repeat(200)} `)).toEqual(['x'.repeat(200)])
    expect(names('PC-{1..500}')).toHaveLength(500)
    expect(names(' {1,2} ')).toEqual(['1', '2'])
  })

  test.each([
    ['', { kind: 'empty' }],
    [' \t\u0007', { kind: 'empty' }],
    [`{${'a,'.repeat(150)}a}`, { kind: 'too-long', longest: 200 }],
    ['{1..2}{{3..4}', { kind: 'open-brace', at: 6 }],
    ['{1..2}}', { kind: 'open-brace', at: 6 }],
    ['a{b{', { kind: 'open-brace', at: 1 }],
    ['{x}{', { kind: 'no-range', at: 0, text: 'x' }],
    ['PC-{1..501}', { kind: 'too-many', count: 501, limit: 500 }],
    ['{1..999999999}{1..999999999}{1..999999999}', { kind: 'too-many', limit: 500 }],
    ['PC-{01..40', { kind: 'open-brace', at: 3 }],
    ['PC-01..40}', { kind: 'open-brace', at: 9 }],
    ['PC-{}', { kind: 'no-range', at: 3, text: '' }],
    ['PC-{1..}', { kind: 'no-range', at: 3, text: '1..' }],
    ['PC-{a..Z}', { kind: 'no-range' }],
    ['x'.repeat(201), { kind: 'too-long', longest: 200 }],
    [`${'x'.repeat(190)}{100000..100001},,,,,`, { kind: 'too-long' }],
    ['VK7JG-NPHTM-C97JM-9MPGT-3V66T', { kind: 'product-key' }],
  ])('%.40j says what is wrong', (pattern, reading) => {
    expect(expandNamePattern(pattern)).toMatchObject(reading)
  })

  test('never throws, never makes more than 500 names', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '..',
      ',',
      '1',
      '99',
      'a',
      'Z',
      '｛',
      '｝',
      ' ',
      '{1..40}',
      '{a,b}',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(pieces).map(list => list.join('')),
        ),
        pattern => {
          const made = names(pattern)
          if (Array.isArray(made)) expect(made.length).toBeLessThanOrEqual(500)
        },
      ),
    )
  })
})

describe('pasted names', () => {
  test('one a line, empty lines left out, commas part of a name', () => {
    expect(readPastedNames('PC-01\r\n\n  PC-02, reception \n')).toMatchObject({
      kind: 'names',
      pcs: [
        { line: 1, name: 'PC-01', room: '' },
        { line: 3, name: 'PC-02, reception', room: '' },
      ],
      faults: [],
    })
  })

  test('cells of a spreadsheet, parted by tabs', () => {
    expect(readPastedNames('名前\t部屋\nPC-01\t2F\nPC-02\t3F')).toMatchObject({
      pcs: [
        { line: 2, name: 'PC-01', room: '2F' },
        { line: 3, name: 'PC-02', room: '3F' },
      ],
      columns: { titled: true },
    })
  })

  test('the same name twice is told with both lines', () => {
    expect(readPastedNames('PC-01\nＰＣ-01')).toMatchObject({
      pcs: [{ line: 1 }],
      faults: [{ line: 2, column: 1, problem: { kind: 'repeated', line: 1 } }],
    })
  })

  test('nothing, and far too much', () => {
    expect(readPastedNames(' \n')).toEqual({ kind: 'empty' })
    expect(readPastedNames('a\n'.repeat(5001))).toMatchObject({ kind: 'too-many', limit: 5000 })
    expect(readPastedNames('a'.repeat(1_000_001))).toEqual({ kind: 'too-large', limit: 1_000_000 })
    expect(readPastedNames('\n'.repeat(1_000_000))).toEqual({ kind: 'empty' })
  })

  test('behind the mark that some programs put before a text, the first name is read as the others are', () => {
    expect(readPastedNames("\ufeff'007\n'008")).toMatchObject({ pcs: [{ name: '007' }, { name: '008' }] })
  })
})
