import { parseInstallationId } from '../domain/installation-id'

/** Whether a proven installation ID stands somewhere in a code's text. */
export function holdsInstallationId(text: string): boolean {
  const runs = text.match(/[0-9]{54,63}/g) ?? []
  return runs.some(digits => parseInstallationId(digits).kind === 'valid')
}
