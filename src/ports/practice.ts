/** Practising with invented data: in a tab of its own address, with a database and settings of its own. */
export interface Practice {
  /** Opens the app anew to practise; what was practised with before is still there. */
  begin(): void
  /** Deletes all that was practised with and opens the real app; false where another tab still holds it. */
  leave(): Promise<boolean>
  /** 0 to 9 at random, for invented IDs. */
  digit(): number
}
