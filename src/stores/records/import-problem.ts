import type { CsvFault } from '../../domain/records/csv-file'
import type { RecordFault } from '../../domain/records/record-fault'
import type { Unreadable } from '../../domain/records/record-file'
import type { StorageFault } from '../../ports/activation-storage'

/** Why nothing can be taken from a chosen file. */
export type ImportProblem =
  | Unreadable
  | { readonly kind: 'workbook' }
  /** The phone did not give the file. */
  | { readonly kind: 'not-given' }
  /** The reading ended before its end. */
  | { readonly kind: 'broken-off' }
  /** An encrypted backup whose content was changed; `chunk` from 0, null: its head. */
  | { readonly kind: 'backup-damaged'; readonly chunk: number | null }
  | { readonly kind: 'too-costly' }
  /** The browser cannot decrypt. */
  | { readonly kind: 'unavailable' }
  /** This phone's own records could not be read for the comparison. */
  | { readonly kind: 'storage'; readonly fault: StorageFault }

/** A faulty record of a file. */
export type ImportFault =
  | ({ readonly source: 'json' } & RecordFault)
  | ({ readonly source: 'csv' } & CsvFault)
