/** Whether a newer version of the app stands ready, and whether this one works without a network. */
export type UpdateState = 'unsupported' | 'installing' | 'offline-ready' | 'update-ready'

/** The installed app's versions. */
export interface AppUpdate {
  state(): UpdateState
  /** Calls back at each change of state. Returns the way to stop. */
  subscribe(listener: () => void): () => void
  /** Asks the server for a newer version; quiet where there is no network. */
  check(): Promise<void>
  /** Switches to the version that stands ready and reloads. Only ever called by the user's tap. */
  apply(): void
}
