import type { ExpectedId } from '../../domain/digits/expected-id'
import type { IdGroup } from '../../domain/id-groups'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import { confirmationGridWords, installationGridWords, spelled } from '../group-words'

/** The words of a grid of which some groups were seen but are not proven. */
export function seenGridWords(
  work: WorkWords,
  unsure: readonly number[],
  kind: ExpectedId = 'installation-id',
) {
  const { label, describe, stateWord } =
    kind === 'installation-id' ? installationGridWords(work) : confirmationGridWords(work)
  const name = (index: number) =>
    kind === 'installation-id'
      ? work.group.installation(index)
      : work.group.confirmation(groupLetters[index] ?? '')
  return {
    label,
    describe: (index: number, group: IdGroup) =>
      unsure.includes(index)
        ? `${name(index)}: ${work.scan.seen(spelled(group.digits))}`
        : describe(index, group),
    stateWord: (index: number, group: IdGroup) =>
      unsure.includes(index) ? work.scan.unsure : stateWord(index, group),
  }
}
