import type { Clock } from '../ports/clock'
import type { RecordTools } from '../ports/record-tools'
import { appVersion } from './app-version'
import { browserFiles } from './files'
import { browserKeepingLog } from './keeping-log'
import { browserStorageHealth } from './storage-health'

/** Files, the log of exports and the storage's state, in one chunk; the readers come with the first file. */
export function openRecordTools(clock: Clock): RecordTools {
  const fileReader = async () => (await import('./records/file-reader')).workerFileReader(clock)
  return {
    files: browserFiles(clock),
    keepingLog: browserKeepingLog(),
    storageHealth: browserStorageHealth(),
    appVersion,
    recordFiles: {
      open: async (bytes, signal) => (await fileReader()).open(bytes, signal),
      async openBackup(bytes, opening) {
        const opened = await (await import('./backup/backup-reader')).readBackup(bytes, opening)
        return (await fileReader()).readBackupText(opened, opening.signal)
      },
      startBackup: async options => (await import('./backup/backup-writer')).startBackup(options),
    },
  }
}
