import styles from './filter-chips.module.css'

/** Any of a few kinds, each with how many there are; none pressed means all. One row, moved sideways where it is long. */
export function FilterChips<T extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly count: number }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row that moves sideways
    <div class={styles['chips']} role="group" aria-label={props.label}>
      {props.options.map(({ value, label, count }) => {
        const pressed = props.chosen.includes(value)
        const without = props.chosen.filter(one => one !== value)
        return (
          <button
            key={value}
            type="button"
            class={styles['chip']}
            aria-pressed={pressed}
            onClick={() => props.onChange(pressed ? without : [...without, value])}
          >
            <span class={styles['face']}>
              {label} <b>{count}</b>
            </span>
          </button>
        )
      })}
    </div>
  )
}
