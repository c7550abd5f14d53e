import { expect, test, vi } from 'vitest'
import { writeCsvFile } from '../../../../src/domain/records/csv-writer'
import { writeRecordFile } from '../../../../src/domain/records/record-file-writer'
import { browserClock } from '../../../../src/platform/clock'
import { workerFileReader } from '../../../../src/platform/records/file-reader'
import fileWorkerUrl from '../../../../src/workers/file-worker?worker&url'
import { madeActivation } from '../../../stores/opened-activation'
import { workerSaying, workersInTurn } from '../scripted-workers'
import { turnedClock } from '../turned-clock'

const realWorker = () => new Worker(fileWorkerUrl, { type: 'module' })
const never = new AbortController().signal
const bytes = (text: string) => new TextEncoder().encode(text)
const records = { visits: [], activations: [madeActivation('Reception', 1000), madeActivation('受付', 2000)] }
const head = { profile: 'full', exportedAt: 0, app: '1.0.0' } as const
const json = writeRecordFile(records, head)

test('records come out of a JSON file, a CSV file and a backup as they went in', async () => {
  const reader = workerFileReader(browserClock())
  expect(await reader.open(bytes(json), never)).toMatchObject({
    kind: 'record-file',
    reading: { kind: 'read', records },
  })
  expect(await reader.open(bytes(writeCsvFile(records, 'full')), never)).toMatchObject({
    kind: 'csv',
    faultyBytes: false,
    reading: { kind: 'records', records, faultyRows: 0 },
  })
  const opened = { kind: 'opened', header: {} as never, text: json } as const
  expect(await reader.readBackupText(opened, never)).toMatchObject({ kind: 'opened', reading: { records } })
})

test('what is no text starts no worker', async () => {
  const startWorker = vi.fn(realWorker)
  const reader = workerFileReader(browserClock(), startWorker)
  expect(await reader.open(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), never)).toEqual({ kind: 'workbook' })
  expect(await reader.readBackupText({ kind: 'wrong-passphrase' }, never)).toEqual({
    kind: 'wrong-passphrase',
  })
  expect(startWorker).not.toHaveBeenCalled()
})

test('a file that is not wanted any more ends its worker, and the next one is read', async () => {
  const terminate = vi.spyOn(Worker.prototype, 'terminate')
  const hangs = () => workerSaying('onmessage = () => {}')
  const reader = workerFileReader(browserClock(), workersInTurn(realWorker, hangs, hangs))
  for (const read of [
    (signal: AbortSignal) => reader.open(bytes(json), signal),
    (signal: AbortSignal) =>
      reader.readBackupText({ kind: 'opened', header: {} as never, text: json }, signal),
  ]) {
    const controller = new AbortController()
    const reading = read(controller.signal)
    const before = terminate.mock.calls.length
    controller.abort()
    expect((await reading).kind).toMatch(/^(broken-off|aborted)$/)
    expect(terminate.mock.calls.length).toBe(before + 1)
  }
  expect(await reader.open(bytes(json), never)).toMatchObject({ kind: 'record-file' })
  terminate.mockRestore()
})

test('a worker that crashes or hangs is said, and the next file is read', async () => {
  const { clock, turn, pending } = turnedClock()
  const crashes = () => workerSaying('onmessage = () => { throw new Error("crash") }')
  const hangs = () => workerSaying('onmessage = () => {}')
  const reader = workerFileReader(clock, workersInTurn(realWorker, crashes, crashes, crashes, hangs))
  for (let crash = 0; crash < 3; crash += 1) {
    expect(await reader.open(bytes(json), never)).toEqual({ kind: 'broken-off' })
  }
  const reading = reader.open(bytes(json), never)
  await expect.poll(pending).toBe(1)
  turn(120_000)
  expect(await reading).toEqual({ kind: 'broken-off' })
  expect(await reader.open(bytes(json), never)).toMatchObject({ kind: 'record-file' })
})
