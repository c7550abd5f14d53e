import { loadTroubleWords, loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** The preview of digits that came by a link. */
export function LinkPlace({ app, shell, digits }: ShellScreenProps & { readonly digits: string }) {
  const language = app.preferences.language.value
  const loaded = useLoaded(language, async () => {
    const [{ LinkScreen }, work, trouble] = await Promise.all([
      import('../screens/link'),
      loadWorkWords(language),
      loadTroubleWords(language),
    ])
    return { LinkScreen, work, trouble }
  })
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  const { LinkScreen, work, trouble } = loaded.value
  return <LinkScreen app={app} shell={shell} work={work} trouble={trouble} digits={digits} />
}
