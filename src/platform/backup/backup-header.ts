import { largestFile } from '../../domain/records/records'
import { base64Bytes, bytesOfBase64, hexadecimal } from './byte-text'

/** The format's name, as the first field of the header has it. */
const backupFormat = 'yomiage-backup'
/** The version that is written. */
const backupVersion = 1
/** Rounds of PBKDF2-HMAC-SHA-256 that are written: what OWASP asks for (Password Storage Cheat Sheet, 2023 and since). */
export const writtenIterations = 600_000
/** Rounds that are read at most, so that no file can keep the phone busy for minutes. */
const mostIterations = 10_000_000
/** Bytes of plain text in each chunk but the last. */
export const writtenChunk = 256 * 1024
/** Bytes that an authentication tag adds to a chunk. */
export const tagLength = 16
/** The last bytes of every file, in clear text: where they are missing, the file was cut off. */
export const endMark = '\nyomiage-end\n'
/** Bytes of a backup file that are read at most: the records, the tags and the header. */
export const largestBackup = largestFile + 1024 * 1024

/** What the header tells in clear text. */
export type BackupHeader = {
  readonly createdAt: string
  /** The app's version, as it names itself. */
  readonly app: string
  readonly iterations: number
  readonly salt: Uint8Array<ArrayBuffer>
  /** The first seven bytes of every chunk's nonce. */
  readonly noncePrefix: Uint8Array<ArrayBuffer>
  /** Bytes of plain text in each chunk but the last. */
  readonly chunk: number
}

/** The header's line as it is written; its bytes are authenticated with every chunk. */
export function headerLine(header: BackupHeader): string {
  return JSON.stringify({
    format: backupFormat,
    version: backupVersion,
    content: 'yomiage-records',
    createdAt: header.createdAt,
    app: header.app,
    cipher: 'AES-256-GCM',
    chunk: header.chunk,
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations: header.iterations,
    salt: base64Bytes(header.salt),
    nonce: base64Bytes(header.noncePrefix),
  })
}

/** A header read, or why not. */
export type HeaderReading =
  | {
      readonly kind: 'header'
      readonly header: BackupHeader
      /** The bytes of the first line, without its end. */
      readonly line: Uint8Array<ArrayBuffer>
      /** The encrypted check text: only the right passphrase opens it. */
      readonly check: Uint8Array<ArrayBuffer>
      /** Where the chunks begin. */
      readonly chunksAt: number
    }
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly chunk: null }
  /** It asks for more rounds than are safe to try. */
  | { readonly kind: 'too-costly'; readonly iterations: number; readonly limit: number }

/** Longer headers are not ours. */
const longestHeader = 4096
const start = `{"format":"${backupFormat}",`

/** Whether a file says that it is a backup of ours. */
export function isBackup(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, start.length)) === start
}

/** Reads the two lines before the chunks. The second holds the check and a digest, so that damage shows as damage. */
export async function readHeader(bytes: Uint8Array): Promise<HeaderReading> {
  if (!isBackup(bytes)) return { kind: 'not-ours' }
  const lineEnd = bytes.subarray(0, longestHeader).indexOf(10)
  if (lineEnd === -1) return bytes.length < longestHeader ? { kind: 'truncated' } : damaged
  const line = bytes.slice(0, lineEnd)
  const fields = parseFields(line)
  const version = fields?.['version']
  if (typeof version === 'number' && Number.isInteger(version) && version > backupVersion) {
    return { kind: 'newer-version', version }
  }
  const chunksAt = lineEnd + 1 + secondLine
  if (bytes.length < chunksAt) return { kind: 'truncated' }
  const written = /^([0-9a-f]{62}) ([0-9a-f]{64})\n$/.exec(latin(bytes.subarray(lineEnd + 1, chunksAt)))
  const check = written?.[1]
  if (!fields || check === undefined || written?.[2] !== (await headerDigest(line, check))) return damaged
  const header = headerOf(fields)
  if (!header) return damaged
  if (header.iterations > mostIterations) {
    return { kind: 'too-costly', iterations: header.iterations, limit: mostIterations }
  }
  const tag = Uint8Array.from(check.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
  return { kind: 'header', header, line, check: tag, chunksAt }
}

const damaged = { kind: 'damaged', chunk: null } as const
/** 62 digits, a space, 64 digits, a line feed. */
const secondLine = 62 + 1 + 64 + 1

/** SHA-256 over the first line, a line feed and the check, both as they stand in the file. */
export async function headerDigest(line: Uint8Array, check: string): Promise<string> {
  const rest = new TextEncoder().encode(`\n${check}`)
  const whole = new Uint8Array(line.length + rest.length)
  whole.set(line)
  whole.set(rest, line.length)
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)))
}

function parseFields(line: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function headerOf(fields: Readonly<Record<string, unknown>>): BackupHeader | null {
  const { format, version, content, createdAt, app, cipher, chunk, kdf, iterations, salt, nonce } = fields
  const known =
    format === backupFormat &&
    version === 1 &&
    content === 'yomiage-records' &&
    cipher === 'AES-256-GCM' &&
    kdf === 'PBKDF2-HMAC-SHA-256'
  const saltBytes = bytesOfBase64(salt)
  const noncePrefix = bytesOfBase64(nonce)
  const sound =
    isWhole(iterations, 1, Number.MAX_SAFE_INTEGER) &&
    isWhole(chunk, 1024, 16 * 1024 * 1024) &&
    typeof createdAt === 'string' &&
    typeof app === 'string'
  if (!known || !sound || saltBytes?.length !== 16 || noncePrefix?.length !== 7) return null
  return { createdAt, app, iterations, salt: saltBytes, noncePrefix, chunk }
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}
