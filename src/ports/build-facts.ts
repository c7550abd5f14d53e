/** A licence's text, and what comes with this app under it. */
export type LicenceNotice = {
  /** Names with versions, such as `preact 11.2.0`. */
  readonly names: readonly string[]
  /** The licence's short name (SPDX). */
  readonly licence: string
  readonly text: string
}

/** What this build is. */
export type BuiltApp = {
  /** SHA-256 of all its files, as 64 hexadecimal digits; how it is made: docs/deploy.md. */
  readonly hash: string
  readonly notices: readonly LicenceNotice[]
}

/** What the build wrote about itself, for whoever wants to know what runs here. */
export interface BuildFacts {
  /** Null where nothing was built (development), or where the file cannot be fetched. Never rejects. */
  read(): Promise<BuiltApp | null>
}
