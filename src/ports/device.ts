/** What phone and browser this is, as far as advice to the user depends on it. */
export interface Device {
  /** Decides which install guide is shown. */
  readonly platform: 'ios' | 'android' | 'other'
  /** Runs inside another app's browser (LINE, Teams …), where camera and installing are missing. */
  readonly inAppBrowser: boolean
  /** Runs as an installed app, from the home screen. */
  readonly installed: boolean
  /** The languages the user prefers, best first, as BCP 47 tags. */
  readonly languages: readonly string[]
  /** A new random name for a record. */
  randomId(): string
  /** Whether the browser offers to install the app now. */
  canPromptInstall(): boolean
  /** Shows the browser's own install question; only from a tap. */
  promptInstall(): Promise<void>
  /** Calls back when `canPromptInstall` changes. Returns the way to stop. */
  onInstallPromptChange(listener: () => void): () => void
  /** Calls back when the app comes back to the front: visible again, page shown again, focus. Returns the way to stop. */
  onReturn(listener: () => void): () => void
  /** Calls back when the app goes to the background: another app in front, or the screen off. Returns the way to stop. */
  onLeave(listener: () => void): () => void
}
