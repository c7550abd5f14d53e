/** What a PC says about one licence; `licensed-until` is KMS or a trial, which no confirmation ID makes. */
export type LicenseState =
  | 'licensed'
  | 'licensed-until'
  | 'unlicensed'
  | 'initial-grace'
  | 'additional-grace'
  | 'non-genuine-grace'
  | 'extended-grace'
  | 'notification'
  /** A status that is not known: never taken for licensed. */
  | 'other'

/** SoftwareLicensingProduct.LicenseStatus, 0 to 6. */
const numbers: readonly LicenseState[] = [
  'unlicensed',
  'licensed',
  'initial-grace',
  'additional-grace',
  'non-genuine-grace',
  'notification',
  'extended-grace',
]

const values: readonly (readonly [RegExp, LicenseState])[] = [
  [
    /^(?:unlicensed|not licensed|ライセンスなし|ライセンスされていません|ライセンスがありません)/,
    'unlicensed',
  ],
  [/^licensed(?![a-z])(?! (?:until|for))/, 'licensed'],
  [/^(?:ライセンスされています|ライセンス済み|ライセンス認証されています|ライセンス認証済み)/, 'licensed'],
  [/^(?:initial grace|out-of-box grace|oob_?grace|初期の?猶予)/, 'initial-grace'],
  [/^(?:additional grace|out-of-tolerance grace|oot_?grace|追加の?猶予)/, 'additional-grace'],
  [/^(?:non[-_ ]?genuine|非正規|正規でない)/, 'non-genuine-grace'],
  [/^(?:extended grace|延長(?:された)?猶予|拡張猶予)/, 'extended-grace'],
  [/^(?:notification|通知)/, 'notification'],
]

const sentences: readonly (readonly [RegExp, LicenseState])[] = [
  [/not permanently activated|永続的にライセンス認証されていません/, 'other'],
  [/(?:volume|time-?based|virtual machine|vm) activation will expire/, 'licensed-until'],
  [/ライセンス認証(?:の有効期限)?は.{0,40}(?:期限が?切れ|失効|まで)/, 'licensed-until'],
  [/initial grace period ends|初期の?猶予期間/, 'initial-grace'],
  [/additional grace period ends|追加の?猶予期間/, 'additional-grace'],
  [/non-genuine grace period ends/, 'non-genuine-grace'],
  [/extended grace period ends/, 'extended-grace'],
  [/in notification mode|通知モード/, 'notification'],
  [/windows (?:is not|isn't) activated|windows はライセンス認証されていません/, 'unlicensed'],
  [/is permanently activated|永続的にライセンス認証されています/, 'licensed'],
  [/コンピューターのライセンス認証は完了しました|マシンは永続的にライセンス認証/, 'licensed'],
]

/** Reads what stands behind "License Status:", `LICENSE STATUS:` of Office or `LicenseStatus :`; null where nothing does. */
export function licenseStateOf(value: string): LicenseState | null {
  const text = value
    .slice(0, 200)
    .toLowerCase()
    .replace(/^[\s:=,"'*-]+/, '')
  if (text === '') return null
  const number = /^([0-9])(?![\d.])/.exec(text)?.[1]
  if (number !== undefined) return numbers[Number(number)] ?? 'other'
  return values.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}

/** Reads a sentence of `slmgr /xpr`; null where the line is none. */
export function licenseSentence(line: string): LicenseState | null {
  const text = line.slice(0, 400).toLowerCase()
  return sentences.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
