/** Where the user was, kept so that a phone which killed the app returns there. A route's path, never digits. */
export interface LastPlace {
  /** Null where nothing is known; never rejects, and never keeps the first screen waiting for long. */
  read(): Promise<string | null>
  /** Written at once, strictly; what the phone refuses is forgotten. */
  write(path: string): void
}
