import type { ComponentType } from 'preact'
import type { ShellWords } from '../i18n/en/shell'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

/** A place whose code is fetched when it is first gone to. */
export function LazyPlace<P extends { readonly shell: ShellWords }>({
  name,
  load,
  place,
}: {
  readonly name: string
  readonly load: () => Promise<ComponentType<P>>
  readonly place: P
}) {
  const loaded = useLoaded(name, load)
  if (loaded.kind !== 'ready') return <PlaceStates shell={place.shell} loaded={loaded} />
  const Place = loaded.value
  return <Place {...place} />
}
