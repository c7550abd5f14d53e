import { writtenInstant } from '../../domain/records/written-time'
import {
  type BackupHeader,
  endMark,
  headerDigest,
  headerLine,
  writtenChunk,
  writtenIterations,
} from './backup-header'
import { type BackupCipher, backupCipher, checkChunk, checkText } from './backup-key'
import { hexadecimal } from './byte-text'

/** How a backup is written. */
export type BackupOptions = {
  readonly passphrase: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly app: string
  readonly signal?: AbortSignal
  /** Rounds of PBKDF2; fewer than the standard only in tests. */
  readonly iterations?: number
}

/** A backup begun, or why not. */
export type BackupStart =
  | { readonly kind: 'started'; readonly backup: BackupWriter }
  | { readonly kind: 'no-passphrase' }
  | { readonly kind: 'aborted' }
  /** No WebCrypto here: the address is not secure. */
  | { readonly kind: 'unavailable' }

/** Takes a record file piece by piece and encrypts it as it comes: never the whole of it at once. */
export interface BackupWriter {
  add(piece: string): Promise<'added' | 'aborted'>
  /** The file's bytes in their order, for a Blob. */
  end(): Promise<
    { readonly kind: 'written'; readonly parts: Uint8Array<ArrayBuffer>[] } | { kind: 'aborted' }
  >
}

/** Begins an encrypted backup. Deriving the key takes a second or so, outside the page's thread. */
export async function startBackup(options: BackupOptions): Promise<BackupStart> {
  const { passphrase, signal } = options
  if (passphrase === '') return { kind: 'no-passphrase' }
  if (!globalThis.crypto?.subtle) return { kind: 'unavailable' }
  const header: BackupHeader = {
    createdAt: writtenInstant(options.createdAt),
    app: options.app.slice(0, 40),
    iterations: options.iterations ?? writtenIterations,
    salt: crypto.getRandomValues(new Uint8Array(16)),
    noncePrefix: crypto.getRandomValues(new Uint8Array(7)),
    chunk: writtenChunk,
  }
  const line = new TextEncoder().encode(headerLine(header))
  const cipher = await backupCipher(passphrase, header, line)
  if (signal?.aborted) return { kind: 'aborted' }
  const check = hexadecimal(await cipher.encrypt(checkText(), checkChunk, false))
  const second = new TextEncoder().encode(`\n${check} ${await headerDigest(line, check)}\n`)
  return { kind: 'started', backup: backupWriter(cipher, [line, second], signal) }
}

function backupWriter(
  cipher: BackupCipher,
  parts: Uint8Array<ArrayBuffer>[],
  signal: AbortSignal | undefined,
): BackupWriter {
  const encoder = new TextEncoder()
  let buffer = new Uint8Array(writtenChunk)
  let filled = 0
  let chunk = 0

  const flush = async (last: boolean) => {
    parts.push(await cipher.encrypt(buffer.subarray(0, filled), chunk++, last))
    buffer = new Uint8Array(writtenChunk)
    filled = 0
  }
  return {
    async add(piece) {
      const bytes = encoder.encode(piece)
      for (let at = 0; at < bytes.length; ) {
        if (signal?.aborted) return 'aborted'
        // A full chunk goes out only once more follows: the last one is marked as such.
        if (filled === writtenChunk) await flush(false)
        const taken = bytes.subarray(at, at + writtenChunk - filled)
        buffer.set(taken, filled)
        filled += taken.length
        at += taken.length
      }
      return 'added'
    },
    async end() {
      await flush(true)
      parts.push(encoder.encode(endMark))
      return signal?.aborted ? { kind: 'aborted' } : { kind: 'written', parts }
    },
  }
}
