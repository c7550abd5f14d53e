import type { Activation, Stage } from '../activation'
import { emptyEntry, type IdEntry } from '../id-entry'
import { confirmationShape, groupLetters, installationShape63 } from '../id-shape'
import type { Visit } from '../visit'
import { readGuarded } from './csv-cells'
import { type CsvColumn, csvColumns } from './csv-columns'
import type { FieldFindings } from './field-reading'
import type { FieldProblem } from './record-fault'
import { activationRecord, visitRecord } from './record-fields'

/** The cells of one row by their columns; an empty cell is `''`. */
export type RowCells = { readonly [Column in CsvColumn]: string }

/** A row read, or what is wrong in which column. */
export type RowReading =
  | { readonly kind: 'visit'; readonly visit: Visit; readonly maskedKeys: number }
  | { readonly kind: 'activation'; readonly activation: Activation; readonly maskedKeys: number }
  | {
      readonly kind: 'faulty'
      readonly faults: readonly { readonly column: CsvColumn; readonly problem: FieldProblem }[]
    }

const visitColumns: readonly CsvColumn[] = [
  ...(['record', 'site', 'date', 'technician', 'note', 'createdAt', 'changedAt', 'closedAt', 'id'] as const),
]
const waitingColumns: readonly CsvColumn[] = [
  'installationId',
  'copiedGroups',
  'typed',
  'refusal',
  'refusedAt',
]
const keptColumns: readonly CsvColumn[] = [
  ...(['installationId', 'confirmationId', 'acceptedAnyway', 'confirmedGroups'] as const),
]
const stageColumns: { readonly [Kind in Stage['kind']]: readonly CsvColumn[] } = {
  taking: ['typed'],
  taken: waitingColumns,
  'handed-over': waitingColumns,
  kept: keptColumns,
  'read-back': keptColumns,
  licensed: [...keptColumns, 'resultAt', 'by'],
  failed: [...keptColumns, 'resultAt', 'by', 'errorCode'],
}
const emptyInstallation = emptyEntry(installationShape63)
const emptyConfirmation = emptyEntry(confirmationShape)
/** `site` and `date` are the visit's, repeated for people to read. */
const activationColumns: readonly CsvColumn[] = [
  ...(['record', 'name', 'room', 'site', 'date', 'state', 'product', 'release', 'activationId'] as const),
  ...(['createdAt', 'changedAt', 'visitId', 'id'] as const),
]

/** Reads one row of our own CSV file. */
export function readRecordRow(guardedCells: RowCells): RowReading {
  const cells = withoutGuards(guardedCells)
  const findings: FieldFindings = { faults: [], maskedKeys: 0 }
  if (cells.record === 'visit') {
    const visit = visitRecord(visitFields(cells), '', findings)
    return finished(cells, visitColumns, findings, visit && { kind: 'visit', visit })
  }
  if (cells.record !== 'activation') {
    return { kind: 'faulty', faults: [{ column: 'record', problem: { kind: 'not-allowed' } }] }
  }
  const columns = Object.hasOwn(stageColumns, cells.state) ? stageColumns[cells.state as Stage['kind']] : null
  const activation = activationRecord(activationFields(cells), '', findings)
  const expected = columns ? [...activationColumns, ...columns] : (Object.keys(cells) as CsvColumn[])
  return finished(cells, expected, findings, activation && { kind: 'activation', activation })
}

function withoutGuards(guardedCells: RowCells): RowCells {
  const cells = {} as Record<CsvColumn, string>
  for (const column of csvColumns) cells[column] = readGuarded(guardedCells[column])
  return cells
}

function finished(
  cells: RowCells,
  expected: readonly CsvColumn[],
  { faults, maskedKeys }: FieldFindings,
  read: { kind: 'visit'; visit: Visit } | { kind: 'activation'; activation: Activation } | undefined,
): RowReading {
  const unexpected = (Object.keys(cells) as CsvColumn[])
    .filter(column => cells[column] !== '' && !expected.includes(column))
    .map(column => ({ column, problem: { kind: 'unexpected' } as const }))
  if (read && unexpected.length === 0) return { ...read, maskedKeys }
  const named = faults.map(({ field, problem }) => ({ column: columnOf(field), problem }))
  return { kind: 'faulty', faults: [...named, ...unexpected] }
}

function visitFields(cells: RowCells) {
  const { id, site, note, technician, createdAt, changedAt } = cells
  const date = writtenDay(cells.date)
  return { id, site, date, note, technician, createdAt, changedAt, closedAt: cells.closedAt || null }
}

function activationFields(cells: RowCells) {
  const { id, name, room, product, release, activationId, createdAt, changedAt } = cells
  return {
    id,
    name,
    room,
    visitId: cells.visitId || null,
    product: { kind: product, release: release || null, activationId: activationId || null },
    createdAt,
    changedAt,
    stage: stageFields(cells),
  }
}

function stageFields(cells: RowCells): object {
  const kind = cells.state
  const installationId = digits(cells.installationId)
  if (kind === 'taking') return { kind, entry: entryFields(cells.typed, emptyInstallation) }
  if (kind === 'taken' || kind === 'handed-over') {
    const refused = cells.refusal !== '' || cells.refusedAt !== ''
    return {
      kind,
      installationId,
      copiedGroups: wholeNumber(cells.copiedGroups),
      answer: entryFields(cells.typed, emptyConfirmation),
      refusal: refused ? { reason: cells.refusal, at: cells.refusedAt } : null,
    }
  }
  const confirmed = {
    kind,
    installationId,
    confirmationId: digits(cells.confirmationId),
    acceptedAnyway: acceptedGroups(cells.acceptedAnyway),
    confirmedGroups: wholeNumber(cells.confirmedGroups),
  }
  if (kind === 'licensed') return { ...confirmed, licensedAt: cells.resultAt, by: cells.by }
  if (kind !== 'failed') return confirmed
  return { ...confirmed, code: cells.errorCode || null, failedAt: cells.resultAt, by: cells.by }
}

const digits = (cell: string) => cell.replaceAll(' ', '')

const wholeNumber = (cell: string) => (/^\d{1,3}$/.test(cell) ? Number(cell) : cell)

/** Spreadsheets write a day with slashes. */
export function writtenDay(cell: string): string {
  return cell.replace(
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
}

function acceptedGroups(cell: string): unknown {
  if (cell === '') return []
  const letters: readonly string[] = groupLetters
  return cell.split(' ').map(letter => letters.indexOf(letter))
}

/** What `typedCell` wrote; a text where it is something else, for the reader to refuse. */
function entryFields(cell: string, untouched: IdEntry): unknown {
  if (cell === '') {
    const { shape, ...rest } = untouched
    return { groupLength: shape.groupLength, ...rest }
  }
  if (!/^\d@\d{1,2}!?(?: (?:_|\d{1,7})){1,9}$/.test(cell)) return cell
  const groups = cell.split(' ').slice(1)
  return {
    groupLength: Number.parseInt(cell, 10),
    groups: groups.map(group => (group === '_' ? '' : group)),
    current: Number.parseInt(cell.slice(2), 10) - 1,
    startOver: cell.includes('!'),
  }
}

const columns: readonly (readonly [field: string, column: CsvColumn])[] = [
  ['product.kind', 'product'],
  ['product.release', 'release'],
  ['product.activationId', 'activationId'],
  ['stage.kind', 'state'],
  ['stage.entry', 'typed'],
  ['stage.answer', 'typed'],
  ['stage.refusal.at', 'refusedAt'],
  ['stage.refusal', 'refusal'],
  ['stage.code', 'errorCode'],
  ['stage.licensedAt', 'resultAt'],
  ['stage.failedAt', 'resultAt'],
]

/** The column that a field of a record is written in. */
function columnOf(field: string): CsvColumn {
  const known = columns.find(([start]) => field === start || field.startsWith(`${start}.`))
  return known?.[1] ?? (field.replace(/^stage\./, '').replace(/\..*$/, '') as CsvColumn)
}
