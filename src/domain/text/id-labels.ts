import type { IdKind } from './found-run'
import { lineStartBefore } from './lines'

/** What the words before some digits say about them. */
export type Label =
  | { readonly kind: 'labelled'; readonly id: IdKind }
  /** They name some other number: a product ID, a telephone, an order. */
  | { readonly kind: 'other-number'; readonly why: OtherNumber }
  | { readonly kind: 'none' }

/** Other numbers that are named in front of them. */
export type OtherNumber = 'extended-pid' | 'phone-number' | 'other-number'

const idWord =
  /(?:\b|_)ids?\b|\bid[:. ]|[a-z]id\b|\bnumber|\bcode|\bkennung|識別|识别|コード|番号|번호|код|identi[fy]|kimli|azonos|tunnus|\bdigits/giu
const installationWord =
  /\biid\b|install|instal[aá]|インストール|ｲﾝｽﾄｰﾙ|安装|安裝|설치|установ|kurulum|yükleme|asennus|telepít|offlineinstallationid/giu
const confirmationWord =
  /\bcid\b|confirm|conferma|bestätig|bevestig|確認|确认|확인|подтвержд|potwierdz|onay|vahvistus|bekr[äæe]ft|potvrz/giu
const extendedPid = /\bpid\b|extended ?pid|product ?id\b|プロダクト ?id|製品 ?id|拡張/giu
const phone = /\btel\b|phone|telefon|電話|☎|📞|\bfax\b|携帯|内線/giu
const other =
  /serial|シリアル|製造番号|card|カード|口座|account|\border\b|注文|tracking|追跡|invoice|請求|伝票|barcode|バーコード|imei|isbn|checksum|hash|資産|asset/giu

const longestLabel = 200

/** Reads the words before digits: those on their line, or, where they begin a line, those on the line above. */
export function labelBefore(plain: string, place: number): Label {
  const lineStart = lineStartBefore(plain, place, longestLabel)
  const sameLine = plain.slice(lineStart, place)
  if (/\p{L}/u.test(sameLine)) return labelOf(sameLine)
  const above = lineAbove(plain, lineStart)
  return above === null || /\d{6}/.test(above) ? { kind: 'none' } : labelOf(above)
}

/** The last label in the words wins: `Installation ID … Extended PID:` names a PID. */
function labelOf(words: string): Label {
  const installation = lastPlace(words, installationWord)
  const confirmation = lastPlace(words, confirmationWord)
  const id = Math.max(installation, confirmation)
  const others = (
    [
      ['extended-pid', extendedPid],
      ['phone-number', phone],
      ['other-number', other],
    ] as const
  ).map(([why, pattern]) => ({ why, place: lastPlace(words, pattern) }))
  const last = others.reduce((a, b) => (b.place > a.place ? b : a))
  if (last.place > id) return { kind: 'other-number', why: last.why }
  const isShort = /\b[ic]id\b/iu.test(words)
  if (id === -1 || !(isShort || words.search(idWord) !== -1)) return { kind: 'none' }
  return { kind: 'labelled', id: installation > confirmation ? 'installation-id' : 'confirmation-id' }
}

function lastPlace(words: string, pattern: RegExp): number {
  let last = -1
  for (const match of words.matchAll(pattern)) last = match.index
  return last
}

/** The nearest line above with something on it; one empty line may stand between. */
function lineAbove(plain: string, lineStart: number): string | null {
  let end = lineStart - 1
  for (let lines = 0; lines < 2 && end >= 0; lines++) {
    const start = lineStartBefore(plain, end, longestLabel)
    const line = plain.slice(start, end).trim()
    if (line !== '') return line
    end = start - 1
  }
  return null
}
