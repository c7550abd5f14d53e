import { describe, expect, test } from 'vitest'
import { csvRows, lineEndOf, separatorOf } from '../../../src/domain/records/csv-rows'
import { parseCsv } from '../../../src/workers/csv-text'

const rows = (text: string, lineEnd = '\n') => csvRows(text, ',', lineEnd, parseCsv)

test('rows come with the line of an editor on which they begin, and empty ones are left out', () => {
  expect(rows('a,b\n\n"c\n\rd\r\ne",f\n ,\t\n,,\n"g"x,h\ni')).toEqual([
    { line: 1, cells: ['a', 'b'], badQuotes: false },
    { line: 3, cells: ['c\n\rd\r\ne', 'f'], badQuotes: false },
    expect.objectContaining({ line: 9, badQuotes: true }),
  ])
  expect(rows('a\r\nb\r\n', '\r\n').map(({ line }) => line)).toEqual([1, 2])
})

test.each([
  ['a\r\nb\n', '\r\n'],
  ['a\rb\r\n', '\r'],
  ['a\nb\r', '\n'],
  ['a', '\n'],
])('%j ends its first line with %j', (text, lineEnd) => {
  expect(lineEndOf(text)).toBe(lineEnd)
})

describe('the separator is the one on which the first lines agree', () => {
  test.each([
    ['a,b\nc,d', ','],
    ['a;b\nc;d', ';'],
    ['a\tb\nc\td', '\t'],
    ['a\tb;c,d\ne\tf;g', '\t'],
    ['a;b,c\nd;e', ';'],
    ['a;b,c\nd,e', ','],
    ['a;b,c', ';'],
    ['PC-01', ','],
    ['', ','],
    ['a\nb;c\nd;e', ','],
    ['\r\n \n\na;b', ';'],
    ['a;b,c\n\n\nd,e', ','],
    ['a;b\rc;d,e\rf;g,h', ';'],
    ['"a;b",c\n"d;e",f', ','],
    ['"a;b\n;c",d\ne,f', ','],
    ['"","a;b"\n', ','],
  ])('%j: %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator)
  })

  test('only the first twenty lines and 20,000 characters are looked at', () => {
    const comma = (count: number) => 'a,b;c\n'.repeat(count)
    const semicolon = (count: number) => 'a;b\n'.repeat(count)
    expect(separatorOf(`a,b\n${comma(9)}${'x,y\n'.repeat(10)}${semicolon(100)}`)).toBe(',')
    expect(separatorOf(`${'x'.repeat(20_000)};y\n`)).toBe(',')
    expect(separatorOf(`${'x'.repeat(19_999)};y\n`)).toBe(';')
  })
})
