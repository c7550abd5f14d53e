/** The kinds of code the worker reads. */
export type CodeFormat = 'qr' | 'data-matrix' | 'aztec' | 'code-128' | 'pdf-417'

/** Which engine read a code. */
export type EngineName = 'zxing-js' | 'zxing-wasm'

/** Which engine to use: the better one as soon as it is there, or one alone (for measuring). */
export type EngineChoice = EngineName | 'auto'

/** One code that was read. What its text is worth is judged by the page. */
export type FoundCode = {
  readonly text: string
  readonly format: CodeFormat
  readonly engine: EngineName
  /** Milliseconds of work for the frame or still it was found in. */
  readonly milliseconds: number
}

/** What the page asks of the worker. `task` numbers the requests; frames are transferred and closed by the worker. */
export type BarcodeRequest =
  | { readonly kind: 'use'; readonly engine: EngineChoice }
  | { readonly kind: 'frame'; readonly task: number; readonly frame: VideoFrame | ImageBitmap }
  | { readonly kind: 'still'; readonly task: number; readonly picture: Blob }
  | { readonly kind: 'cancel'; readonly task: number }

/** What the worker answers: one `…-read`, `unreadable` or `failed` per task that was not cancelled. */
export type BarcodeReply =
  /** The wasm engine took over, or cannot run here. */
  | { readonly kind: 'engine'; readonly engine: EngineName; readonly state: 'ready' | 'failed' }
  | { readonly kind: 'frame-read'; readonly task: number; readonly codes: readonly FoundCode[] }
  | { readonly kind: 'still-read'; readonly task: number; readonly codes: readonly FoundCode[] }
  /** How much of a still has been looked at, 0 to 1. */
  | { readonly kind: 'progress'; readonly task: number; readonly share: number }
  | { readonly kind: 'unreadable'; readonly task: number }
  | { readonly kind: 'failed'; readonly task: number; readonly detail: string }
