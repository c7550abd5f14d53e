import type { Activation } from '../domain/activation'
import { entryDigits } from '../domain/id-entry'
import type { ShellWords } from '../i18n/en/shell'
import type { ActivationPlace } from '../stores/route'

/** One line that says how far a PC is. */
export function stepWords({ steps }: ShellWords, { stage }: Activation): string {
  switch (stage.kind) {
    case 'taking':
      return steps.taking(entryDigits(stage.entry).length)
    case 'kept':
      return steps.kept(stage.confirmedGroups)
    case 'failed':
      return steps.failed(stage.code)
    default:
      return steps[stage.kind]
  }
}

/** Where a PC's next action is done. */
export function nextPlace({ stage }: Activation): ActivationPlace {
  switch (stage.kind) {
    case 'taking':
      return entryDigits(stage.entry) === '' ? 'scan' : 'type'
    case 'taken':
      return 'portal'
    case 'handed-over':
      return 'answer'
    case 'kept':
      return 'readback'
    case 'licensed':
      return 'overview'
    default:
      return 'finish'
  }
}
