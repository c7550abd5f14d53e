import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Screen } from '../../components/screen'
import type { WorkWords } from '../../i18n/en/work'
import type { ShellScreenProps } from '../screen-props'

/** A link that cannot be read: cut or altered, or made by a newer version. */
export function DamagedLinkScreen({
  app,
  work,
  newer,
}: ShellScreenProps & { readonly work: WorkWords; readonly newer: boolean }) {
  const words = work.received
  return (
    <Screen
      title={words.damagedTitle}
      actions={<Button kind="primary" label={words.home} onPress={app.routes.goHome} />}
    >
      <EmptyState title={words.damagedTitle} text={newer ? words.newer : words.damaged} />
    </Screen>
  )
}
