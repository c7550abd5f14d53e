import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import type { ShellWords } from '../../i18n/en/shell'
import type { StorageFault } from '../../ports/activation-storage'

/** What the phone refused, and the way to try again where there is one. */
export function FaultNotice(props: {
  readonly shell: ShellWords
  readonly fault: StorageFault | null
  readonly onRetry?: (() => void) | undefined
}) {
  const { shell, fault, onRetry } = props
  if (!fault) return null
  return (
    <Notice
      tone="wrong"
      title={shell.fault.readFaultTitle}
      live
      actions={onRetry && <Button label={shell.chunk.retry} onPress={onRetry} />}
    >
      {fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]}
    </Notice>
  )
}
