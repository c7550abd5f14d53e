import { Icon } from './icon'
import { undo } from './icons'
import styles from './undo-bar.module.css'

/** Says what was just done and takes it back; stands in a screen's `foot`. */
export function UndoBar(props: {
  readonly text: string
  readonly actionLabel: string
  readonly onAction: () => void
}) {
  return (
    <div class={styles['undo-bar']} role="status">
      <span class={styles['text']}>{props.text}</span>
      <button type="button" class={styles['action']} onClick={props.onAction}>
        <Icon drawing={undo} />
        {props.actionLabel}
      </button>
    </div>
  )
}
