/** Keeps the screen on while digits are read. */
export interface WakeLock {
  /** Holds the screen on, also again after an app switch, until released. False where the phone cannot. */
  readonly supported: boolean
  hold(): void
  release(): void
}
