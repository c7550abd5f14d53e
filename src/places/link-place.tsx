import { parseInstallationLink } from '../domain/installation-link'
import { parseActivationLink } from '../domain/transfer/activation-link'
import { loadWorkWords } from '../i18n/load-words'
import type { ShellScreenProps } from '../screens/screen-props'
import { DamagedLinkScreen } from '../screens/taking/damaged-link'
import { LinkScreen } from '../screens/taking/link'
import { ReceivedScreen } from '../screens/taking/received'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** The preview of what came by a link: digits of an installation ID, or whole PCs. */
export function LinkPlace({ app, shell, fragment }: ShellScreenProps & { readonly fragment: string }) {
  const language = app.preferences.language.value
  const loaded = useLoaded(language, () => loadWorkWords(language))
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  const shared = { app, shell, work: loaded.value }
  const digits = parseInstallationLink(fragment)
  if (digits !== null) return <LinkScreen key={fragment} {...shared} digits={digits} />
  const link = parseActivationLink(fragment)
  return link.kind === 'activations' ? (
    <ReceivedScreen key={fragment} {...shared} linked={link.activations} />
  ) : (
    <DamagedLinkScreen {...shared} newer={link.kind === 'newer'} />
  )
}
