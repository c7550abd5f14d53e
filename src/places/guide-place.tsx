import { loadGuideWords, loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import type { Route } from '../stores/route'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

type GuideRoute = Extract<Route, { kind: 'settings' | 'install' | 'sheet' | 'day' }>

/** Settings, install guide, printing for several PCs and the day's work, loaded when they are opened. */
export function GuidePlace({
  app,
  shell,
  route,
  version,
}: ShellScreenProps & { readonly route: GuideRoute; readonly version: string }) {
  const { kind } = route
  const language = app.preferences.language.value
  const name = kind === 'day' ? route.place : kind
  const loaded = useLoaded(`${name} ${language}`, async () => {
    if (kind === 'day') return (await import('./day-place')).loadDayPlace(app, shell, route.place)
    if (kind === 'sheet') {
      const [{ SheetScreen }, work, instruments] = await Promise.all([
        import('../screens/sheet/sheet'),
        loadWorkWords(language),
        app.ports.instruments(),
      ])
      return () => <SheetScreen app={app} shell={shell} work={work} instruments={instruments} only={null} />
    }
    const [guide, instruments] = await Promise.all([loadGuideWords(language), app.ports.instruments()])
    if (kind === 'settings') {
      const { SettingsScreen } = await import('../screens/guide/settings')
      return () => (
        <SettingsScreen app={app} shell={shell} guide={guide} instruments={instruments} version={version} />
      )
    }
    const { InstallScreen } = await import('../screens/guide/install')
    return () => <InstallScreen app={app} shell={shell} guide={guide} instruments={instruments} />
  })
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  const Place = loaded.value
  return <Place />
}
