import type { ShareOutcome } from './share'

/** A file as it leaves the app. */
export type MadeFile = {
  readonly name: string
  /** Its media type, such as `text/csv`. */
  readonly type: string
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[]
}

/** Files that go out of the app and come into it. */
export interface Files {
  /** Whether the phone's share sheet takes this file; the only safe way out of an iPhone's home-screen app. */
  canShare(file: MadeFile): boolean
  /** Opens the share sheet; must be called inside the user's tap, before any await. Never rejects. */
  share(file: MadeFile): Promise<ShareOutcome>
  /** Hands it to the browser's downloads; inside the user's tap. What becomes of it there is not told. */
  save(file: MadeFile): void
  /** The bytes of a chosen file; null where the phone does not give them (taken away, or in a cloud). */
  read(file: Blob): Promise<Uint8Array<ArrayBuffer> | null>
}
