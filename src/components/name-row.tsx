import styles from './name-row.module.css'

/** One name of a long list to choose from; `mark` says what it is now, such as "next". */
export function NameRow(props: {
  readonly name: string
  readonly detail?: string | undefined
  readonly mark?: string | undefined
  readonly current: boolean
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      class={styles['name-row']}
      aria-current={props.current ? 'true' : undefined}
      onClick={props.onPress}
    >
      <span class={styles['words']}>
        <span class={styles['name']}>{props.name}</span>
        {props.detail && <span class={styles['detail']}>{props.detail}</span>}
      </span>
      {props.mark && <span class={styles['detail']}>{props.mark}</span>}
    </button>
  )
}
