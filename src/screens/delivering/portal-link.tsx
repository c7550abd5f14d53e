import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { linkOut } from '../../components/icons'
import { LinkButton } from '../../components/link-button'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import { portalAddressOf } from '../../stores/portal-address'
import type { PortalStore } from '../../stores/portal-store'
import type { WorkStores } from '../../stores/work-stores'

/**
 * The link to the portal; where this installation ID was asked for before, a question stands before it. `link` belongs
 * among the screen's actions, `question` into its content.
 */
export function usePortalLink({
  app,
  shell,
  work,
  store,
  onAnswer,
}: {
  readonly app: WorkStores
  readonly shell: ShellWords
  readonly work: WorkWords
  readonly store: PortalStore
  /** The portal has answered already: to where its answer is entered. */
  readonly onAnswer: () => void
}): { readonly link: JSX.Element; readonly question: JSX.Element | null } {
  const [asking, setAsking] = useState(false)
  const words = work.portal
  // Not closed by the tap itself: the link must be there until the browser has followed it.
  useEffect(() => app.ports.device.onReturn(() => setAsking(false)), [app])
  const linkOf = (label: string) => (
    <LinkButton
      kind="primary"
      icon={linkOut}
      href={portalAddressOf(app.ports)}
      label={label}
      external
      onFollow={store.leave}
    />
  )
  if (!store.asked.value) return { link: linkOf(words.open), question: null }
  const link = <Button kind="primary" icon={linkOut} label={words.open} onPress={() => setAsking(true)} />
  if (!asking) return { link, question: null }
  const question = (
    <Dialog
      title={words.againTitle}
      onClose={() => setAsking(false)}
      closeLabel={shell.cancel}
      actions={
        <>
          <Button label={words.haveAnswer} onPress={onAnswer} />
          {linkOf(words.again)}
        </>
      }
    >
      <p>{words.againText}</p>
    </Dialog>
  )
  return { link, question }
}
