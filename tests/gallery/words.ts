/** The two languages that everything is looked at in. */
export type GalleryLanguage = 'ja' | 'en'

/** What every scene is given. */
export type SceneProps = { readonly language: GalleryLanguage }

/** Picks the words of one language. */
export function words<T>(language: GalleryLanguage, ja: T, en: T): T {
  return language === 'ja' ? ja : en
}

/** A function that does nothing, for scenes that are only looked at. */
export function nothing(): undefined {
  return undefined
}
