import Papa from 'papaparse'
import type { CsvParser } from '../domain/records/csv-rows'

/** Cuts CSV into cells with the kept library; only the worker that reads files may import this. */
export const parseCsv: CsvParser = (text, { separator, lineEnd }) => {
  const newline = lineEnd === '\r\n' || lineEnd === '\r' ? lineEnd : '\n'
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline, header: false })
  const badQuotes = errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []))
  return { rows: data, badQuotes }
}
