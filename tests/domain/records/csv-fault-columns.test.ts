import { expect, test } from 'vitest'
import { csvLine } from '../../../src/domain/records/csv-cells'
import { type CsvColumn, csvColumns } from '../../../src/domain/records/csv-columns'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { writeCsvFile } from '../../../src/domain/records/csv-writer'
import { parseCsv } from '../../../src/workers/csv-text'
import { sampleRecords } from './sample-records'

const { rows } = parseCsv(writeCsvFile(sampleRecords, 'full').replace('\ufeff', ''), {
  separator: ',',
  lineEnd: '\r\n',
})

/** The columns that are named where one cell of the first PC in that state is another one. */
function columnsNamed(state: string, column: CsvColumn, cell: string): readonly (CsvColumn | null)[] {
  const [place, stateAt] = [csvColumns.indexOf(column), csvColumns.indexOf('state')]
  const line = rows.findIndex(row => row[stateAt] === state)
  expect(line).toBeGreaterThan(0)
  const changed = rows.map((row, index) =>
    index === line ? row.map((old, at) => (at === place ? cell : old)) : row,
  )
  const reading = readCsvFile(changed.map(row => csvLine(row)).join(''), parseCsv)
  return reading.kind === 'records' ? reading.faults.map(fault => fault.column as CsvColumn | null) : []
}

test.each<readonly [state: string, column: CsvColumn, cell: string]>([
  ['taking', 'product', 'linux'],
  ['taking', 'release', 'Windows 11!'],
  ['taking', 'activationId', 'f520e45e'],
  ['taking', 'state', 'lost'],
  ['taking', 'typed', '12x'],
  ['taken', 'typed', '12x'],
  ['taken', 'refusedAt', 'yesterday'],
  ['licensed', 'resultAt', 'yesterday'],
  ['failed', 'resultAt', 'yesterday'],
  ['failed', 'errorCode', 'x'.repeat(3000)],
  ['taking', 'createdAt', 'yesterday'],
  ['taken', 'copiedGroups', '99'],
  ['licensed', 'acceptedAnyway', 'Z'],
])('in a PC that is %s, a fault in %s is told of that column: %.12s', (state, column, cell) => {
  expect(columnsNamed(state, column, cell)).toEqual([column])
})

test('a refusal that is too long, and without its time, is told of both columns', () => {
  expect(columnsNamed('taken', 'refusal', 'x'.repeat(3000))).toEqual(['refusal', 'refusedAt'])
})
