import { Icon } from './icon'
import { next } from './icons'
import styles from './target-bar.module.css'

/** Which one the next find goes to, large and always in sight; a tap chooses another. */
export function TargetBar(props: {
  readonly label: string
  readonly name: string
  /** Beside the name, such as that it is new. */
  readonly detail?: string | undefined
  /** Spoken name, such as "Next: PC-07. Choose another". */
  readonly spoken: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" class={styles['target-bar']} aria-label={props.spoken} onClick={props.onPress}>
      <span class={styles['label']}>{props.label}</span>
      <span class={styles['name']}>{props.name}</span>
      {props.detail && <span class={styles['detail']}>{props.detail}</span>}
      <Icon drawing={next} />
    </button>
  )
}
