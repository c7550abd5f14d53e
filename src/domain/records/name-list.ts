import type { InstallationId } from '../installation-id'
import type { Product } from '../product'
import { readGuarded } from './csv-cells'
import type { CsvRow } from './csv-rows'
import { withoutKeys } from './kept-text'
import { type ListColumns, listColumns } from './list-columns'
import { type ListedIdProblem, listedInstallationId } from './listed-installation-id'
import { productNamed } from './product-name'
import { longestName, mostNames } from './records'

/** A PC that is to be added, as a list or a pattern names it. */
export type ListedPc = {
  /** Its line in the list, from 1. */
  readonly line: number
  readonly name: string
  /** May be empty. */
  readonly room: string
  readonly product: Product | null
  readonly installationId: InstallationId | null
}

/** A list of names, and what of it could not be taken. */
export type NameList = {
  readonly pcs: readonly ListedPc[]
  readonly faults: readonly ListFault[]
  readonly columns: ListColumns
}

/** Why a row was left out; `column` counts from 1. */
export type ListFault = { readonly line: number; readonly column: number; readonly problem: ListProblem }

/** What is wrong with a row of a list. */
export type ListProblem =
  | ListedIdProblem
  | { readonly kind: 'no-name' }
  | { readonly kind: 'too-long'; readonly longest: number }
  | { readonly kind: 'product-key' }
  | { readonly kind: 'unknown-product' }
  /** The same name, or the same installation ID, as on an earlier line. */
  | { readonly kind: 'repeated'; readonly line: number }
  /** More cells than the first row has. */
  | { readonly kind: 'unexpected' }
  | { readonly kind: 'quotes' }

/** Reads a list of names with optional room, product and installation ID, with or without a line of titles. */
export function readNameList(
  rows: readonly CsvRow[],
):
  | ({ readonly kind: 'names' } & NameList)
  | { kind: 'empty' }
  | { kind: 'too-many'; count: number; limit: number } {
  const columns = listColumns(rows)
  const listed = columns.titled ? rows.slice(1) : rows
  if (listed.length === 0) return { kind: 'empty' }
  if (listed.length > mostNames) return { kind: 'too-many', count: listed.length, limit: mostNames }
  const names = new Map<string, number>()
  const ids = new Map<string | null, number>()
  const pcs: ListedPc[] = []
  const faults: ListFault[] = []
  for (const row of listed) {
    const read = readRow(row, columns)
    if ('problem' in read) {
      faults.push(read)
      continue
    }
    const fault = repeated(read, names, ids, columns)
    if (fault) faults.push(fault)
    else pcs.push(read)
  }
  return { kind: 'names', pcs, faults, columns }
}

function readRow({ line, cells, badQuotes }: CsvRow, columns: ListColumns): ListedPc | ListFault {
  const fault = (column: number, problem: ListProblem): ListFault => ({ line, column: column + 1, problem })
  if (badQuotes) return fault(0, { kind: 'quotes' })
  const beyond = cells.findIndex((cell, index) => index >= columns.count && cell.trim() !== '')
  if (beyond !== -1) return fault(beyond, { kind: 'unexpected' })
  const name = textIn(cells, columns.name)
  const room = textIn(cells, columns.room)
  if (typeof name !== 'string') return fault(columns.name, name)
  if (typeof room !== 'string') return fault(columns.room ?? 0, room)
  if (name === '') return fault(columns.name, { kind: 'no-name' })
  const productCell = textIn(cells, columns.product)
  if (typeof productCell !== 'string') return fault(columns.product ?? 0, productCell)
  const product = productNamed(productCell)
  if (productCell !== '' && !product) return fault(columns.product ?? 0, { kind: 'unknown-product' })
  const id = listedInstallationId(cellIn(cells, columns.installationId))
  if (id.kind === 'faulty') return fault(columns.installationId ?? 0, id.problem)
  return { line, name, room, product, installationId: id.installationId }
}

function cellIn(cells: readonly string[], column: number | null): string {
  return cells[column ?? -1] ?? ''
}

/** The text of a cell in one line, or what is wrong with it. */
function textIn(cells: readonly string[], column: number | null): string | ListProblem {
  const text = readGuarded(cellIn(cells, column))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (text.length > longestName) return { kind: 'too-long', longest: longestName }
  return withoutKeys(text).maskedKeys > 0 ? { kind: 'product-key' } : text
}

function repeated(
  { line, name, installationId }: ListedPc,
  names: Map<string, number>,
  ids: Map<string | null, number>,
  columns: ListColumns,
): ListFault | null {
  const folded = name.normalize('NFKC').toLowerCase()
  const sameName = names.get(folded)
  if (sameName !== undefined) {
    return { line, column: columns.name + 1, problem: { kind: 'repeated', line: sameName } }
  }
  const sameId = ids.get(installationId)
  if (sameId !== undefined) {
    return { line, column: (columns.installationId ?? 0) + 1, problem: { kind: 'repeated', line: sameId } }
  }
  names.set(folded, line)
  if (installationId !== null) ids.set(installationId, line)
  return null
}
