import type { Clock } from '../ports/clock'
import type { RecordTools } from '../ports/record-tools'
import { appVersion } from './app-version'
import { browserFiles } from './files'
import { browserKeepingLog } from './keeping-log'
import { browserStorageHealth } from './storage-health'

/** Files, the log of exports and the storage's state, in one chunk; the readers come with the first file. */
export function openRecordTools(clock: Clock): RecordTools {
  return {
    files: browserFiles(clock),
    keepingLog: browserKeepingLog(),
    storageHealth: browserStorageHealth(),
    appVersion,
    recordFiles: {
      open: async bytes => (await import('./records/opened-file')).openedFile(bytes),
      openBackup: async (bytes, opening) =>
        (await import('./backup/backup-reader')).readBackup(bytes, opening),
      startBackup: async options => (await import('./backup/backup-writer')).startBackup(options),
    },
  }
}
