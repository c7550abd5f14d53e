import { releaseOf } from '../releases'

/**
 * How a Windows is spoken to. `newer`: Windows 11 24H2 and Server 2025 on, where VBScript may be missing. `usual`: Windows 8 to
 * 11, Server 2012 to 2022. `seven`: Vista, 7, Server 2008, with PowerShell 2 only. `xp`: no slmgr.
 */
export type WindowsGeneration = 'newer' | 'usual' | 'seven' | 'xp'

/** All of them, newest first. */
export const windowsGenerations: readonly WindowsGeneration[] = ['newer', 'usual', 'seven', 'xp']

/** The generation of a stored release; `usual` where none is chosen or it runs on several, as Office does. */
export function windowsGenerationOf(release: string | null): WindowsGeneration {
  const known = releaseOf(release)
  if (!known) return 'usual'
  if (/windows-11|server-2025/.test(known.id)) return 'newer'
  if (/windows-(?:7|vista)|server-2008/.test(known.id)) return 'seven'
  return /windows-xp|server-2003/.test(known.id) ? 'xp' : 'usual'
}
