import type { Activation } from '../activation'
import type { Visit } from '../visit'
import { readGuarded } from './csv-cells'
import { type CsvColumn, columnTitled, csvColumns } from './csv-columns'
import { type RowCells, readRecordRow, writtenDay } from './csv-record-row'
import { type CsvParser, type CsvRow, csvRows, lineEndOf, separatorOf } from './csv-rows'
import { type NameList, readNameList } from './name-list'
import { type FieldProblem, mostFaultsNamed } from './record-fault'
import type { Unreadable } from './record-file'
import { recordVersion } from './record-file-writer'
import { largestFile, mostRecords, type RecordProfile, type Records } from './records'

/** What a CSV file turned out to hold: our own export, or a list of names, or why neither. */
export type CsvFileReading =
  | {
      readonly kind: 'records'
      /** What could be read; with faults, to be imported only where the user says so. */
      readonly records: Records
      /** The first 200. */
      readonly faults: readonly CsvFault[]
      readonly faultyRows: number
      /** Titles of columns that somebody added: not read. */
      readonly ignoredColumns: readonly string[]
      readonly maskedKeys: number
    }
  | ({ readonly kind: 'names' } & NameList)
  | Unreadable

/** One fault of our own CSV file; `line` from 1 as an editor counts, `column` null where it is the whole row. */
export type CsvFault = {
  readonly line: number
  readonly column: CsvColumn | null
  readonly problem:
    | FieldProblem
    | { readonly kind: 'quotes' }
    /** The row says another site or date than its visit does. */
    | { readonly kind: 'contradiction' }
}

/** Reads a CSV file of ours, or a list of names as a spreadsheet writes it. Never throws. */
export function readCsvFile(text: string, parse: CsvParser): CsvFileReading {
  if (text.length > largestFile) return { kind: 'too-large', limit: largestFile }
  const csv = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const mark = /^"?yomiage-records (\d{1,9}) (full|masked|anonymous)"?(?:([,;\t])|$|[\r\n])/.exec(csv)
  if (!mark) {
    // Names have no line ends in them, so all kinds of them may be taken for one.
    const lines = csv.replace(/\r\n?/g, '\n')
    return readNameList(csvRows(lines, separatorOf(lines), '\n', parse))
  }
  const version = Number(mark[1])
  if (version > recordVersion) return { kind: 'newer-version', version }
  if (version < 1) return { kind: 'damaged', field: 'version' }
  const profile = mark[2] as RecordProfile
  if (profile !== 'full') return { kind: 'report-only', profile }
  return readRecords(csvRows(csv, mark[3] ?? ',', lineEndOf(csv), parse))
}

function readRecords(all: readonly CsvRow[]): CsvFileReading {
  const rows = all.slice(1)
  if (rows.length > mostRecords) return { kind: 'too-many', count: rows.length, limit: mostRecords }
  const titles = all.slice(0, 1).flatMap(({ cells }) => cells)
  const places = new Map<CsvColumn, number>()
  const ignoredColumns: string[] = []
  titles.forEach((title, index) => {
    const column = index === 0 ? 'record' : columnTitled(title)
    if (column && !places.has(column)) places.set(column, index)
    else if (title !== '') ignoredColumns.push(title.slice(0, 100))
  })
  const missing = csvColumns.find(column => !places.has(column))
  if (missing !== undefined) return { kind: 'damaged', field: missing }
  const read = rowsRead()
  for (const row of rows) {
    const cells = {} as Record<CsvColumn, string>
    for (const [column, place] of places) cells[column] = row.cells[place] ?? ''
    if (row.badQuotes) read.fault(row.line, [{ column: null, problem: { kind: 'quotes' } }])
    else if (row.cells.slice(titles.length).some(cell => cell !== '')) {
      read.fault(row.line, [{ column: null, problem: { kind: 'unexpected' } }])
    } else read.row(row.line, cells)
  }
  return { kind: 'records', ...read.result(), ignoredColumns }
}

type Faults = readonly Omit<CsvFault, 'line'>[]
type Read<T> = { readonly line: number; readonly record: T; readonly cells: RowCells }

/** Takes rows one after the other. */
function rowsRead() {
  const visits = new Map<string | null, Visit>()
  const activations = new Map<string | null, Read<Activation>>()
  const faults: CsvFault[] = []
  let faultyRows = 0
  let maskedKeys = 0

  const fault = (line: number, found: Faults) => {
    faultyRows++
    for (const one of found) if (faults.length < mostFaultsNamed) faults.push({ line, ...one })
  }
  const row = (line: number, cells: RowCells) => {
    const reading = readRecordRow(cells)
    if (reading.kind === 'faulty') return fault(line, reading.faults)
    const { id } = reading.kind === 'visit' ? reading.visit : reading.activation
    const seen: ReadonlyMap<string | null, unknown> = reading.kind === 'visit' ? visits : activations
    if (seen.has(id)) return fault(line, [{ column: 'id', problem: { kind: 'duplicate' } }])
    maskedKeys += reading.maskedKeys
    if (reading.kind === 'visit') visits.set(id, reading.visit)
    else activations.set(id, { line, record: reading.activation, cells })
  }
  const result = () => {
    const agreeing: Activation[] = []
    for (const { line, record, cells } of activations.values()) {
      const visit = visits.get(record.visitId)
      const column = visit ? contradiction(visit, cells) : null
      if (column) fault(line, [{ column, problem: { kind: 'contradiction' } }])
      else agreeing.push(record)
    }
    faults.sort((a, b) => a.line - b.line)
    return {
      records: { visits: [...visits.values()], activations: agreeing },
      faults,
      faultyRows,
      maskedKeys,
    }
  }
  return { fault, row, result }
}

/** Where an activation's row says something else of its visit than the visit's own row. */
function contradiction(visit: Visit, cells: RowCells): CsvColumn | null {
  if (cells.site !== '' && readGuarded(cells.site) !== visit.site) return 'site'
  return cells.date !== '' && writtenDay(cells.date) !== visit.date ? 'date' : null
}
