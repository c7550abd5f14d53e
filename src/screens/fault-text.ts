import type { ShellWords } from '../i18n/en/shell'
import type { StorageFault } from '../ports/activation-storage'

/**
 * What the phone refused, in words.
 * @param newer the words for a database that a newer version of the app has upgraded
 */
export function faultText(shell: ShellWords, fault: StorageFault, newer: string): string {
  if (fault.kind !== 'failed') return shell.fault[fault.kind]
  return fault.detail === 'VersionError' ? newer : shell.fault.failed(fault.detail)
}
