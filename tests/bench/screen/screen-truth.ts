import type { Quad } from '../../../src/domain/digits/digit-sighting.ts'
import type { ExpectedId } from '../../../src/domain/digits/expected-id.ts'

/** One line of digits in a picture: corners as in `Quad`. */
export type TruthLine = { readonly text: string; readonly quad: readonly (readonly [number, number])[] }

/** What truth.json says of a picture. */
export type ScreenTruth = {
  readonly file: string
  /** 1 a good photo to 3 a poor one, 0 a screenshot. */
  readonly tier: number
  readonly kind: string
  /** Digits per group. */
  readonly glen: number
  readonly iid: string | null
  /** All IDs of the picture, where there are several. */
  readonly ids?: readonly string[]
  readonly lines: readonly TruthLine[]
  /** Other photos of the same screen, the first one included, and the lines in each. */
  readonly frames?: readonly string[]
  readonly frame_lines?: readonly (readonly TruthLine[])[]
}

/** The IDs that a picture shows. */
export function idsIn({ iid, ids }: ScreenTruth): readonly string[] {
  return ids ?? (iid === null ? [] : [iid])
}

/** What a user would be looking for in a picture: what it shows; an installation ID where it shows none. */
export function expectedIn(truth: ScreenTruth | undefined): ExpectedId {
  const [id] = truth === undefined ? [] : idsIn(truth)
  return id?.length === 48 ? 'confirmation-id' : 'installation-id'
}

/** A line's corners as points. */
export function quadOf({ quad }: TruthLine): Quad {
  const corner = (index: number) => ({ x: quad[index]?.[0] ?? 0, y: quad[index]?.[1] ?? 0 })
  return [corner(0), corner(1), corner(2), corner(3)]
}
