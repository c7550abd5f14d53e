import type { IdGroup } from '../../domain/id-groups'
import styles from './group-grid.module.css'
import { GroupTile } from './group-tile'

/** What a grid of an ID's groups is told; indexes count from 0. */
export type GroupGridProps = {
  readonly label: string
  readonly groups: readonly IdGroup[]
  /** The group that the next digit goes to. */
  readonly current: number | null
  /** Where absent, the groups are not buttons. */
  readonly onGroup?: ((index: number) => void) | undefined
  /** Spoken name of a group: its number or letter, its digits one by one, its state. */
  readonly describe: (index: number, group: IdGroup) => string
  /** The word under a group that does not add up or is not sure, such as "again". */
  readonly stateWord: (index: number, group: IdGroup) => string
  /** Groups that a question is about, such as two equal ones. */
  readonly highlight?: readonly number[] | undefined
  /** Groups that were seen but are not proven, whatever their digits add up to. */
  readonly unsure?: readonly number[] | undefined
  /** As low as fingers allow, beside something that matters more. */
  readonly compact?: boolean | undefined
}

/** An ID's groups as tiles, in the arrangement that portal and PC have, each under its mark. */
export function GroupGrid(
  props: GroupGridProps & { readonly marks: readonly string[]; readonly arrangement: 'nine' | 'eight' },
) {
  const { groups, onGroup } = props
  return (
    <div class={styles['grid']}>
      <ol
        class={styles['cells']}
        aria-label={props.label}
        data-arrangement={props.arrangement}
        data-length={groups[0]?.length}
        data-compact={props.compact || undefined}
      >
        {groups.map((group, index) => (
          <li key={index}>
            <GroupTile
              mark={props.marks[index] ?? ''}
              group={group}
              current={index === props.current}
              highlight={props.highlight?.includes(index) ?? false}
              unsure={props.unsure?.includes(index) ?? false}
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
