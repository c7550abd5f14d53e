/** The columns of our CSV files in their order; the names are what code calls them. */
export const csvColumns = [
  'record',
  'name',
  'room',
  'site',
  'date',
  'state',
  'product',
  'release',
  'activationId',
  'installationId',
  'confirmationId',
  'acceptedAnyway',
  'typed',
  'copiedGroups',
  'confirmedGroups',
  'refusal',
  'refusedAt',
  'errorCode',
  'resultAt',
  'by',
  'technician',
  'note',
  'createdAt',
  'changedAt',
  'closedAt',
  'visitId',
  'id',
] as const

/** One column of our CSV files. */
export type CsvColumn = (typeof csvColumns)[number]

/** What stands above each column: English for programs, Japanese beside it for people. */
const titles: {
  readonly [Column in Exclude<CsvColumn, 'record'>]: readonly [english: string, japanese?: string]
} = {
  name: ['name', '名前'],
  room: ['room', '部屋'],
  site: ['site', '訪問先'],
  date: ['date', '日付'],
  state: ['state', '状態'],
  product: ['product', '製品'],
  release: ['release', '版'],
  activationId: ['activation ID', 'ライセンス認証 ID'],
  installationId: ['installation ID', 'インストール ID'],
  confirmationId: ['confirmation ID', '確認 ID'],
  acceptedAnyway: ['accepted anyway', '承知で使用'],
  typed: ['typed so far', '入力途中'],
  copiedGroups: ['copied groups', 'コピー済み'],
  confirmedGroups: ['confirmed groups', '復唱済み'],
  refusal: ['refusal', '拒否の理由'],
  refusedAt: ['refused at', '拒否日時'],
  errorCode: ['error code', 'エラーコード'],
  resultAt: ['result at', '結果日時'],
  by: ['by', '確認者'],
  technician: ['technician', '担当者'],
  note: ['note', 'メモ'],
  createdAt: ['created', '作成日時'],
  changedAt: ['changed', '更新日時'],
  closedAt: ['closed', '終了日時'],
  visitId: ['visit', '訪問'],
  id: ['id'],
}

/** The first line of a CSV file; its first cell names format, version and profile. */
export function csvTitles(mark: string): string[] {
  return csvColumns.map(column => (column === 'record' ? mark : titles[column].join(' / ')))
}

/** The column that a title of ours stands above, by its English part; null where there is none. */
export function columnTitled(title: string): CsvColumn | null {
  const english = title.split('/', 1).join('').trim().toLowerCase()
  return csvColumns.find(column => column !== 'record' && english === englishTitle(column)) ?? null
}

function englishTitle(column: Exclude<CsvColumn, 'record'>): string {
  return titles[column][0].toLowerCase()
}
