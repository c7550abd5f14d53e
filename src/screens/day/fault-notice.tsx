import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { ShellWords } from '../../i18n/en/shell'
import type { StorageFault } from '../../ports/activation-storage'
import { faultText } from '../fault-text'

/** What the phone refused, and the way to try again where there is one. */
export function FaultNotice(props: {
  readonly shell: ShellWords
  readonly fault: StorageFault | null
  /** For a database that a newer version of the app has upgraded. */
  readonly newer?: string | undefined
  readonly onRetry?: (() => void) | undefined
}) {
  const { shell, fault, newer, onRetry } = props
  if (!fault) return null
  return (
    <Notice
      tone="wrong"
      title={shell.fault.readFaultTitle}
      live
      actions={onRetry && <Button label={shell.chunk.retry} onPress={onRetry} />}
    >
      {faultText(shell, fault, newer ?? shell.fault.readFaultTitle)}
    </Notice>
  )
}
