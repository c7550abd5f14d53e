import { loadGuideWords, loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** Settings, install guide and printing for several PCs, loaded when they are opened. */
export function GuidePlace({
  app,
  shell,
  kind,
  version,
}: ShellScreenProps & { readonly kind: 'settings' | 'install' | 'sheet'; readonly version: string }) {
  const language = app.preferences.language.value
  const loaded = useLoaded(`${kind} ${language}`, async () => {
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
