import type { KeyboardLayout } from '../domain/codes/keyboard-layouts'
import type { VisitId } from '../domain/visit'

/** Which colours: as the phone says, or as the user says; sunlight is black on white with heavier digits. */
export type Theme = 'system' | 'light' | 'dark' | 'sunlight'
/** Which language: as the phone says, or as the user says. */
export type LanguageChoice = 'system' | 'ja' | 'en'

/** What the user chose for this phone. */
export type PreferenceValues = {
  readonly theme: Theme
  readonly language: LanguageChoice
  /** The visit that new PCs belong to and that the board shows; null: none, and all of them. */
  readonly visit: VisitId | null
  /** Tones and vibration. */
  readonly feedback: boolean
  /** The lens used last. */
  readonly lens: { readonly id: string; readonly label: string } | null
  /** The install hint was put away. */
  readonly installHintSeen: boolean
  /** The scan loop asks before each installation ID is stored. */
  readonly loopConfirms: boolean
  /** What the code scanner at the PC is set to. */
  readonly scannerKeyboard: KeyboardLayout
  /** What Windows is set to; null: as is usual where the user's language is spoken. */
  readonly pcKeyboard: KeyboardLayout | null
}

/** Small settings that are read before the first picture; lost ones fall back to the defaults. */
export interface Preferences {
  read(): PreferenceValues
  /** Writes some of them at once; false where the phone refused (they then last until the app closes). */
  write(change: Partial<PreferenceValues>): boolean
}
