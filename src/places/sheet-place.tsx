import { loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import { SheetScreen } from '../screens/sheet/sheet'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** Printing for several PCs. */
export function SheetPlace({ app, shell }: ShellScreenProps) {
  const language = app.preferences.language.value
  const loaded = useLoaded(language, async () => {
    const [work, instruments] = await Promise.all([loadWorkWords(language), app.ports.instruments()])
    return { work, instruments }
  })
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  return <SheetScreen app={app} shell={shell} {...loaded.value} only={null} />
}
