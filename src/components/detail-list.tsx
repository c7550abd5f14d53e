import styles from './detail-list.module.css'

/** Terms and their values; `mono` for what is compared character by character. */
export function DetailList(props: {
  readonly items: readonly {
    readonly term: string
    readonly value: string
    readonly mono?: boolean | undefined
  }[]
}) {
  return (
    <dl>
      {props.items.map(item => (
        <div key={item.term} class={styles['item']}>
          <dt class={styles['term']}>{item.term}</dt>
          <dd class={styles['value']} data-mono={item.mono || undefined}>
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
