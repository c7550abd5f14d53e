/** What a file seems to be, by its type and name only: opened it may turn out to be nothing of use. */
export type FileKind = 'picture' | 'records' | 'text' | 'unknown'

const endings: readonly (readonly [FileKind, RegExp])[] = [
  ['picture', /\.(?:png|jpe?g|webp|gif|bmp|avif|hei[cf])$/i],
  ['records', /\.(?:yomiage-backup|json|csv|tsv)$/i],
  ['text', /\.(?:txt|log|md|eml|html?|xml|ini)$/i],
]

/** The ending counts before the type: phones give backups and CSV files all kinds of types. */
export function fileKindOf(name: string, type: string): FileKind {
  const byName = endings.find(([, ending]) => ending.test(name))?.[0]
  if (byName) return byName
  if (type.startsWith('image/')) return 'picture'
  if (type === 'application/json' || type === 'text/csv') return 'records'
  return type.startsWith('text/') ? 'text' : 'unknown'
}
