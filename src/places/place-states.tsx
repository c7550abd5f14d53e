import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { Screen } from '../components/screen'
import type { ShellWords } from '../i18n/en/shell'
import type { Loaded } from './use-loaded'

/** What stands in a place while its chunk is on the way, or when it did not arrive. */
export function PlaceStates({
  shell,
  loaded,
}: {
  readonly shell: ShellWords
  readonly loaded: Loaded<unknown>
}) {
  if (loaded.kind !== 'failed') return <main aria-busy="true" aria-label={shell.loading} />
  const words = shell.chunk
  return (
    <Screen
      title={words.title}
      actions={
        <>
          <Button label={shell.crash.reload} onPress={() => location.reload()} />
          <Button kind="primary" label={words.retry} onPress={loaded.retry} />
        </>
      }
    >
      <EmptyState title={words.title} text={words.text} />
    </Screen>
  )
}
