import type { CodeFormat, EngineName } from './barcode-messages'
import type { GreyPicture } from './grey-picture'

/** A code's text as an engine gave it. */
export type Finding = { readonly text: string; readonly format: CodeFormat }

/** How hard a still is looked at: once plainly, or, where that found nothing, with every trick there is. */
export type Patience = 'quick' | 'patient'

/** The engine itself failed (out of memory, a crash inside): another one has to go on. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'
}

/** Reads codes out of grey pictures. What is not found is an empty list; throws `EngineFault`. */
export interface Engine {
  readonly name: EngineName
  /** One short look at a frame of a live camera; `turn` counts the frames, so that costly looks take turns. */
  look(picture: GreyPicture, turn: number): readonly Finding[]
  /** Looks at one scale of a still, one pass a step, so that the caller can stop in between. */
  study(picture: GreyPicture, patience: Patience): Iterable<readonly Finding[]>
}
