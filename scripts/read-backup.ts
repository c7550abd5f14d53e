/**
 * Decrypts a backup without the app: `npm run read-backup -- FILE > records.json`. Written from docs/format.md alone and
 * sharing no code with the app, so that the format is proven to be readable by others. Asks for the passphrase, or takes
 * it from YOMIAGE_PASSPHRASE or from standard input.
 */
import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

const endMark = '\nyomiage-end\n'
const tagLength = 16

type Header = {
  readonly format: string
  readonly version: number
  readonly cipher: string
  readonly chunk: number
  readonly kdf: string
  readonly iterations: number
  readonly salt: string
  readonly nonce: string
}

try {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new Error('Usage: npm run read-backup -- FILE')
  const bytes = readFileSync(file)
  const { line, header, check, chunks } = headerOf(bytes)
  const key = keyOf(header, await askPassphrase())
  if (open(key, header, line, 0xffffffff, false, check)?.toString() !== 'yomiage-records') {
    throw new Error('The passphrase does not open this file.')
  }
  process.stdout.write(contents(key, header, line, chunks))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

function headerOf(bytes: Buffer) {
  const first = bytes.subarray(0, 4096).indexOf('\n')
  const second = bytes.indexOf('\n', first + 1)
  if (!bytes.toString('latin1', 0, 26).startsWith('{"format":"yomiage-backup"') || first < 0 || second < 0) {
    throw new Error('This is not a backup of Yomiage.')
  }
  const line = bytes.subarray(0, first)
  const [check = '', digest] = bytes.toString('latin1', first + 1, second).split(' ')
  const { version } = JSON.parse(line.toString()) as Header
  if (version !== 1) throw new Error(`Version ${version} of the format is not known here.`)
  if (createHash('sha256').update(line).update(`\n${check}`).digest('hex') !== digest) {
    throw new Error('The header of this file is damaged.')
  }
  const header = JSON.parse(line.toString()) as Header
  if (
    header.kdf !== 'PBKDF2-HMAC-SHA-256' ||
    header.cipher !== 'AES-256-GCM' ||
    header.iterations > 10_000_000
  ) {
    throw new Error('This file asks for something that version 1 does not have.')
  }
  return { line, header, check: Buffer.from(check, 'hex'), chunks: bytes.subarray(second + 1) }
}

function keyOf({ salt, iterations }: Header, passphrase: string): Buffer {
  return pbkdf2Sync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), iterations, 32, 'sha256')
}

/** One chunk in clear text, or null where it is not the one that was written. */
function open(
  key: Buffer,
  header: Header,
  line: Buffer,
  chunk: number,
  last: boolean,
  sealed: Buffer,
): Buffer | null {
  const number = Buffer.alloc(5)
  number.writeUInt32BE(chunk)
  number[4] = last ? 1 : 0
  const nonce = Buffer.concat([Buffer.from(header.nonce, 'base64'), number])
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAAD(line)
  decipher.setAuthTag(sealed.subarray(-tagLength))
  const plain = decipher.update(sealed.subarray(0, -tagLength))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return null
  }
}

function contents(key: Buffer, header: Header, line: Buffer, chunks: Buffer): Buffer {
  const ended = chunks.subarray(-endMark.length).toString('latin1') === endMark
  const end = ended ? chunks.length - endMark.length : chunks.length
  const step = header.chunk + tagLength
  const plain: Buffer[] = []
  for (let chunk = 0, at = 0; at < end; chunk++, at += step) {
    const sealed = chunks.subarray(at, Math.min(at + step, end))
    const last = at + step >= end
    const opened = sealed.length < tagLength ? null : open(key, header, line, chunk, last, sealed)
    if (!opened) throw new Error(ended ? `Chunk ${chunk} is damaged.` : 'This file was cut off.')
    plain.push(opened)
  }
  if (plain.length === 0) throw new Error('This file was cut off.')
  return Buffer.concat(plain)
}

async function askPassphrase(): Promise<string> {
  const given = process.env['YOMIAGE_PASSPHRASE']
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  process.stderr.write('Passphrase: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true })
  const typed = await prompt.question('')
  prompt.close()
  process.stderr.write('\n')
  return typed
}
