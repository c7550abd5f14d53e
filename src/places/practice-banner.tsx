import { effect } from '@preact/signals'
import { render } from 'preact'
import { PracticeBar } from '../components/practice-bar'
import { loadDayWords } from '../i18n/load-words'
import type { AppStores } from '../stores/app-stores'

/** Puts the bar above the app's own place; every screen then says that it is practice. */
export function showPracticeBanner(app: AppStores): void {
  const place = document.createElement('div')
  place.style.display = 'contents'
  document.body.prepend(place)
  effect(() => {
    void loadDayWords(app.preferences.language.value).then(({ practice }) => {
      const go = () => app.routes.go({ kind: 'day', place: 'practice' })
      render(<PracticeBar label={practice.bar} action={practice.toPractice} onPress={go} />, place)
    })
  })
}
