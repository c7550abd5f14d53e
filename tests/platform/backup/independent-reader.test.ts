import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startBackup } from '../../../src/platform/backup/backup-writer'

const folder = mkdtempSync(join(tmpdir(), 'yomiage-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const golden = 'tests/fixtures/records/v1.yomiage-backup'
const passphrase = 'ゴールデン golden 1'

/** Runs the reader that shares no code with the app. */
function readBackup(file: string, { typed = '', environment = {} as Record<string, string> } = {}) {
  return new Promise<{ code: number; output: string; complaint: string }>(resolve => {
    const { YOMIAGE_PASSPHRASE: _, ...rest } = process.env
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/read-backup.ts', file],
      { env: { ...rest, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, output, complaint) => resolve({ code: error ? 1 : 0, output, complaint }),
    )
    child.stdin?.end(`${typed}\n`)
  })
}

test('it opens the golden backup, with the passphrase from standard input or the environment', async () => {
  const json = readFileSync('tests/fixtures/records/v1.json', 'utf8')
  expect(await readBackup(golden, { typed: passphrase })).toMatchObject({ code: 0, output: json })
  const environment = { YOMIAGE_PASSPHRASE: passphrase }
  expect(await readBackup(golden, { environment })).toMatchObject({ code: 0, output: json })
})

test('it opens what the app writes today, over several chunks', async () => {
  const text = `${'あ1'.repeat(200_000)}`
  const start = await startBackup({ passphrase: 'ﾊﾟｽ', createdAt: 0, app: 'x', iterations: 10 })
  if (start.kind !== 'started') throw new Error(start.kind)
  await start.backup.add(text)
  const end = await start.backup.end()
  if (end.kind !== 'written') throw new Error(end.kind)
  const file = join(folder, 'today')
  writeFileSync(file, Buffer.concat(end.parts))
  expect(await readBackup(file, { typed: 'パス' })).toMatchObject({ code: 0, output: text })
})

test('it says what is wrong, and gives nothing out', async () => {
  const bytes = readFileSync(golden)
  const files = { cut: bytes.subarray(0, -40), other: Buffer.from('PC-01\n'), damaged: Buffer.from(bytes) }
  files.damaged[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const complaint = async (file: string, typed = passphrase) => {
    const { code, output, complaint: said } = await readBackup(file, { typed })
    expect([code, output]).toEqual([1, ''])
    return said
  }
  expect(await complaint(golden, 'wrong')).toContain('The passphrase does not open this file.')
  expect(await complaint(join(folder, 'cut'))).toContain('cut off')
  expect(await complaint(join(folder, 'other'))).toContain('not a backup')
  expect(await complaint(join(folder, 'damaged'))).toContain('Chunk 0 is damaged')
})
