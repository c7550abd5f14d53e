/** A text, and what was planted in it: the truth that any reading is held against. */
export type PlantedText = {
  readonly name: string
  readonly text: string
  /** The digits of the IDs in it that add up, in their order: these and no others are to be proven. `some`: some of `planted`. */
  readonly proven: readonly string[] | 'some'
  /** The IDs that were written, some of them with faults. */
  readonly planted?: readonly string[]
  /** Digits that must be found, and be told to be wrong. */
  readonly damaged?: readonly string[]
}

/** A text with IDs, all of them right. */
export function planted(name: string, text: string, ...proven: readonly string[]): PlantedText {
  return { name, text, proven }
}

/** A text in which nothing is right, and these digits are damaged IDs. */
export function plantedDamage(name: string, text: string, ...damaged: readonly string[]): PlantedText {
  return { name, text, proven: [], damaged }
}
