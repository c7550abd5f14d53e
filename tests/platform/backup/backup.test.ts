import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecordFile } from '../../../src/domain/records/record-file'
import { writeRecordFile } from '../../../src/domain/records/record-file-writer'
import { writtenChunk, writtenIterations } from '../../../src/platform/backup/backup-header'
import { readBackup } from '../../../src/platform/backup/backup-reader'
import { startBackup } from '../../../src/platform/backup/backup-writer'
import { anyRecords } from '../../domain/records/arbitrary-records'
import { sampleRecords } from '../../domain/records/sample-records'

const passphrase = 'correct horse 電池 staple'
/** Few rounds: what is tested here is not how slow the key is. */
const quick = { passphrase, createdAt: Date.UTC(2026, 10, 22), app: '1.2.3', iterations: 10 }
const head = { profile: 'full', exportedAt: 0, app: '1.2.3' } as const

async function backupOf(pieces: readonly string[], options = quick): Promise<Uint8Array> {
  const start = await startBackup(options)
  if (start.kind !== 'started') throw new Error(start.kind)
  for (const piece of pieces) await start.backup.add(piece)
  const end = await start.backup.end()
  if (end.kind !== 'written') throw new Error(end.kind)
  return new Uint8Array(await new Blob(end.parts).arrayBuffer())
}
const open = (bytes: Uint8Array, typed = passphrase) => readBackup(bytes, { passphrase: typed })
const changedAt = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
const headerLength = (bytes: Uint8Array) => bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
const longText = `${'確認 ID 😀 '.repeat(60_000)}end`

test('any records come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.string({ minLength: 1 }), async (records, typed) => {
      const bytes = await backupOf([writeRecordFile(records, head)], { ...quick, passphrase: typed })
      const reading = await open(bytes, typed)
      if (reading.kind !== 'opened') throw new Error(reading.kind)
      expect(readRecordFile(reading.text)).toMatchObject({ kind: 'read', records })
    }),
    { numRuns: 50 },
  )
})

test('a text over many chunks, in pieces of any size, comes back as it was', async () => {
  const pieces = longText.match(/.{1,999}/gsu) ?? []
  const bytes = await backupOf(pieces)
  expect(bytes.length).toBeGreaterThan(3 * writtenChunk)
  expect(await open(bytes)).toMatchObject({ kind: 'opened', text: longText })
  for (const length of [0, 1, writtenChunk - 1, writtenChunk, writtenChunk + 1, 2 * writtenChunk]) {
    const text = 'x'.repeat(length)
    expect(await open(await backupOf([text]))).toMatchObject({ kind: 'opened', text })
  }
})

test('the key is as slow as the standard asks for, and salt and nonce are never the same twice', async () => {
  const start = await startBackup({ passphrase, createdAt: 0, app: 'x' })
  if (start.kind !== 'started') throw new Error(start.kind)
  const end = await start.backup.end()
  const text = end.kind === 'written' ? await new Blob(end.parts).text() : ''
  expect(text).toContain(`"kdf":"PBKDF2-HMAC-SHA-256","iterations":${writtenIterations},`)
  expect(writtenIterations).toBeGreaterThanOrEqual(600_000)
  const headers = await Promise.all([backupOf(['x']), backupOf(['x'])])
  const [one, other] = headers.map(bytes =>
    JSON.parse(new TextDecoder().decode(bytes.slice(0, bytes.indexOf(10)))),
  )
  expect(one.salt).not.toBe(other.salt)
  expect(one.nonce).not.toBe(other.nonce)
})

test('nothing of the records stands in clear text', async () => {
  const bytes = await backupOf([writeRecordFile(sampleRecords, head)])
  expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/activations|PC-0|0000000314/)
})

test('a passphrase counts by what it looks like, not by how the keyboard wrote it', async () => {
  const bytes = await backupOf(['x'], { ...quick, passphrase: 'ﾊﾞｯｸｱｯﾌﾟ１' })
  expect(await open(bytes, 'バックアップ1')).toMatchObject({ kind: 'opened' })
})

describe('what cannot be opened says why', () => {
  test('a wrong passphrase, and none', async () => {
    const bytes = await backupOf([longText])
    expect(await open(bytes, 'correct horse')).toEqual({ kind: 'wrong-passphrase' })
    expect(await open(bytes, '')).toEqual({ kind: 'no-passphrase' })
    expect(await startBackup({ ...quick, passphrase: '' })).toEqual({ kind: 'no-passphrase' })
  })

  test('one changed byte anywhere is damage, never a wrong passphrase', async () => {
    const bytes = await backupOf([longText])
    const contents = headerLength(bytes)
    for (let at = 30; at < contents; at += 7) {
      expect((await open(changedAt(bytes, at))).kind).toMatch(/damaged|newer-version/)
    }
    expect(await open(changedAt(bytes, contents))).toEqual({ kind: 'damaged', chunk: 0 })
    expect(await open(changedAt(bytes, contents + writtenChunk + 16))).toEqual({ kind: 'damaged', chunk: 1 })
    expect(await open(changedAt(bytes, bytes.length - 30))).toEqual({ kind: 'damaged', chunk: 3 })
  })

  test('a file that stops anywhere is told as cut off', async () => {
    const bytes = await backupOf([longText])
    const chunks = [1, 2, 3].map(chunk => headerLength(bytes) + chunk * (writtenChunk + 16))
    for (const length of [
      40,
      200,
      headerLength(bytes) - 1,
      headerLength(bytes),
      ...chunks,
      bytes.length - 14,
    ]) {
      expect(await open(bytes.slice(0, length))).toEqual({ kind: 'truncated' })
    }
  })

  test('chunks left out, moved, or taken from another file', async () => {
    const bytes = await backupOf([longText])
    const from = headerLength(bytes)
    const step = writtenChunk + 16
    const cut = (...parts: Uint8Array[]) => new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer()
    const second = bytes.slice(from + step, from + 2 * step)
    const without = await cut(bytes.slice(0, from), bytes.slice(from + step))
    const swapped = await cut(
      bytes.slice(0, from),
      second,
      bytes.slice(from, from + step),
      bytes.slice(from + 2 * step),
    )
    expect(await open(new Uint8Array(without))).toEqual({ kind: 'damaged', chunk: 0 })
    expect(await open(new Uint8Array(swapped))).toEqual({ kind: 'damaged', chunk: 0 })
  })

  test('other files, newer ones, and headers that would keep the phone busy', async () => {
    const text = (line: string) => new TextEncoder().encode(`${line}\n`)
    expect(await open(text('PC-01'))).toEqual({ kind: 'not-ours' })
    expect(await open(new Uint8Array(0))).toEqual({ kind: 'not-ours' })
    expect(await open(text('{"format":"yomiage-backup","version":2,"x":1}'))).toEqual({
      kind: 'newer-version',
      version: 2,
    })
    expect(await open(new Uint8Array(66 * 1024 * 1024))).toMatchObject({ kind: 'too-large' })
    expect(await open(await withIterations(10_000_001))).toMatchObject({
      kind: 'too-costly',
      limit: 10_000_000,
    })
    for (const iterations of [0, -1, 1.5, 1e300, '"600000"', 'null']) {
      expect((await open(await withIterations(iterations))).kind).toMatch(/damaged|too-costly/)
    }
  })

  test('a header that was changed on purpose, digest and all, does not open', async () => {
    const changed = await withHeader(await backupOf(['x']), '"app":"1.2.3"', '"app":"9.9.9"')
    expect(await open(changed)).toEqual({ kind: 'wrong-passphrase' })
    const unchanged = await withHeader(await backupOf(['x']), '', '')
    expect(await open(unchanged)).toMatchObject({ kind: 'opened' })
  })

  const withIterations = async (iterations: number | string) =>
    withHeader(await backupOf(['x']), '"iterations":10,', `"iterations":${iterations},`)

  /** A backup with something else in its header, and the digest that goes with it. */
  async function withHeader(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
    const text = new TextDecoder('latin1').decode(bytes.subarray(0, headerLength(bytes)))
    const line = text.slice(0, text.indexOf('\n')).replace(from, to)
    const check = text.slice(text.indexOf('\n') + 1, text.indexOf('\n') + 63)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${line}\n${check}`))
    const hexadecimal = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join(
      '',
    )
    const chunks = bytes.slice(headerLength(bytes)) as Uint8Array<ArrayBuffer>
    return new Uint8Array(await new Blob([`${line}\n${check} ${hexadecimal}\n`, chunks]).arrayBuffer())
  }

  test('any bytes, and any change to a backup, get an answer', async () => {
    const bytes = await backupOf([writeRecordFile(sampleRecords, head)])
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.nat(bytes.length), fc.nat(40), async (put, at, cut) => {
        const changed = await new Blob([bytes.slice(0, at), put.slice(), bytes.slice(at + cut)]).arrayBuffer()
        expect(typeof (await open(new Uint8Array(changed))).kind).toBe('string')
        expect((await open(put)).kind).toBe('not-ours')
      }),
    )
  })
})

describe('giving up half way', () => {
  test('writing', async () => {
    const controller = new AbortController()
    const start = await startBackup({ ...quick, signal: controller.signal })
    if (start.kind !== 'started') throw new Error(start.kind)
    expect(await start.backup.add('x')).toBe('added')
    controller.abort()
    expect(await start.backup.add('x')).toBe('aborted')
    expect(await start.backup.end()).toEqual({ kind: 'aborted' })
    expect(await startBackup({ ...quick, signal: controller.signal })).toEqual({ kind: 'aborted' })
  })

  test('reading; the share that is done rises to 1', async () => {
    const bytes = await backupOf([longText])
    const controller = new AbortController()
    const progress = () => controller.abort()
    const stopped = await readBackup(bytes, { passphrase, signal: controller.signal, progress })
    expect(stopped).toEqual({ kind: 'aborted' })
    const shares: number[] = []
    await readBackup(bytes, { passphrase, progress: share => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})
