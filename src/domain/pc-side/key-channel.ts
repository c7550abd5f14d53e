/** Where the installed key comes from; it decides how the PC can be activated. */
export type KeyChannel = 'mak' | 'retail' | 'oem' | 'kms-client' | 'kms-host' | 'evaluation' | 'other'

/** Checked in this order: `VOLUME_KMSCLIENT` also begins like a KMS host's `VOLUME_KMS_…`. */
const channels: readonly (readonly [RegExp, KeyChannel])[] = [
  [/TIMEBASED_EVAL|\bTB:EVAL/i, 'evaluation'],
  [/VOLUME_KMSCLIENT|VOLUME:GVLK/i, 'kms-client'],
  [/VOLUME_KMS|VOLUME:CSVLK/i, 'kms-host'],
  [/VOLUME_MAK|VOLUME:MAK/i, 'mak'],
  [/\bOEM[_:]/i, 'oem'],
  [/\bRETAIL\b(?!:TB)/i, 'retail'],
  [/VIRTUAL_MACHINE_ACTIVATION|\b[A-Z_]+ channel\b/i, 'other'],
]

/** Reads `Product Key Channel: Volume:GVLK` or a description's `VOLUME_KMSCLIENT channel`, the same in every language. */
export function keyChannelIn(text: string): KeyChannel | null {
  const short = text.slice(0, 300)
  return channels.find(([pattern]) => pattern.test(short))?.[1] ?? null
}
