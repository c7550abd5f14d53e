import styles from './digit-cells.module.css'

/** One digit of a group that is being compared with its picture. */
export type DigitCell = {
  /** Empty where it is not known. */
  readonly digit: string
  /** Nobody has vouched for it yet. */
  readonly doubtful: boolean
}

/** A group's digits, each to be chosen by a finger; the chosen one is what the next key replaces. */
export function DigitCells(props: {
  readonly label: string
  readonly cells: readonly DigitCell[]
  readonly selected: number
  /** Spoken name of a place: which one, its digit, whether it is in doubt. */
  readonly describe: (place: number, cell: DigitCell) => string
  readonly onSelect: (place: number) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in sight
    <div class={styles['cells']} role="group" aria-label={props.label}>
      {props.cells.map((cell, place) => (
        <button
          key={place}
          type="button"
          class={styles['cell']}
          data-doubtful={cell.doubtful || undefined}
          aria-current={place === props.selected ? 'true' : undefined}
          aria-label={props.describe(place, cell)}
          onClick={() => props.onSelect(place)}
        >
          <span class={styles['digit']}>{cell.digit}</span>
          {cell.doubtful && <span class={styles['sign']}>?</span>}
        </button>
      ))}
    </div>
  )
}
