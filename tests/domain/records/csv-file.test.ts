import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, guarded, guardedText, readGuarded } from '../../../src/domain/records/csv-cells'
import { csvColumns } from '../../../src/domain/records/csv-columns'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { type RowCells, readRecordRow, writtenDay } from '../../../src/domain/records/csv-record-row'
import type { CsvParser } from '../../../src/domain/records/csv-rows'
import { csvWriter, writeCsvFile } from '../../../src/domain/records/csv-writer'
import { parseCsv } from '../../../src/workers/csv-text'
import { anyRecords, anyText } from './arbitrary-records'
import { sampleRecords } from './sample-records'

const csv = writeCsvFile(sampleRecords, 'full')
const read = (text: string) => readCsvFile(text, parseCsv)
const cells = (text: string) => parseCsv(text.replace('\ufeff', ''), { separator: ',', lineEnd: '\r\n' }).rows

test('any records come back as they were, and are written the same again', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const text = writeCsvFile(records, 'full')
      const reading = read(text)
      expect(reading).toEqual({
        kind: 'records',
        records,
        faults: [],
        faultyRows: 0,
        ignoredColumns: [],
        maskedKeys: 0,
      })
      if (reading.kind === 'records') expect(writeCsvFile(reading.records, 'full')).toBe(text)
    }),
  )
})

test('a spreadsheet gets UTF-8 with a byte order mark, CRLF, and IDs in groups, which stay text', () => {
  expect(csv.startsWith('\ufeffyomiage-records 1 full,name / 名前,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv).toContain(',0000000 3145176 5186314 3442746 9931791 1721864 0656670 3829935 5747190,')
  expect(
    new Set(
      cells(csv)
        .slice(0, -1)
        .map(row => row.length),
    ),
  ).toEqual(new Set([27]))
})

describe('formulas', () => {
  const formula = /^[\s'\p{C}]*[=+\-@＝＋－＠]/u

  test('no cell begins as one, whatever separator the spreadsheet expects', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(guarded(text)).not.toMatch(/^[\t\r\n]/)
        const line = csvLine(['a', guarded(text), 'b'])
        for (const separator of [',', ';', '\t']) {
          const rows = parseCsv(line, { separator, lineEnd: '\r\n' }).rows.flat()
          expect(
            rows.filter(cell => formula.test(cell) && !/^\s*'/u.test(cell.replace(/\p{C}/gu, ''))),
          ).toEqual([])
        }
      }),
    )
  })

  test.each([
    '=1',
    '+1',
    '-1',
    '@a',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\t=1',
    '\r1',
    "'=1",
    ' =1',
    'a;=1',
    'a\n=1',
    '\u200b=1',
    "'.",
    "'007",
    "''1-2",
  ])('%j is guarded, and read as it was', text => {
    expect(guarded(text)).not.toBe(text)
    expect(readGuarded(guarded(text))).toBe(text)
  })

  test.each(['PC-07', "'tis", "'", 'a=b', "O'Brien", ''])('%j needs no guard', text => {
    expect(guarded(text)).toBe(text)
    expect(readGuarded(text)).toBe(text)
  })

  test.each(["'101", "'PC-07", "'", "''", "=SUM('A')", "a;=B'1'"])(
    'the apostrophe of %j, as somebody else wrote it, stays',
    cell => {
      expect(readGuarded(cell)).toBe(cell)
    },
  )

  test('guarding is undone exactly, also where somebody typed apostrophes', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const guard of [guarded, guardedText]) {
          const once = guard(text)
          expect(readGuarded(once)).toBe(text)
          expect(readGuarded(guard(once))).toBe(once)
        }
      }),
    )
  })
})

describe('names that a spreadsheet would turn into something else', () => {
  test.each([
    ...[
      '007',
      '00',
      '1.50',
      '1E5',
      '6.8e10',
      '1-2',
      '2026/1/2',
      '3月1日',
      '10:30',
      'MAR-1',
      'Sept2',
      'TRUE',
      'false',
    ],
    ...['1234567890123456', '００7', '50%', '¥100', "'007", "''1-2", '1,000'],
  ])('%s is kept', text => {
    expect(guardedText(text)).toBe(`'${text}`)
    expect(readGuarded(guardedText(text))).toBe(text)
  })

  test.each(['101', '7', '0', 'PC-07', '3F', 'A1', '2F 会議室', 'Maria'])('%s needs no guard', text => {
    expect(guardedText(text)).toBe(text)
  })
})

describe('a file that a spreadsheet saved again', () => {
  test.each([';', '\t'])('with %j between the cells', separator => {
    const resaved = cells(csv).map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator))
    expect(read(resaved.join('\r\n'))).toMatchObject({
      kind: 'records',
      records: sampleRecords,
      faultyRows: 0,
    })
  })

  test('without the empty cells at the end of a row, and with the visit only in its own rows', () => {
    const [titles = [], ...rows] = cells(csv)
    const [id, site, date] = ['id', 'site /', 'date /'].map(start =>
      titles.findIndex(title => title.startsWith(start)),
    )
    const cut = rows.map(row =>
      row
        .map((cell, index) => (row[0] === 'activation' && (index === site || index === date) ? '' : cell))
        .flatMap((cell, index) => (index === 0 ? [cell, row[id ?? 0] ?? ''] : cell))
        .slice(0, -1),
    )
    const shortened = cut.map(row => row.slice(0, row.findLastIndex(cell => cell !== '') + 1))
    const text = [[...titles.slice(0, 1), 'id', ...titles.slice(1, -1)], ...shortened]
      .map(row => csvLine(row))
      .join('')
    expect(read(text)).toEqual({
      kind: 'records',
      records: sampleRecords,
      faults: [],
      faultyRows: 0,
      ignoredColumns: [],
      maskedKeys: 0,
    })
  })

  test('columns that are not ours, that come again or that have no title are left alone and named', () => {
    const [titles = [], ...rows] = cells(csv).slice(0, -1)
    const wide = [
      [...titles, 'memo', '', 'Name', 'x'.repeat(150), 'record / 記録', 'record'],
      ...rows.map(row => [...row, '1', '2', '3', '4', '5', '6']),
    ]
    expect(read(wide.map(row => csvLine(row)).join(''))).toEqual({
      kind: 'records',
      records: sampleRecords,
      faults: [],
      faultyRows: 0,
      ignoredColumns: ['memo', 'Name', 'x'.repeat(100), 'record / 記録', 'record'],
      maskedKeys: 0,
    })
  })

  test('with titles in other letters and without their Japanese half', () => {
    const english = csv.replace(/^[^\r]*/, line =>
      line
        .split(',')
        .map((title, index) => (index === 0 ? title : ` ${title.replace(/ \/.*/, '').toUpperCase()} `))
        .join(','),
    )
    expect(read(english)).toMatchObject({ kind: 'records', records: sampleRecords, faultyRows: 0 })
  })

  test('with slashes in the day, columns moved and one added', () => {
    const moved = cells(csv).map(([mark = '', ...rest], index) =>
      csvLine([
        mark,
        index === 0 ? 'memo' : 'x',
        ...rest.map(cell => cell.replace(/^2026-11-20$/, '2026/11/20')),
      ]),
    )
    expect(read(moved.slice(0, -1).join(''))).toMatchObject({
      kind: 'records',
      records: sampleRecords,
      faultyRows: 0,
      ignoredColumns: ['memo'],
    })
  })
})

describe('a faulty row is told with its line and column, the others are read', () => {
  /** The sample file with one cell changed. */
  const withCell = (row: number, title: string, cell: string) => {
    const rows = cells(csv).map(row => [...row])
    const column = rows[0]?.findIndex(one => one.startsWith(title)) ?? -1
    const changed = rows[row]
    if (!changed || column < 0) throw new Error('no such cell')
    changed[column] = cell
    return read(rows.map(csvLine).join(''))
  }

  test.each([
    // The first visit's note is on two lines, so rows from the second on are one line further down.
    [1, 'date', 'tomorrow', 2, 'date', { kind: 'not-allowed' }],
    [3, 'state', 'done', 5, 'state', { kind: 'not-allowed' }],
    [3, 'typed', '7@3 zz', 5, 'typed', { kind: 'wrong-type' }],
    [4, 'installation ID', '6.83E+62', 6, 'installationId', { kind: 'not-allowed' }],
    [3, 'typed', 'x7@3 _ _ _ _ _ _ _ _ _', 5, 'typed', { kind: 'wrong-type' }],
    [3, 'typed', '7@3 _ _ _ _ _ _ _ _ _ x', 5, 'typed', { kind: 'wrong-type' }],
    [3, 'typed', '7@10 _ _ _ _ _ _ _ _ _', 5, 'typed', { kind: 'not-allowed' }],
    [3, 'typed', '7@3 _ _ _ _ _ _ _ _', 5, 'typed', { kind: 'not-allowed' }],
    [3, 'typed', '6@3 _ _ _ _ _ _ _ _ 1234567', 5, 'typed', { kind: 'not-allowed' }],
    [4, 'copied', 'x4', 6, 'copiedGroups', { kind: 'wrong-type' }],
    [4, 'copied', '4x', 6, 'copiedGroups', { kind: 'wrong-type' }],
    [4, 'copied', '10', 6, 'copiedGroups', { kind: 'not-allowed' }],
    [4, 'copied', '1000', 6, 'copiedGroups', { kind: 'wrong-type' }],
    [4, 'state', '__proto__', 6, 'state', { kind: 'not-allowed' }],
    [5, 'refusal', 'x'.repeat(2001), 7, 'refusal', { kind: 'too-long', longest: 2000 }],
    [8, 'error code', 'x'.repeat(41), 10, 'errorCode', { kind: 'too-long', longest: 40 }],
    [4, 'copied', 'four', 6, 'copiedGroups', { kind: 'wrong-type' }],
    [4, 'confirmation ID', '1', 6, 'confirmationId', { kind: 'unexpected' }],
    [5, 'refused at', '', 7, 'refusedAt', { kind: 'not-allowed' }],
    [6, 'product', 'Linux', 8, 'product', { kind: 'not-allowed' }],
    [7, 'result at', 'x', 9, 'resultAt', { kind: 'not-allowed' }],
    [8, 'accepted', '', 10, 'confirmationId', { kind: 'check-digit', groups: [7] }],
    [8, 'accepted', 'Z', 10, 'acceptedAnyway', { kind: 'not-allowed' }],
    [8, 'site', 'elsewhere', 10, 'site', { kind: 'contradiction' }],
    [8, 'date', '2026-11-21', 10, 'date', { kind: 'contradiction' }],
    [8, 'yomiage', 'other', 10, 'record', { kind: 'not-allowed' }],
  ])('row %i, %s = %j', (row, title, cell, line, column, problem) => {
    const reading = withCell(row, title, cell)
    expect(reading).toMatchObject({ kind: 'records', faultyRows: 1, faults: [{ line, column, problem }] })
    const { visits, activations } = reading.kind === 'records' ? reading.records : sampleRecords
    expect(visits.length + activations.length).toBe(7)
  })

  test('quotation marks that do not pair, cells beyond the last column, an ID twice', () => {
    const line = csv.trimEnd().split('\r\n').at(-1) ?? ''
    expect(read(`${csv}${line}`)).toMatchObject({
      faults: [{ line: 11, column: 'id', problem: { kind: 'duplicate' } }],
    })
    expect(read(`${csv}${line},x`)).toMatchObject({
      faults: [{ line: 11, column: null, problem: { kind: 'unexpected' } }],
    })
    expect(read(`${csv}${line},,`)).toMatchObject({ faults: [{ problem: { kind: 'duplicate' } }] })
    expect(read(`${csv}"open,${line}`)).toMatchObject({ faults: [{ line: 11, problem: { kind: 'quotes' } }] })
  })
})

test('the same ID twice is told, of visits as of PCs', () => {
  const [titles = [], visit = [], ...rows] = cells(csv).slice(0, -1)
  const text = [titles, visit, visit, ...rows].map(row => csvLine(row)).join('')
  expect(read(text)).toMatchObject({
    records: sampleRecords,
    faultyRows: 1,
    faults: [{ line: 4, column: 'id', problem: { kind: 'duplicate' } }],
  })
})

test('faults are named up to 200 and counted beyond', () => {
  const reading = read(`${csv}${'other\r\n'.repeat(250)}`)
  expect(reading).toMatchObject({ records: sampleRecords, faultyRows: 250, faults: { length: 200 } })
})

test('the parser is told what parts the cells and ends the lines', () => {
  const forms: object[] = []
  const note: CsvParser = (text, form) => {
    forms.push(form)
    return parseCsv(text, form)
  }
  for (const text of [
    'PC-01\tA\r\nPC-02\tB',
    'yomiage-records 1 full',
    'yomiage-records 1 full;name\rx',
    'yomiage-records 1 full\tname\r\nx',
    'yomiage-records 1 full\nx',
  ]) {
    readCsvFile(text, note)
  }
  expect(forms).toEqual([
    { separator: '\t', lineEnd: '\n' },
    { separator: ',', lineEnd: '\n' },
    { separator: ';', lineEnd: '\r' },
    { separator: '\t', lineEnd: '\r\n' },
    { separator: ',', lineEnd: '\n' },
  ])
})

test.each(['PC-01\nyomiage-records 1 full,name', 'x yomiage-records 1 full,2F', 'yomiage-records 1 fullest'])(
  '%j only mentions our format: it is a list of names',
  text => {
    expect(read(text).kind).toBe('names')
  },
)

test('names on lines that end as those of an old Mac are read', () => {
  expect(read('PC-01\rPC-02')).toMatchObject({
    pcs: [
      { line: 1, name: 'PC-01' },
      { line: 2, name: 'PC-02' },
    ],
  })
})

test('faults come in the order of the lines, however late they were found', () => {
  const rows = cells(csv).filter(row => row.length > 1)
  const site = rows[0]?.findIndex(title => title.startsWith('site')) ?? -1
  const [last = []] = rows.slice(-1)
  const elsewhere = last.map((cell, column) => (column === site ? 'elsewhere' : cell))
  const faulty = [...rows.slice(0, -1), elsewhere, last].map(csvLine).join('')
  expect(read(faulty)).toMatchObject({ faultyRows: 2, faults: [{ line: 10 }, { line: 11 }] })
})

test.each([
  ['yomiage-records 0 full,name', { kind: 'damaged', field: 'version' }],
  ['', { kind: 'empty' }],
  ['\ufeff\r\n', { kind: 'empty' }],
  ['yomiage-records 2 full,name', { kind: 'newer-version', version: 2 }],
  ['yomiage-records 12 full,name', { kind: 'newer-version', version: 12 }],
  ['yomiage-records 1 full,name', { kind: 'damaged', field: 'room' }],
  ['yomiage-records 1 full', { kind: 'damaged', field: 'name' }],
  ['yomiage-records 1 full\r\n', { kind: 'damaged', field: 'name' }],
  ['"yomiage-records 1 full"\nx', { kind: 'damaged', field: 'name' }],
  [`yomiage-records 1 full\n${'x\n'.repeat(100_001)}`, { kind: 'too-many', count: 100_001, limit: 100_000 }],
  [`yomiage-records 1 full\n${'x\n'.repeat(100_000)}`, { kind: 'damaged', field: 'name' }],
  [' '.repeat(64 * 1024 * 1024), { kind: 'empty' }],
  [' '.repeat(64 * 1024 * 1024 + 1), { kind: 'too-large', limit: 64 * 1024 * 1024 }],
  [writeCsvFile(sampleRecords, 'masked'), { kind: 'report-only', profile: 'masked' }],
  [writeCsvFile(sampleRecords, 'anonymous'), { kind: 'report-only', profile: 'anonymous' }],
])('%.40j cannot be imported, and says why', (text, reading) => {
  expect(read(text)).toEqual(reading)
})

test('product keys are masked in both directions', () => {
  const key = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
  const writer = csvWriter('full')
  const withKey = sampleRecords.visits.map(visit => ({ ...visit, note: `key: ${key}` }))
  expect(writer.start() + writer.visits(withKey)).not.toContain('C97JM')
  expect(writer.leftOut().maskedKeys).toBe(2)
  const reading = read(csv.replace("O'Brien", `x ${key}`).replace('PC-06', key))
  expect(JSON.stringify(reading)).not.toContain('C97JM')
  expect(reading).toMatchObject({ kind: 'records', faultyRows: 0, maskedKeys: 2 })
})

test('a row is read as what it says that it is', () => {
  const [, visit = [], , pc = []] = cells(csv)
  const named = (row: readonly string[]) =>
    Object.fromEntries(csvColumns.map((column, index) => [column, row[index] ?? ''])) as RowCells
  expect(readRecordRow(named(visit))).toEqual({
    kind: 'visit',
    visit: sampleRecords.visits[0],
    maskedKeys: 0,
  })
  expect(readRecordRow(named(pc))).toEqual({
    kind: 'activation',
    activation: sampleRecords.activations[0],
    maskedKeys: 0,
  })
})

test.each([
  ['2026/1/2', '2026-01-02'],
  ['2026-1-2', '2026-01-02'],
  ['2026-11-22', '2026-11-22'],
  ['2026/11/22 10:00', '2026/11/22 10:00'],
  ['on 2026/11/22', 'on 2026/11/22'],
  ['22.11.2026', '22.11.2026'],
  ['', ''],
])('the day %j is taken as %j', (cell, day) => {
  expect(writtenDay(cell)).toBe(day)
})
