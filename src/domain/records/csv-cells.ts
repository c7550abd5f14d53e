/** Line end of a CSV file, by RFC 4180. */
const lineEnd = '\r\n'
/** What spreadsheets know a UTF-8 file by. */
export const byteOrderMark = '\ufeff'

/**
 * What a spreadsheet might take as a formula: `=`, `+`, `-` or `@`, half or full width, also behind apostrophes, spaces
 * and invisible characters.
 */
const formula = /^['\s\p{C}]*[=+\-@＝＋－＠]/u

/** Characters that some programs skip before they look for a formula. */
const skipped = /^'*[\t\r\n]/

/** Without any of these there is nothing to guard against. */
const risky = /[=+\-@＝＋－＠\t\r\n]/

/** What a spreadsheet would turn into a number, a day or a truth value, and write back as something else: `007`, `1-2`, `1E5`. */
const altered = new RegExp(
  `^'*(?:${[
    '[0０]\\d+',
    '\\d{16,}',
    '\\d*[.．]\\d*',
    '\\d+[.]?\\d*e\\d+',
    '\\d{1,4}[-/:年月]\\d{1,2}(?:[-/:月日]\\d{0,4}日?)?',
    '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]?\\d{1,4}',
    '[¥￥$]?\\d(?:\\d|,)*[%％]?',
    'true|false',
  ]
    .join('|')
    .replaceAll('\\d', '[0-9０-９]')})$`,
  'i',
)
/** Whole numbers without leading zeros come back from a spreadsheet as they were. */
const kept = /^(?:0|[1-9]\d{0,14})$/

/** Where a program that expects another separator would begin a new cell. */
const cellStart = /([;\t\r\n])/

/** A text that no spreadsheet takes as a formula: an apostrophe before it. `readGuarded` takes it back out. */
export function guarded(text: string): string {
  // Its own apostrophe would pass for the guard of a number or a day.
  if (text.startsWith("'") && isAltered(text)) return `'${text}`
  // Stryker disable next-line ConditionalExpression: without such a character all that follows does nothing, slowly
  if (!risky.test(text)) return text
  return guardedFrom(
    eachPiece(text, piece => guardedFrom(piece, formula)),
    skipped,
  )
}

/** The same for free text: also kept from being taken as a number or a day. */
export function guardedText(text: string): string {
  return isAltered(text) ? `'${text}` : guarded(text)
}

/** The text that was guarded. Apostrophes that guard nothing stay. */
export function readGuarded(cell: string): string {
  // Stryker disable next-line ConditionalExpression,StringLiteral: without an apostrophe all that follows does nothing, slowly
  if (!cell.includes("'")) return cell
  if (cell.startsWith("'") && isAltered(cell.slice(1))) return cell.slice(1)
  return eachPiece(readFrom(cell, skipped), piece => readFrom(piece, formula))
}

const isAltered = (text: string) => altered.test(text) && !kept.test(text)

/** What stands between two pieces is none itself, and is never changed. */
function eachPiece(text: string, change: (piece: string) => string): string {
  return text.split(cellStart).map(change).join('')
}

const guardedFrom = (text: string, risk: RegExp) => (risk.test(text) ? `'${text}` : text)

const readFrom = (text: string, risk: RegExp) =>
  text.startsWith("'") && risk.test(text) ? text.slice(1) : text

/** One line of a CSV file. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(',') + lineEnd
}

/** Quoted where it must be, and where a program that expects another separator would cut it. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
