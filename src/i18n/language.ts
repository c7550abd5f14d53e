/** The app's languages; both are first. */
export type Language = 'ja' | 'en'
