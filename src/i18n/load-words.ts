import type { DayWords } from './en/day'
import type { GuideWords } from './en/guide'
import type { TroubleWords } from './en/trouble'
import type { WorkWords } from './en/work'
import type { Language } from './language'

/** Words of the screens of one PC. */
export async function loadWorkWords(language: Language): Promise<WorkWords> {
  return language === 'ja' ? (await import('./ja/work')).work : (await import('./en/work')).work
}

/** Words for the PC's error codes. */
export async function loadTroubleWords(language: Language): Promise<TroubleWords> {
  return language === 'ja' ? (await import('./ja/trouble')).trouble : (await import('./en/trouble')).trouble
}

/** Words of the settings and the install guide. */
export async function loadGuideWords(language: Language): Promise<GuideWords> {
  return language === 'ja' ? (await import('./ja/guide')).guide : (await import('./en/guide')).guide
}

/** Words of the day's work with many PCs, and of the records. */
export async function loadDayWords(language: Language): Promise<DayWords> {
  return language === 'ja' ? (await import('./ja/day')).day : (await import('./en/day')).day
}
