import styles from './check-list.module.css'

/** Any number of many: one row each, the whole row ticks it. */
export function CheckList<T extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[]
  readonly checked: ReadonlySet<T>
  readonly onToggle: (value: T) => void
}) {
  return (
    <fieldset>
      <legend class={styles['legend']}>{props.label}</legend>
      {props.options.map(({ value, label, hint }) => (
        <label key={value} class={styles['row']}>
          <input
            class={styles['box']}
            type="checkbox"
            checked={props.checked.has(value)}
            onChange={() => props.onToggle(value)}
          />
          <span class={styles['words']}>
            {label}
            <span class={styles['hint']}>{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
