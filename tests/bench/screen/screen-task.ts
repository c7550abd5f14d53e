import type { FrameSighting, Quad } from '../../../src/domain/digits/digit-sighting.ts'

/** One look at a picture. */
export type LookTask = {
  readonly address: string
  /** Not null: the picture of another moment, determined by this seed. */
  readonly movedBy: number | null
  /** What the picture's size is multiplied by before it is looked at. */
  readonly scale: number
  /** Not null: the lines are not looked for; they are these, as a user would hold them. */
  readonly guided: { readonly quads: readonly Quad[]; readonly seed: number } | null
}

/** What the look saw; `sighting` is null where the worker gave nothing. */
export type LookAnswer = { readonly sighting: FrameSighting | null; readonly milliseconds: number }

/** How long the parts of one look took on the page's own thread, in milliseconds. */
export type PartTimes = {
  readonly finding: number
  readonly lines: readonly { readonly stripWidth: number; readonly milliseconds: number }[]
  /** Finding, all lines, and putting the IDs together. */
  readonly frame: number
}

/** Lines cut out for another engine. */
export type CutTask = { readonly address: string; readonly quads: readonly Quad[]; readonly seed: number }
