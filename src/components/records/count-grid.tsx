import styles from './count-grid.module.css'

/** A few numbers side by side, such as how many records are new and how many are the same. */
export function CountGrid(props: {
  readonly label: string
  readonly counts: readonly { readonly term: string; readonly count: number }[]
}) {
  return (
    <section class={styles['counts']} aria-label={props.label}>
      <h2 class={styles['label']}>{props.label}</h2>
      <dl class={styles['grid']}>
        {props.counts.map(({ term, count }) => (
          <div key={term} class={styles['count']} data-none={count === 0 || undefined}>
            <dt class={styles['term']}>{term}</dt>
            <dd class={styles['number']}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
