import { day as dayEn } from '../../../src/i18n/en/day.ts'
import { guide as guideEn } from '../../../src/i18n/en/guide.ts'
import { shell as shellEn } from '../../../src/i18n/en/shell.ts'
import { trouble as troubleEn } from '../../../src/i18n/en/trouble.ts'
import { work as workEn } from '../../../src/i18n/en/work.ts'
import { day as dayJa } from '../../../src/i18n/ja/day.ts'
import { guide as guideJa } from '../../../src/i18n/ja/guide.ts'
import { shell as shellJa } from '../../../src/i18n/ja/shell.ts'
import { trouble as troubleJa } from '../../../src/i18n/ja/trouble.ts'
import { work as workJa } from '../../../src/i18n/ja/work.ts'
import type { Language } from '../../../src/i18n/language.ts'

/** The app's own words, so that tests look for what the user reads. */
export const words = {
  ja: { shell: shellJa, work: workJa, guide: guideJa, day: dayJa, trouble: troubleJa },
  en: { shell: shellEn, work: workEn, guide: guideEn, day: dayEn, trouble: troubleEn },
} as const

export const languages: readonly Language[] = ['ja', 'en']
