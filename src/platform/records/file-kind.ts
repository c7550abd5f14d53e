import { largestFile } from '../../domain/records/records'
import { isBackup } from '../backup/backup-header'
import { fileText, type TextEncoding } from './file-text'

/** What a chosen file is, by its beginning; the text of those that can be read. */
export type FileKind =
  /** Encrypted: `readBackup` needs the passphrase; what it opens is a record file. */
  | { readonly kind: 'backup' }
  | { readonly kind: 'record-file'; readonly text: string }
  /** `faultyBytes`: some letters could not be read in the encoding. */
  | {
      readonly kind: 'csv'
      readonly text: string
      readonly encoding: TextEncoding
      readonly faultyBytes: boolean
    }
  /** An Excel or LibreOffice workbook: it must be saved as CSV. */
  | { readonly kind: 'workbook' }
  /** A picture, an archive or the like. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'too-large'; readonly limit: number }

/** Tells what a file is that the user chose. Never throws. Look at `File.size` before taking its bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (isBackup(bytes)) return { kind: 'backup' }
  if (bytes.length > largestFile) return { kind: 'too-large', limit: largestFile }
  const begins = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'workbook' }
  const { text, encoding, faulty } = fileText(bytes)
  if (/^\ufeff?\s*[{[]/.test(text.slice(0, 1000))) return { kind: 'record-file', text }
  if (isBinary(text)) return { kind: 'not-ours' }
  return { kind: 'csv', text, encoding, faultyBytes: faulty }
}

/** Whether a text has characters that no text has, or too many that could not be read. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 100_000)
  // Names in a file of ours may hold anything.
  if (/^"?yomiage-records /.test(start)) return false
  const control = start.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0
  const unread = start.match(/\ufffd/g)?.length ?? 0
  return control > 0 || unread * 20 > start.length
}
