/** What the phone says about the app's storage; null where it does not tell. */
export type StorageReport = {
  /** Whether the phone promised not to throw the data away by itself. */
  readonly persisted: boolean | null
  readonly usedBytes: number | null
  readonly leftBytes: number | null
}

/** How safe the data is on this phone. Never rejects. */
export interface StorageHealth {
  read(): Promise<StorageReport>
  /** Asks the phone to keep the data; false where it refuses or cannot. */
  persist(): Promise<boolean>
}
