import styles from './practice-bar.module.css'

/** Stands above every screen as long as the data is invented. */
export function PracticeBar(props: {
  readonly label: string
  readonly action: string
  readonly onPress: () => void
}) {
  return (
    <aside class={styles['practice-bar']} aria-label={props.label}>
      <strong>{props.label}</strong>
      <button type="button" class={styles['action']} onClick={props.onPress}>
        {props.action}
      </button>
    </aside>
  )
}
