import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import type { RepairStore } from '../../stores/scanning/repair-store'

/** The words about the groups under repair: numbers for an installation ID, letters for a confirmation ID. */
export function repairWords({ repair, intake }: WorkWords, kind: RepairStore['kind']) {
  if (kind === 'installation-id') return repair
  const own = intake.repair
  const letter = (group: number) => groupLetters[group] ?? ''
  return {
    ...repair,
    picture: (group: number) => own.picture(letter(group)),
    noPicture: own.noPicture,
    entry: (group: number) => own.entry(letter(group)),
    which: (group: number, place: number) => own.which(letter(group), place),
    missing: (group: number, place: number) => own.missing(letter(group), place),
    same: (group: number) => own.same(letter(group)),
    wrong: (group: number) => own.wrong(letter(group)),
    right: (group: number) => own.right(letter(group)),
    complete: own.complete,
  }
}
