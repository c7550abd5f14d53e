/** The phone's clipboard. Both must be called inside the user's tap, before any await. */
export interface Clipboard {
  /** False where the phone refused: then show the text for copying by hand. */
  write(text: string): Promise<boolean>
  /** The text, or null where the phone refused or cannot: then offer a field to paste into. */
  read(): Promise<string | null>
  /** Whether `read` exists here at all. */
  readonly canRead: boolean
}
