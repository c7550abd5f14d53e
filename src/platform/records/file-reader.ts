import type { Clock } from '../../ports/clock'
import type { ChosenFile, OpenedBackup } from '../../ports/record-files'
import type { FileReply, FileRequest } from '../../workers/file-messages'
import workerUrl from '../../workers/file-worker?worker&url'
import type { BackupReading } from '../backup/backup-reader'
import { RestartedWorker } from '../restarted-worker'
import { trustedScriptUrl } from '../trusted-scripts'
import { type FileKind, fileKind } from './file-kind'

/** In milliseconds: 64 MB on a slow phone are read in one go, without a sign of life. */
const silence = 120_000

/** Reads what the user chose. */
export interface FileReader {
  open(bytes: Uint8Array, signal: AbortSignal): Promise<ChosenFile>
  /** The records in a backup that was decrypted. */
  readBackupText(opened: BackupReading, signal: AbortSignal): Promise<OpenedBackup>
}

/** Reads files in a worker, which is ended after each of them: what it held is given back. `startWorker` is for tests. */
export function workerFileReader(clock: Clock, startWorker: () => Worker = startFileWorker): FileReader {
  const worker = new RestartedWorker<FileRequest, FileReply>({ clock, startWorker })

  async function read(kind: FileRequest['kind'], text: string, signal: AbortSignal) {
    if (signal.aborted) return null
    const message = (task: number) => ({ kind, task, text })
    const answer = await worker.ask({ message, transfer: [], silence, signal })
    worker.close()
    return 'reading' in answer ? answer : null
  }

  async function readText(
    file: Extract<FileKind, { text: string }>,
    signal: AbortSignal,
  ): Promise<ChosenFile> {
    const answer = await read(file.kind === 'csv' ? 'read-csv' : 'read-records', file.text, signal)
    if (answer?.kind === 'records-read') return { kind: 'record-file', reading: answer.reading }
    if (answer?.kind !== 'csv-read' || file.kind !== 'csv') return { kind: 'broken-off' }
    return { kind: 'csv', reading: answer.reading, faultyBytes: file.faultyBytes }
  }

  return {
    async open(bytes, signal) {
      const file = fileKind(bytes)
      return 'text' in file ? readText(file, signal) : file
    },
    async readBackupText(opened, signal) {
      if (opened.kind !== 'opened') return opened
      const answer = await read('read-records', opened.text, signal)
      if (answer?.kind === 'records-read') return { kind: 'opened', reading: answer.reading }
      return { kind: signal.aborted ? 'aborted' : 'broken-off' }
    },
  }
}

function startFileWorker(): Worker {
  // The DOM's types do not know that Worker takes a TrustedScriptURL.
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'files' })
}
