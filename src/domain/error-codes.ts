/** What an error means; i18n has a sentence for each. */
export type ErrorCause =
  | 'id-mistyped'
  | 'confirmation-version'
  | 'id-mismatch'
  | 'not-saved'
  | 'not-elevated'
  | 'no-product-key'
  | 'key-invalid'
  | 'edition-mismatch'
  | 'key-blocked'
  | 'key-unusable'
  | 'limit-exceeded'
  | 'region-blocked'
  | 'hardware-changed'
  | 'still-activatable'
  | 'needs-qualifying-windows'
  | 'kms-client-key'
  | 'base-not-activated'
  | 'no-network'
  | 'hidden-characters'
  | 'product-not-found'

/** What the technician does about it; i18n has a sentence for each. */
export type ErrorAdvice =
  | 'compare-and-retype'
  | 'new-confirmation-for-this-id'
  | 'show-id-again'
  | 'elevate-and-retry'
  | 'run-elevated'
  | 'install-key-first'
  | 'check-key-and-edition'
  | 'other-key-for-edition'
  | 'new-key-from-seller'
  | 'assisted-support'
  | 'ask-for-increase'
  | 'ask-seller'
  | 'new-id-and-confirmation'
  | 'continue-with-id'
  | 'use-other-key'
  | 'install-mak-first'
  | 'activate-windows-first'
  | 'expected-offline'
  | 'retype-by-hand'
  | 'check-spaces-and-activation-id'

/** Where the work goes on: at the PC's key, its installation ID, the portal, the kept answer, the deposit, or nowhere. */
export type ErrorReturn =
  | 'product-key'
  | 'installation-id'
  | 'portal'
  | 'confirmation-id'
  | 'deposit'
  | 'stop'

/** What is known about an error. */
export type ErrorKnowledge = {
  readonly cause: ErrorCause
  readonly advice: ErrorAdvice
  readonly backTo: ErrorReturn
}

type Row = readonly [codes: readonly string[], ...knowledge: RowKnowledge]
type RowKnowledge = readonly [ErrorKnowledge['cause'], ErrorKnowledge['advice'], ErrorKnowledge['backTo']]

const rows: readonly Row[] = [
  [['C004F04D', 'C004F02C', 'C004F02F'], 'id-mistyped', 'compare-and-retype', 'confirmation-id'],
  [['C004F02D', 'C004F02E'], 'confirmation-version', 'new-confirmation-for-this-id', 'portal'],
  [['C004F031'], 'id-mismatch', 'show-id-again', 'installation-id'],
  [['C004F030'], 'not-saved', 'elevate-and-retry', 'deposit'],
  [['C004F025', '80070005'], 'not-elevated', 'run-elevated', 'deposit'],
  [['C004F014', 'C004F213'], 'no-product-key', 'install-key-first', 'product-key'],
  [['C004F050', 'C004C001', '80070490'], 'key-invalid', 'check-key-and-edition', 'product-key'],
  [['C004F069', 'C004F066'], 'edition-mismatch', 'other-key-for-edition', 'product-key'],
  [['C004F051', 'C004C003'], 'key-blocked', 'new-key-from-seller', 'stop'],
  [['C004C008'], 'key-unusable', 'assisted-support', 'stop'],
  [['C004C020', 'C004C021'], 'limit-exceeded', 'ask-for-increase', 'stop'],
  [['C004C017'], 'region-blocked', 'ask-seller', 'stop'],
  [['C004F00F'], 'hardware-changed', 'new-id-and-confirmation', 'installation-id'],
  [['C004F009', 'C004F064', 'C004F034'], 'still-activatable', 'continue-with-id', 'installation-id'],
  [['C004F035'], 'needs-qualifying-windows', 'use-other-key', 'product-key'],
  [
    ['C004F038', 'C004F039', 'C004F041', 'C004F042', 'C004F056', 'C004F06C', 'C004F074'],
    'kms-client-key',
    'install-mak-first',
    'product-key',
  ],
  [['C004F055'], 'base-not-activated', 'activate-windows-first', 'product-key'],
  [
    ['8007232A', '8007232B', '8007251D', '8007007B', '800706BA', '80072EE2'],
    'no-network',
    'expected-offline',
    'installation-id',
  ],
  [['80070057'], 'hidden-characters', 'retype-by-hand', 'confirmation-id'],
]

/** Every error code that has advice, as `0xC004F04D`. */
export const knownErrors: ReadonlyMap<string, ErrorKnowledge> = new Map(
  rows.flatMap(([codes, cause, advice, backTo]) =>
    codes.map(code => [`0x${code}`, { cause, advice, backTo }] as const),
  ),
)
