import { Icon, type IconDrawing } from './icon'
import { next } from './icons'
import styles from './way-row.module.css'

/** One of several ways to go on: its sign, what it is, and when to take it. */
export function WayRow(props: {
  readonly icon: IconDrawing
  readonly title: string
  readonly hint: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" class={styles['way-row']} onClick={props.onPress}>
      <Icon drawing={props.icon} />
      <span class={styles['words']}>
        <span class={styles['title']}>{props.title}</span>
        <span class={styles['hint']}>{props.hint}</span>
      </span>
      <Icon drawing={next} />
    </button>
  )
}
