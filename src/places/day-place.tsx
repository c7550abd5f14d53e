import type { ComponentType } from 'preact'
import type { ShellWords } from '../i18n/en/shell'
import { loadDayWords, loadTroubleWords, loadWorkWords } from '../i18n/load-words'
import type { DayScreenProps } from '../screens/day/day-screen-props'
import type { AppStores } from '../stores/app-stores'
import type { DayPlace } from '../stores/route'
import { workStoresOf } from '../stores/work-stores'

const screens: Partial<Record<DayPlace, () => Promise<ComponentType<DayScreenProps>>>> = {
  records: async () => (await import('../screens/day/records')).RecordsScreen,
  export: async () => (await import('../screens/day/records-export')).RecordsExportScreen,
  import: async () => (await import('../screens/day/records-import')).RecordsImportScreen,
  transfer: async () => (await import('../screens/day/records-transfer')).RecordsTransferScreen,
  storage: async () => (await import('../screens/day/records-storage')).RecordsStorageScreen,
  forget: async () => (await import('../screens/day/records-forget')).RecordsForgetScreen,
  report: async () => (await import('../screens/day/report')).ReportScreen,
  visits: async () => (await import('../screens/day/visits')).VisitsScreen,
  names: async () => (await import('../screens/day/names')).NamesScreen,
  select: async () => (await import('../screens/day/select')).SelectScreen,
  loop: async () => (await import('../screens/day/loop')).LoopScreen,
  'portal-run': async () => (await import('../screens/day/portal-run')).PortalRunScreen,
  'delivery-run': async () => (await import('../screens/day/delivery-run')).DeliveryRunScreen,
  practice: async () => (await import('../screens/day/practice')).PracticeScreen,
  'practice-portal': async () => (await import('../screens/day/practice-portal')).PracticePortalScreen,
  errors: async () => (await import('../screens/pc/errors')).ErrorsScreen,
  intake: async () => (await import('../screens/intake/intake')).IntakeScreen,
  about: async () => (await import('../screens/guide/about')).AboutScreen,
  commands: async () => (await import('../screens/pc/commands')).CommandsScreen,
}

/** Loads one place of the day's work, with its words and all that its screens use. */
export async function loadDayPlace(appStores: AppStores, shell: ShellWords, place: DayPlace) {
  const { language } = shell
  const load = screens[place]
  if (!load) {
    appStores.routes.goHome()
    return () => null
  }
  const chosen = language === 'ja' ? 'ja' : 'en'
  const [Screen, day, work, trouble, instruments, records] = await Promise.all([
    load(),
    loadDayWords(chosen),
    loadWorkWords(chosen),
    loadTroubleWords(chosen),
    appStores.ports.instruments(),
    appStores.ports.records(),
  ])
  const app = workStoresOf(appStores)
  return () => (
    <Screen
      app={app}
      shell={shell}
      day={day}
      work={work}
      trouble={trouble}
      instruments={instruments}
      records={records}
    />
  )
}
