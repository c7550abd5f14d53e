/** Cuts a CSV text into cells, by RFC 4180 with another separator or line end. Never throws. */
export type CsvParser = (
  text: string,
  form: { readonly separator: string; readonly lineEnd: string },
) => {
  readonly rows: readonly (readonly string[])[]
  /** Rows (from 0) whose quotation marks do not pair. */
  readonly badQuotes: readonly number[]
}

/** One row that is not empty; `line` is where it begins, from 1, as an editor counts. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[]; readonly badQuotes: boolean }

/** The rows of a CSV text with their line numbers; empty ones are left out. */
export function csvRows(text: string, separator: string, lineEnd: string, parse: CsvParser): CsvRow[] {
  const { rows, badQuotes } = parse(text, { separator, lineEnd })
  const bad = new Set(badQuotes)
  const found: CsvRow[] = []
  let line = 1
  rows.forEach((cells, index) => {
    if (cells.some(cell => cell.trim() !== '')) found.push({ line, cells, badQuotes: bad.has(index) })
    line++
    for (const cell of cells) line += lineEndsIn(cell)
  })
  return found
}

function lineEndsIn(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0
}

/** How the first line of a text ends. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
}

/** The separator that the first lines agree on best: tab, semicolon or comma; comma where there is none. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, 20)
  const agreeing = (separator: string) => {
    const counts = lines.filter(line => line.trim() !== '').map(line => line.split(separator).length)
    const [first = 1] = counts
    return first === 1 ? 0 : counts.filter(count => count === first).length
  }
  let best = { separator: ',', lines: 0 }
  for (const separator of ['\t', ';', ',']) {
    const agreed = agreeing(separator)
    if (agreed > best.lines) best = { separator, lines: agreed }
  }
  return best.separator
}
