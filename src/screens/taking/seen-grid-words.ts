import type { IdGroup } from '../../domain/id-groups'
import type { WorkWords } from '../../i18n/en/work'
import { installationGridWords, spelled } from '../group-words'

/** The words of a grid of which some groups were seen but are not proven. */
export function seenGridWords(work: WorkWords, unsure: readonly number[]) {
  const { label, describe, stateWord } = installationGridWords(work)
  return {
    label,
    describe: (index: number, group: IdGroup) =>
      unsure.includes(index)
        ? `${work.group.installation(index)}: ${work.scan.seen(spelled(group.digits))}`
        : describe(index, group),
    stateWord: (index: number, group: IdGroup) =>
      unsure.includes(index) ? work.scan.unsure : stateWord(index, group),
  }
}
