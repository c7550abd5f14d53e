import type { FuzzTarget } from './fuzz-target'
import { backupTargets } from './targets/backup-targets'
import { fileTargets } from './targets/file-targets'
import { intakeTargets } from './targets/intake-targets'
import { linkTargets } from './targets/link-targets'
import { shareTargets } from './targets/share-targets'
import { storedTargets } from './targets/stored-targets'
import { textTargets } from './targets/text-targets'

/** Everything that reads what comes from outside. */
export const allTargets: readonly FuzzTarget[] = [
  ...textTargets,
  ...fileTargets,
  ...intakeTargets,
  ...shareTargets,
  ...linkTargets,
  ...storedTargets,
  ...backupTargets,
]
