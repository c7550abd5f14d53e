/** The address bar's fragment (`#/pc/…`), without its `#`. Never holds digits. */
export interface Navigation {
  path(): string
  /** The app's own address, without fragment: a link to it begins so. In practice it ends with `?practice`. */
  address(): string
  /** Goes to a path; `replace` leaves no entry for the back gesture. */
  go(path: string, replace?: boolean): void
  /** Calls back when the path changes by the user's gesture or by `go`. Returns the way to stop. */
  onChange(listener: () => void): () => void
}
