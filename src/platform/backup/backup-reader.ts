import {
  type BackupHeader,
  endMark,
  type HeaderReading,
  largestBackup,
  readHeader,
  tagLength,
} from './backup-header'
import { backupCipher, checkChunk } from './backup-key'

/** A backup opened, or why not. */
export type BackupReading =
  | { readonly kind: 'opened'; readonly header: BackupHeader; readonly text: string }
  | Exclude<HeaderReading, { readonly kind: 'header' | 'damaged' }>
  | { readonly kind: 'no-passphrase' }
  /** The header is whole and the passphrase does not open it (or somebody changed both on purpose). */
  | { readonly kind: 'wrong-passphrase' }
  /** The passphrase is right where `chunk` is a number (from 0): the file was changed there. Null: its header was. */
  | { readonly kind: 'damaged'; readonly chunk: number | null }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'unavailable' }

/** What opening a backup needs. */
export type BackupOpening = {
  readonly passphrase: string
  readonly signal?: AbortSignal
  /** Called with the share that is done, 0 to 1. */
  readonly progress?: (share: number) => void
}

/** Opens an encrypted backup; the text is a record file. Never throws for what is in the file. */
export async function readBackup(bytes: Uint8Array, opening: BackupOpening): Promise<BackupReading> {
  if (bytes.length > largestBackup) return { kind: 'too-large', limit: largestBackup }
  if (!globalThis.crypto?.subtle) return { kind: 'unavailable' }
  const read = await readHeader(bytes)
  if (read.kind !== 'header') return read
  const { passphrase, signal } = opening
  if (passphrase === '') return { kind: 'no-passphrase' }
  const { header, line, check, chunksAt } = read
  const cipher = await backupCipher(passphrase, header, line)
  if (signal?.aborted) return { kind: 'aborted' }
  if (!(await cipher.decrypt(check, checkChunk, false))) return { kind: 'wrong-passphrase' }

  const ended = endsWithMark(bytes)
  const end = ended ? bytes.length - endMark.length : bytes.length
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const pieces: string[] = []
  const step = header.chunk + tagLength
  let at = chunksAt
  for (let chunk = 0; ; chunk++, at += step) {
    if (signal?.aborted) return { kind: 'aborted' }
    const last = at + step >= end
    const plain = await cipher.decrypt(bytes.slice(at, Math.min(at + step, end)), chunk, last)
    const text = plain && decoded(decoder, plain, last)
    if (text === null) return ended ? { kind: 'damaged', chunk } : { kind: 'truncated' }
    pieces.push(text)
    opening.progress?.(Math.min(1, (at + step - chunksAt) / (end - chunksAt)))
    if (last) return { kind: 'opened', header, text: pieces.join('') }
  }
}

/** Without the mark the file stops early, and its last chunk will not open. */
function endsWithMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-endMark.length)) === endMark
}

function decoded(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer>, last: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !last })
  } catch {
    return null
  }
}
