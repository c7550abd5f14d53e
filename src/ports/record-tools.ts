import type { Files } from './files'
import type { KeepingLog } from './keeping-log'
import type { RecordFiles } from './record-files'
import type { StorageHealth } from './storage-health'

/** What the screens of the records work with beside the records themselves. */
export type RecordTools = {
  readonly files: Files
  readonly keepingLog: KeepingLog
  readonly recordFiles: RecordFiles
  readonly storageHealth: StorageHealth
  /** This build's version, written into files. */
  readonly appVersion: string
}
