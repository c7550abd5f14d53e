import { findIdsIn } from '../domain/id-text'

/** Whether a proven installation ID stands somewhere in a code's text. */
export function holdsInstallationId(text: string): boolean {
  return findIdsIn(text).ids.some(id => id.kind === 'installation-id' && id.valid)
}
