import type { Chance } from './chance.ts'

/** What kind of screen it is; `portal` shows a confirmation ID, `negative` no ID at all. */
export type ScreenKind =
  | 'msgbox'
  | 'console'
  | 'powershell'
  | 'terminal'
  | 'slui'
  | 'office'
  | 'dlv'
  | 'portal'
  | 'portal-boxes'
  | 'negative'

/** A screen to be rendered. */
export type Screen = {
  readonly kind: ScreenKind
  /** The family its digits are set in. */
  readonly font: string
  /** The IDs it shows, from top to bottom. */
  readonly ids: readonly string[]
  /** Digits per group: 7 or 6. */
  readonly groupLength: number
  readonly html: string
  /** Where it stands: in a window on a desktop, in a browser that fills the desktop, or on a phone. */
  readonly place: 'window' | 'browser' | 'phone'
}

/** What all drawings of one screen share. */
export type Setting = {
  readonly chance: Chance
  readonly japanese: boolean
  /** Digits per group of the installation ID. */
  readonly groupLength: 6 | 7
}
