/** The phone's own print dialogue for the page that is shown. */
export interface Printer {
  /** Whether this browser can print at all. */
  readonly available: boolean
  /** Opens the dialogue; must be called inside the user's tap. What the user does there is not told. */
  print(): void
}
