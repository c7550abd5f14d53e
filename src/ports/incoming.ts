/** The ways by which texts, pictures and files come in, beyond the text that `Clipboard` reads. */
export interface Incoming {
  /** Whether `paste` exists here at all. */
  readonly canPaste: boolean
  /** The clipboard's texts and pictures, inside a tap; null where the phone refused: then offer a field to paste into. */
  paste(): Promise<{ readonly texts: readonly string[]; readonly files: readonly File[] } | null>
  /** A file's text in UTF-8, UTF-16 or Shift_JIS; null where the phone does not give it. Never rejects. */
  readText(file: File): Promise<string | null>
}
