/** Time, so that tests can turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after some milliseconds. Returns the way to cancel. */
  after(milliseconds: number, callback: () => void): () => void
}
