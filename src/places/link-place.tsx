import { loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** The preview of digits that came by a link. */
export function LinkPlace({ app, shell, digits }: ShellScreenProps & { readonly digits: string }) {
  const language = app.preferences.language.value
  const loaded = useLoaded(language, async () => {
    const [{ LinkScreen }, work] = await Promise.all([
      import('../screens/taking/link'),
      loadWorkWords(language),
    ])
    return { LinkScreen, work }
  })
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  const { LinkScreen, work } = loaded.value
  return <LinkScreen app={app} shell={shell} work={work} digits={digits} />
}
