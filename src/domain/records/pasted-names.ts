import { byteOrderMark } from './csv-cells'
import type { CsvRow } from './csv-rows'
import { readNameList } from './name-list'
import { largestPaste } from './records'

/**
 * Reads names that were pasted or typed: one a line, with room, product and installation ID behind tabs, as cells copied
 * from a spreadsheet are. Commas are part of a name.
 */
export function readPastedNames(
  text: string,
): ReturnType<typeof readNameList> | { kind: 'too-large'; limit: number } {
  if (text.length > largestPaste) return { kind: 'too-large', limit: largestPaste }
  const rows: CsvRow[] = []
  const lines = (text.startsWith(byteOrderMark) ? text.slice(1) : text).split(/\r\n|[\r\n\u2028\u2029\u0085]/)
  lines.forEach((line, index) => {
    if (line.trim() !== '') rows.push({ line: index + 1, cells: line.split('\t'), badQuotes: false })
  })
  return readNameList(rows)
}
