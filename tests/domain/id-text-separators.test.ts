import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../src/domain/id-text'
import {
  anyId,
  confirmationId,
  cut,
  fullWidth,
  groupsOf,
  installationId54,
  installationId63,
  installationIds63,
  itemOf,
} from './arbitrary-ids'

/** The same cases each time: digits cut just so that they add up in two ways exist, and are not a fault. */
const seed = 20251203

function found(text: string) {
  return findIdsIn(text).ids.map(id => [id.digits, id.valid])
}

const separators = [
  ...[' ', '  ', '\t', '\u00a0', '\u3000', '\n', '\r\n', '\r', '\n\n', '\n    ', '\n> '],
  ...[
    '-',
    '\u2010',
    '\u2011',
    '\u2013',
    '\u2014',
    '\u2212',
    'ー',
    '・',
    '.',
    '/',
    ' / ',
    ', ',
    ' | ',
    '_',
    '→',
  ],
  ...['\u200b', '\u200e', '\u202a', '\u2060', '\u00ad', '\ufeff', '&nbsp;', '<br>', '</td><td>'],
]

/** 54 digits that fall into 48 and 6 are read as a confirmation ID and another number. */
const invisible = /[\u200b\u200e\u202a\u2060\u00ad\ufeff]/gu

test('any ID in any mangling of separators, line wraps and widths is found exactly', () => {
  const mangled = fc.tuple(
    anyId,
    fc.array(fc.constantFrom(...separators), { minLength: 1, maxLength: 3 }),
    fc.infiniteStream(fc.nat({ max: 99 })),
    fc.integer({ min: 1, max: 60 }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(mangled, ([id, own, dice, density, wide]) => {
      const roll = () => dice.next().value ?? 0
      const pieces = Array.from(id, digit => {
        const separator = roll() < density ? itemOf(own, roll() % own.length) : ''
        return (wide && roll() < 30 ? fullWidth(digit) : digit) + separator
      })
      const text = pieces.join('')
      fc.pre(id.length !== 54 || !/\d{48}/.test(text.normalize('NFKC').replace(invisible, '')))
      expect(found(text)).toEqual([[id, true]])
    }),
    { numRuns: 300, seed },
  )
})

test('words, dates and telephone numbers around an ID change nothing', () => {
  const around = ['', 'Installation ID: ', 'インストール ID：', 'PC-07\t', 'x = ', '2025-12-03 ', 'OK\n']
  const behind = ['', '\n', '。', '\nC:\\>', ' <- PC-07', '\n\nTel. 0120-801-734', ' (2025/12/03)']
  const texts = fc.tuple(
    anyId,
    fc.constantFrom(...around),
    fc.constantFrom(...behind),
    fc.constantFrom(40, 61, 80),
  )
  fc.assert(
    fc.property(texts, ([id, before, after, width]) => {
      expect(found(`${before}${cut(id, width).join('\n')}${after}`)).toEqual([[id, true]])
    }),
    { seed },
  )
})

test('two IDs on neighbouring lines are two findings, however each is written', () => {
  const styles = [
    (id: string) => id,
    (id: string) => cut(id, 61).join('\n'),
    (id: string) => groupsOf(id).join(' '),
    (id: string) => groupsOf(id).join('-'),
  ]
  const pairs = fc.tuple(
    anyId,
    anyId,
    fc.constantFrom(...styles),
    fc.constantFrom('\n', '\r\n', '\n\n', '\n  '),
  )
  fc.assert(
    fc.property(pairs, ([one, other, style, between]) => {
      fc.pre(one !== other)
      expect(found(style(one) + between + style(other))).toEqual([
        [one, true],
        [other, true],
      ])
    }),
    { seed },
  )
})

describe('written by people and machines', () => {
  const groups = groupsOf(installationId63)
  const texts = {
    'with thin, wide and no-break spaces': groups.join('\u2009\u00a0\u3000'),
    'one digit after the other': Array.from(installationId63).join(' '),
    'one group a line, with bullets': groups.map(group => `• ${group}`).join('\n'),
    'in a Markdown table': `| ${groups.slice(0, 5).join(' | ')} |\n| ${groups.slice(5).join(' | ')} |`,
    'in a quoted mail': `> インストール ID:\n> ${installationId63.slice(0, 61)}\n> ${installationId63.slice(61)}`,
    'in JSON': JSON.stringify({ text: `Installation ID: ${cut(installationId63, 61).join('\n')}\nOK` }),
    'in HTML': `<table><tr><td>${groups.join('</td><td>')}</td></tr></table>`,
    'with colour codes': `\u001b[32mInstallation ID: ${cut(installationId63, 61).join('\u001b[0m\n')}`,
    'with zero bytes between': Array.from(installationId63).join('\0'),
    'as a code says it': `IID:${installationId63}`,
    'glued to its label': `IID${installationId63}`,
    'in three lines under a label': `Installation ID\n\n${cut(groups.join(' '), 24).join('\n')}`,
    'full width, colon and all': `インストール　ＩＤ：${fullWidth(groups.join('-'))}`,
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    expect(found(text)).toEqual([[installationId63, true]])
  })
})

test('IDs that follow each other without anything between them are told apart', () => {
  const [one, two] = [itemOf(installationIds63, 0), itemOf(installationIds63, 1)]
  expect(found(cut(one + confirmationId + two, 80).join('\n'))).toEqual([
    [one, true],
    [confirmationId, true],
    [two, true],
  ])
})

test('63, 54 and 48 digits on one line', () => {
  const all = [installationId63, installationId54, confirmationId]
  expect(found(all.join(' '))).toEqual(all.map(id => [id, true]))
})

test('the same ID twice is one finding', () => {
  expect(found(`${installationId63}\n\n${groupsOf(installationId63).join(' ')}`)).toHaveLength(1)
})

test('the link of the app carries an ID; other addresses are not looked into', () => {
  expect(found(`https://example.com/app/#iid=${installationId63}`)).toEqual([[installationId63, true]])
  expect(found(`see https://example.com/?iid=${installationId63}&x=1`)).toEqual([[installationId63, true]])
  expect(found(`https://example.com/${installationId63}?n=${confirmationId}`)).toEqual([])
})

test('start is where the first digit stands in the masked text', () => {
  const text = `鍵 vk7jg\u200b-nphtm-c97jm-9mpgt-3v66t\nID: ${installationId63}`
  const findings = findIdsIn(text)
  expect(findings.text.slice(findings.ids[0]?.start)).toBe(installationId63)
})
