import type { FrameSighting, Quad } from '../../../src/domain/digits/digit-sighting.ts'
import type { ExpectedId } from '../../../src/domain/digits/expected-id.ts'

/** One look at a picture. */
export type LookTask = {
  readonly address: string
  readonly expected: ExpectedId
  /** Not null: the picture of another moment, determined by this seed. */
  readonly movedBy: number | null
  /** Look at the same lines a second time, as at a still. */
  readonly again: boolean
  /** Not null: the lines are not looked for; they are these, as a user would hold them. */
  readonly guided: { readonly quads: readonly Quad[]; readonly seed: number } | null
}

/** What the worker saw, once or twice. */
export type LookAnswer = { readonly sightings: readonly FrameSighting[]; readonly milliseconds: number }

/** How long the parts of one look took on the page's own thread, in milliseconds. */
export type PartTimes = {
  readonly finding: number
  readonly lines: readonly { readonly stripWidth: number; readonly milliseconds: number }[]
  /** A whole frame: finding, lines, and putting the IDs together. */
  readonly frame: number
}

/** Lines cut out for another engine. */
export type CutTask = { readonly address: string; readonly quads: readonly Quad[]; readonly seed: number }
