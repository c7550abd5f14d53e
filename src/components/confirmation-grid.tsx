import type { IdGroup } from '../domain/id-groups'
import styles from './confirmation-grid.module.css'
import { GroupTile } from './group-tile'

/** The eight groups A to H: A B C D E / F G H as the portal has them where there is room. Indexes count from 0. */
export function ConfirmationGrid(props: {
  readonly label: string
  readonly groups: readonly IdGroup[]
  readonly letters: readonly string[]
  /** The group that the next digit goes to. */
  readonly current: number | null
  /** Where absent, the groups are not buttons. */
  readonly onGroup?: ((index: number) => void) | undefined
  /** Spoken name of a group: its letter, its digits one by one, its state. */
  readonly describe: (index: number, group: IdGroup) => string
  /** The word under a group that does not add up, such as "again". */
  readonly stateWord: (index: number, group: IdGroup) => string
  /** Groups that a question is about. */
  readonly highlight?: readonly number[] | undefined
}) {
  const { groups, onGroup } = props
  return (
    <div class={styles['grid']}>
      <ol class={styles['cells']} aria-label={props.label}>
        {groups.map((group, index) => (
          <li key={index}>
            <GroupTile
              mark={props.letters[index] ?? ''}
              group={group}
              current={index === props.current}
              highlight={props.highlight?.includes(index) ?? false}
              name={props.describe(index, group)}
              word={props.stateWord(index, group)}
              onPress={onGroup && (() => onGroup(index))}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
