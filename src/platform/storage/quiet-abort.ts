/** Takes back what a transaction did, where that is still possible. */
export function abortQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It is done, or already aborted.
  }
}
