import { effect } from '@preact/signals'
import { render } from 'preact'
import './styles/tokens.css'
import './styles/reset.css'
import './styles/base.css'
import './styles/print.css'
import { App } from './app'
import { loadShellWords } from './i18n/load-shell-words'
import { browserActivationStorage } from './platform/activation-storage'
import { browserAppUpdate } from './platform/app-update'
import { appVersion } from './platform/app-version'
import { browserClipboard } from './platform/clipboard'
import { browserClock } from './platform/clock'
import { browserDevice } from './platform/device'
import { browserLastPlace } from './platform/last-place'
import { browserNavigation } from './platform/navigation'
import { modeEnding } from './platform/practice-mode'
import { browserPreferences } from './platform/preferences'
import { activationDatabase } from './platform/storage/activation-database'
import { databaseVersion } from './platform/storage/activation-migrations'
import { recordOf } from './platform/storage/activation-record'
import { keptCounts } from './platform/storage/kept-counts'
import { storageChanges } from './platform/storage/storage-changes'
import type { Ports } from './ports/ports'
import { createAppStores } from './stores/app-stores'

const device = browserDevice()
const databaseName = `yomiage${modeEnding}`
const preferences = browserPreferences(databaseName)
const clock = browserClock()
const database = activationDatabase(databaseName, clock)
const changes = storageChanges(databaseName)
const counts = keptCounts(database, changes)
const ports: Ports = {
  activationStorage: browserActivationStorage(databaseName, clock, database, changes, counts),
  appUpdate: browserAppUpdate(),
  scanning: once(async () =>
    (await import('./platform/scanning')).openScanning({ device, preferences, clock }),
  ),
  clipboard: browserClipboard(),
  clock,
  device,
  instruments: once(async () => (await import('./platform/instruments')).openInstruments(clock)),
  lastPlace: browserLastPlace(database, clock),
  navigation: browserNavigation(),
  preferences,
  records: once(async () =>
    (await import('./platform/record-storage')).browserRecordStorage(database, changes, counts),
  ),
  runPlaces: once(async () => (await import('./platform/run-places')).browserRunPlaces(database)),
}
void start()

/** Puts the app where the user was, in the user's language and colours. */
async function start() {
  const app = createAppStores(ports, await ports.lastPlace.read())
  const root = document.querySelector('#app')

  if (modeEnding) {
    void import('./places/practice-banner').then(banner => banner.showPracticeBanner(app))
  }
  const shape = { version: String(databaseVersion), recordOf, clock }
  void import('./platform/late-start').then(late =>
    late.startLate(databaseName, database, changes, shape, app),
  )
  effect(() => {
    const { theme } = app.preferences.values.value
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  })

  effect(() => {
    const language = app.preferences.language.value
    document.documentElement.lang = language
    void loadShellWords(language).then(shell => {
      if (root)
        render(<App app={app} shell={shell} version={appVersion} reload={() => location.reload()} />, root)
    })
  })
}

/** Loads once; a failed attempt may be repeated. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null
  return () => {
    loaded ??= load().catch(error => {
      loaded = null
      throw error
    })
    return loaded
  }
}
