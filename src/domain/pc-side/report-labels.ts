/** What a line of slmgr, ospp.vbs or PowerShell tells about a product. */
export type ReportField =
  | 'name'
  | 'description'
  | 'activation-id'
  | 'channel'
  | 'installation-id'
  | 'partial-key'
  | 'status'

const labels: ReadonlyMap<string, ReportField> = new Map([
  ['name', 'name'],
  ['名前', 'name'],
  ['license name', 'name'],
  ['ライセンス名', 'name'],
  ['description', 'description'],
  ['説明', 'description'],
  ['license description', 'description'],
  ['activation id', 'activation-id'],
  ['ライセンス認証 id', 'activation-id'],
  ['sku id', 'activation-id'],
  ['id', 'activation-id'],
  ['product key channel', 'channel'],
  ['productkeychannel', 'channel'],
  ['プロダクト キー チャネル', 'channel'],
  ['installation id', 'installation-id'],
  ['インストール id', 'installation-id'],
  ['offlineinstallationid', 'installation-id'],
  ['partial product key', 'partial-key'],
  ['partialproductkey', 'partial-key'],
  ['プロダクト キーの一部', 'partial-key'],
  ['last 5 characters of installed product key', 'partial-key'],
  ['license status', 'status'],
  ['licence status', 'status'],
  ['licensestatus', 'status'],
  ['ライセンスの状態', 'status'],
  ['ライセンス状態', 'status'],
  ['ライセンスのステータス', 'status'],
])

/** A line with a label: `field` is null where the label is not known, as in other languages. */
export type LabelledLine = {
  readonly field: ReportField | null
  readonly label: string
  readonly value: string
}

/** Divides a line at its first colon or equals sign; null where it has none near its beginning. */
export function labelledLine(line: string): LabelledLine | null {
  const at = line.slice(0, 80).search(/[:=]/)
  if (at < 1) return null
  const label = line.slice(0, at).trim().replace(/\s+/g, ' ').toLowerCase()
  return { field: labels.get(label) ?? null, label, value: line.slice(at + 1).trim() }
}
