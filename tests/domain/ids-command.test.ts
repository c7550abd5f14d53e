import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { installationId63 } from './arbitrary-ids'

const folder = mkdtempSync(join(tmpdir(), 'ids-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
const text = `インストール ID: ${installationId63}\n${key}\nライセンスの状態: ライセンスされています\n`
const expected = {
  found: [
    {
      kind: 'installation-id',
      digits: installationId63,
      groups: (installationId63.match(/.{7}/g) ?? []).map(digits => ({ digits, state: 'right' })),
      valid: true,
      problems: [],
      product: null,
      activationId: null,
    },
  ],
  errorCodes: [],
  licensed: true,
  maskedKeys: 1,
  text: text.replace(key, 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'),
}

function ids(argument: string, input = '') {
  return spawnSync('npm', ['run', '-s', 'ids', '--', argument], { encoding: 'utf8', input })
}

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function utf16(bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** "インストール ID: " in Shift_JIS. */
const shiftJisLabel = Buffer.from('8343839383588367815b838b2049443a20', 'hex')

describe('npm run -s ids', () => {
  test('prints what was found as one JSON object', () => {
    expect(JSON.parse(ids('-', text).stdout)).toEqual(expected)
  }, 30_000)

  test('reads what Windows writes: UTF-16 in both orders, and Shift_JIS', () => {
    expect(JSON.parse(ids(fileOf('little.txt', utf16(false))).stdout)).toEqual(expected)
    expect(JSON.parse(ids(fileOf('big.txt', utf16(true))).stdout)).toEqual(expected)
    const bytes = Buffer.concat([shiftJisLabel, Buffer.from(installationId63)])
    expect(JSON.parse(ids(fileOf('japanese.txt', bytes)).stdout).text).toBe(
      `インストール ID: ${installationId63}`,
    )
  }, 60_000)

  test('names faults in short English', () => {
    const answer = JSON.parse(ids('-', `Installation ID: ${installationId63.slice(0, 60)}`).stdout)
    expect(answer.found[0].problems).toEqual([
      '3 digits missing',
      'group 9 is the first that does not add up',
    ])
  }, 30_000)

  test('says why a file cannot be read, and fails', () => {
    const answer = ids(join(folder, 'missing.txt'))
    expect(answer.status).toBe(1)
    expect(answer.stdout).toBe('')
    expect(answer.stderr).toContain('Cannot read')
  }, 30_000)
})
