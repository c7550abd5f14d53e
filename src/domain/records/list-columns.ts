import type { CsvRow } from './csv-rows'
import { listedInstallationId } from './listed-installation-id'
import { productNamed } from './product-name'

/** Which column of a list (from 0) holds what; null where the list has no such column. */
export type ListColumns = {
  /** The first row holds titles. */
  readonly titled: boolean
  readonly count: number
  readonly name: number
  readonly room: number | null
  readonly product: number | null
  readonly installationId: number | null
  /** Columns that hold something else, with their titles (empty where there is none); they are not read. */
  readonly ignored: readonly { readonly column: number; readonly title: string }[]
}

/** What stands in columns beyond is told as unexpected. */
const mostColumns = 50

type Meaning = 'name' | 'room' | 'product' | 'installationId'

const titles: { readonly [Meaning_ in Meaning]: readonly string[] } = {
  name: [
    ...[
      'name',
      'pc',
      'pcname',
      'computer',
      'computername',
      'host',
      'hostname',
      'machine',
      'machinename',
      'device',
    ],
    ...[
      '名前',
      '名称',
      'pc名',
      'コンピューター名',
      'コンピュータ名',
      'ホスト名',
      '端末',
      '端末名',
      '機器名',
      'マシン名',
    ],
  ],
  room: ['room', 'location', 'place', 'floor', '部屋', '場所', '設置場所', '教室', 'フロア', '階'],
  product: ['product', 'os', 'windows', 'edition', 'release', '製品', '製品名', 'os名', '版'],
  installationId: ['installationid', 'iid', 'インストールid'],
}

/** Finds out which column holds what: by titles where the first row has some, else by what stands in the columns. */
export function listColumns(rows: readonly CsvRow[]): ListColumns {
  const first = rows.slice(0, 1).flatMap(({ cells }) => cells.slice(0, mostColumns))
  const named = first.map(meaningOf)
  const titled =
    named.some(meaning => meaning !== null) && !first.some(cell => idLike(cell) || digitsOnly(cell))
  const heads = titled ? first : Array.from({ length: widest(rows) }, () => '')
  const meanings = titled ? named : heads.map((_, column) => seenIn(rows, column))
  const places = new Map<Meaning, number>()
  meanings.forEach((meaning, column) => {
    if (meaning && !places.has(meaning)) places.set(meaning, column)
  })
  const free = meanings.flatMap((meaning, column) => (meaning === null ? [column] : []))
  const name = places.get('name') ?? free.shift() ?? 0
  const room = places.get('room') ?? (titled ? undefined : free.shift()) ?? null
  const product = places.get('product') ?? null
  const installationId = places.get('installationId') ?? null
  const read = [name, room, product, installationId]
  const ignored = heads
    .map((title, column) => ({ column, title: title.trim().slice(0, 100) }))
    .filter(({ column }) => !read.includes(column))
  return { titled, count: heads.length, name, room, product, installationId, ignored }
}

function widest(rows: readonly CsvRow[]): number {
  return Math.min(
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 1),
    mostColumns,
  )
}

function meaningOf(title: string): Meaning | null {
  // Stryker disable next-line MethodExpression: longer titles mean nothing and only cost time
  const short = title.slice(0, 100)
  const plain = short
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.:-]/g, '')
    .replace(/^[a-z]+\/(?=[^a-z])/, '')
  const found = Object.entries(titles).find(([, words]) => words.includes(plain))
  return found ? (found[0] as Meaning) : null
}

/** What most cells of a column are, where that can be seen from the first hundred. */
function seenIn(rows: readonly CsvRow[], column: number): Meaning | null {
  const cells = rows
    .slice(0, 100)
    .map(row => (row.cells[column] ?? '').trim())
    .filter(cell => cell !== '')
  const mostly = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length
  if (mostly(idLike)) return 'installationId'
  return mostly(cell => productNamed(cell) !== null) && column > 0 ? 'product' : null
}

const digitsOnly = (cell: string) => /^[\d\s-]{20,}$/.test(cell)

/** An installation ID, or what was meant as one. */
function idLike(cell: string): boolean {
  const id = listedInstallationId(cell)
  if (id.kind === 'read') return id.installationId !== null
  return id.problem.kind === 'rounded' || id.problem.kind === 'check-digit' || longDigits(id.problem)
}

function longDigits({ digits = 0 }: { readonly kind: string; readonly digits?: number }): boolean {
  return digits > 40
}
