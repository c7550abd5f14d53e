import { isLetter } from './character-kinds'
import { lineEndAfter } from './lines'
import type { Span } from './spans'

const labels = [
  'license status',
  'licence status',
  'licensestatus',
  'ライセンスの状態',
  'ライセンス状態',
  'ライセンスのステータス',
  'ライセンス ステータス',
] as const

/** Sentences that say it without a label: `/xpr`, the settings page, Office's ospp.vbs. */
const saysLicensed = [
  'machine is permanently activated',
  'is permanently activated',
  'ライセンス認証は完了しました',
  '永続的にライセンス認証されています',
  '--licensed--',
  'windows is activated',
  'windows はライセンス認証されています',
  'デジタル ライセンスによってライセンス認証されています',
] as const

const saysNotLicensed = [
  'not permanently activated',
  '--unlicensed--',
  '--notifications--',
  '--oob_grace--',
  '--oot_grace--',
  '--non_genuine_grace--',
  '--extended grace--',
  'notification mode',
  'grace period ends',
  '通知モード',
  'windows is not activated',
  "windows isn't activated",
  'windows はライセンス認証されていません',
] as const

/** Without one of these words a text says nothing about a licence. */
const mentions = ['licen', 'activated', '--', 'notif', 'grace', 'ライセンス', '通知']

/**
 * What a text says about the licence: true where a status says Licensed and none says otherwise, false where one says
 * something else, null where nothing says.
 * @param guids where the product GUIDs stand: in PowerShell's tables the status follows them
 */
export function readLicensed(plain: string, guids: readonly Span[]): boolean | null {
  const text = plain.toLowerCase()
  if (!mentions.some(word => text.includes(word))) return null
  let isSaid = false
  for (const says of statuses(text, guids)) {
    if (!says) return false
    isSaid = true
  }
  return isSaid ? true : null
}

/** One after the other: the first that says no is enough. */
function* statuses(text: string, guids: readonly Span[]): Generator<boolean> {
  if (saysNotLicensed.some(sentence => text.includes(sentence))) yield false
  if (saysLicensed.some(sentence => text.includes(sentence))) yield true
  for (const label of labels) {
    for (let at = text.indexOf(label); at !== -1; at = text.indexOf(label, at + label.length)) {
      const status = statusAfter(text, at + label.length)
      if (status !== null) yield status
    }
  }
  yield* tableStatuses(text, guids)
}

function statusAfter(text: string, place: number): boolean | null {
  const lineEnd = lineEndAfter(text, place, 120)
  const separated = /^["'*\s]*(?:[:=,]|-(?!-))/.test(text.slice(place, lineEnd))
  let value = text.slice(place, lineEnd).replace(/^[\s:=,"'*-]+/, '')
  if (value === '' && separated) value = text.slice(lineEnd, lineEndAfter(text, lineEnd + 1, 120)).trim()
  if (isLicensedValue(value)) return true
  if (/^(?:unlicensed|not licensed|notification|[a-z- ]*grace|expired)/.test(value)) return false
  if (/^(?:ライセンスなし|ライセンスされていません|通知|.{0,12}猶予|無効|期限)/.test(value)) return false
  return separated && value !== '' ? false : null
}

function isLicensedValue(value: string): boolean {
  if (/^1(?!\d)/.test(value)) return true
  const word = [
    'licensed',
    'ライセンスされています',
    'ライセンス済み',
    'ライセンス認証されています',
    'ライセンス認証済み',
  ].find(one => value.startsWith(one))
  if (word === undefined) return false
  return word !== 'licensed' || !isLetter(value.charCodeAt(word.length))
}

/** `Name  ID  LicenseStatus  OfflineInstallationId` as a table or as comma-separated values. */
function tableStatuses(text: string, guids: readonly Span[]): boolean[] {
  if (!/licensestatus(?![\s"]*[:=])/.test(text)) return []
  return guids.flatMap(guid => {
    const value = /^["\s,;|]+([0-6])(?=["\s,;|]|$)/.exec(text.slice(guid.to, guid.to + 40))?.[1]
    return value === undefined ? [] : [value === '1']
  })
}
