import { Icon, type IconDrawing } from './icon'
import styles from './icon-button.module.css'

/** A sign to press where there is no room for words; its label is spoken. */
export function IconButton(props: {
  readonly icon: IconDrawing
  readonly label: string
  readonly onPress: () => void
  /** Makes it a switch that is on or off. */
  readonly pressed?: boolean | undefined
  readonly disabled?: boolean | undefined
}) {
  return (
    <button
      type="button"
      class={styles['icon-button']}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      <Icon drawing={props.icon} />
    </button>
  )
}
