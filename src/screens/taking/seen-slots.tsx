import { InstallationGrid } from '../../components/digits/installation-grid'
import { idGroup } from '../../domain/id-groups'
import type { WorkWords } from '../../i18n/en/work'
import { groupOfPlaces, type SeenId } from '../../stores/scanning/seen-id'
import { seenGridWords } from './seen-grid-words'

/** The nine slots under the camera's picture: filled as groups prove themselves, amber while they do not. */
export function SeenSlots({ seen, work }: { readonly seen: SeenId | null; readonly work: WorkWords }) {
  const groups = seen
    ? seen.groups.map(({ state, places }) =>
        state === 'empty' ? idGroup('', places.length) : groupOfPlaces(places),
      )
    : Array.from({ length: 9 }, () => idGroup('', 7))
  const unsure = (seen?.groups ?? []).flatMap(({ state }, index) => (state === 'unsure' ? [index] : []))
  return <InstallationGrid groups={groups} current={null} unsure={unsure} {...seenGridWords(work, unsure)} />
}
