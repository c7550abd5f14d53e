import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import type { DayWords } from '../../i18n/en/day'
import { loadDayWords } from '../../i18n/load-words'
import type { AppStores } from '../../stores/app-stores'

/** The way to practice from a screen that has other words. */
export function PracticeEntry({ app }: { readonly app: AppStores }) {
  const language = app.preferences.language.value
  const [words, setWords] = useState<DayWords['practice'] | null>(null)
  useEffect(() => {
    loadDayWords(language).then(
      day => setWords(day.practice),
      () => setWords(null),
    )
  }, [language])
  if (words === null) return null
  return (
    <Section title={words.title}>
      <p>{words.entryHint}</p>
      <Button label={words.title} onPress={() => app.routes.go({ kind: 'day', place: 'practice' })} wide />
    </Section>
  )
}
