import { render } from 'preact'
import { PracticeBar } from '../components/practice-bar'
import { loadDayWords } from '../i18n/load-words'
import type { AppStores } from '../stores/app-stores'
import { useLoaded } from './use-loaded'

/** Puts the bar above the app's own place; every screen then says that it is practice. */
export function showPracticeBanner(app: AppStores): void {
  const place = document.createElement('div')
  place.style.display = 'contents'
  document.body.prepend(place)
  render(<PracticeBanner app={app} />, place)
}

function PracticeBanner({ app }: { readonly app: AppStores }) {
  const language = app.preferences.language.value
  const loaded = useLoaded(language, () => loadDayWords(language))
  if (loaded.kind !== 'ready') return null
  const { practice } = loaded.value
  const go = () => app.routes.go({ kind: 'day', place: 'practice' })
  return <PracticeBar label={practice.bar} action={practice.toPractice} onPress={go} />
}
