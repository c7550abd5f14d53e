import type { LetterStyle, ReadingLanguage, TripletPause } from '../domain/reading/reading-style'

/** How the user wants digits read aloud on this phone. */
export type ReadingPreferenceValues = {
  /** A reading style's name, null: the default of the app's language. */
  readonly style: string | null
  readonly letters: LetterStyle
  /** Speed of speech: 1 is the voice's own, 0.5 to 1.5. */
  readonly rate: number
  readonly tripletPause: TripletPause
  /** Seconds between two groups while they are read one after the other without a tap; 1 to 30. */
  readonly groupPause: number
  /** The phone's own voice, with the built-in one for when it stays silent; or always the built-in one. */
  readonly voice: 'phone' | 'built-in'
  /** The chosen voice's name for each language; none: the phone's own choice. */
  readonly voices: Readonly<Partial<Record<ReadingLanguage, string>>>
  /** The closed loop with a tap for each group, or group after group by itself. */
  readonly mode: 'closed-loop' | 'continuous'
  /** The whole lower half of the screen means "read back, next". */
  readonly wideNext: boolean
  /** The primary action lies on the left, for a left thumb. */
  readonly leftHanded: boolean
}

/** The settings of reading aloud, loaded with the first screen that speaks; lost ones fall back to the defaults. */
export interface ReadingPreferences {
  read(): ReadingPreferenceValues
  /** Writes some of them at once; false where the phone refused (they then last until the app closes). */
  write(change: Partial<ReadingPreferenceValues>): boolean
}
