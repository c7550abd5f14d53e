import type { MadeFile } from './files'

/** The sheet for the offline PC, which comes with the app and is there without a network. */
export interface SheetFile {
  /** The whole file under the name that it is handed out with; null where this copy of the app has none. Never rejects. */
  read(): Promise<MadeFile | null>
}
