import { useEffect } from 'preact/hooks'
import type { ShellScreenProps } from '../screens/screen-props'
import { addActivation } from '../stores/add-activation'

/** Makes the next PC and goes on to where its installation ID is taken, leaving no step for the back gesture. */
export function NewPlace({
  app,
  shell,
  place,
}: ShellScreenProps & { readonly place: 'scan' | 'type' | 'paste' }) {
  const { fallbackName } = shell.home
  useEffect(() => void addActivation(app, { fallbackName, place, replace: true }), [app, fallbackName, place])
  return <main aria-busy="true" aria-label={shell.loading} />
}
