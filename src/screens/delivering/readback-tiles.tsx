import { LetterTiles } from '../../components/digits/letter-tiles'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import type { ReadbackStore } from '../../stores/readback-store'

/** A to H and how far the reading is; each goes to its group, unless room is short (`low`). */
export function ReadbackTiles(props: {
  readonly store: ReadbackStore
  readonly work: WorkWords
  readonly low?: boolean
  readonly aside?: boolean
}) {
  const { store, work } = props
  return (
    <LetterTiles
      label={work.readback.tiles}
      tiles={store.tiles.value.map((state, index) => {
        const letter = groupLetters[index] ?? ''
        return { letter, state, name: work.group[state](letter) }
      })}
      aside={!props.low && props.aside}
      onTile={props.low ? undefined : store.jump}
    />
  )
}
