import type { IdGroup } from '../domain/id-groups'
import { GroupTile } from './group-tile'
import styles from './installation-grid.module.css'

/** The nine groups in the portal's 3x3 arrangement, numbered 1 to 9. Group indexes count from 0. */
export function InstallationGrid(props: {
  readonly label: string
  readonly groups: readonly IdGroup[]
  /** The group that the next digit goes to. */
  readonly current: number | null
  /** Where absent, the groups are not buttons. */
  readonly onGroup?: ((index: number) => void) | undefined
  /** Spoken name of a group: its number, its digits one by one, its state. */
  readonly describe: (index: number, group: IdGroup) => string
  /** The word under a group that does not add up, such as "again". */
  readonly stateWord: (index: number, group: IdGroup) => string
  /** Groups that a question is about, such as two equal ones. */
  readonly highlight?: readonly number[] | undefined
}) {
  const { groups, onGroup } = props
  return (
    <div class={styles['grid']}>
      <ol class={styles['cells']} aria-label={props.label} data-length={groups[0]?.length}>
        {groups.map((group, index) => (
          <li key={index}>
            <GroupTile
              mark={String(index + 1)}
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
