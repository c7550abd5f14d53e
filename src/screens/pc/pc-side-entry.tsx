import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Section } from '../../components/section'
import type { PcWords } from '../../i18n/en/pc'
import { loadWorkWords } from '../../i18n/load-words'
import type { AppStores } from '../../stores/app-stores'
import { openPcSide } from '../../stores/pc/opened-from'

/** The ways to the commands and the error codes from a screen that has other words. */
export function PcSideEntry({ app }: { readonly app: AppStores }) {
  const language = app.preferences.language.value
  const [words, setWords] = useState<PcWords | null>(null)
  useEffect(() => {
    loadWorkWords(language).then(
      work => setWords(work.pc),
      () => setWords(null),
    )
  }, [language])
  if (words === null) return null
  return (
    <Section title={words.guide.settings}>
      <Button label={words.guide.open} onPress={() => openPcSide(app, 'commands', null)} wide />
      <Button label={words.errors.open} onPress={() => openPcSide(app, 'errors', null)} wide />
    </Section>
  )
}
