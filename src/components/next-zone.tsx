import type { ComponentChildren } from 'preact'
import { Icon, type IconDrawing } from './icon'
import styles from './next-zone.module.css'

/** The primary action as wide as a thumb can wish: the lower half of the screen, the other actions on its edge. */
export function NextZone(props: {
  readonly icon: IconDrawing
  readonly label: string
  readonly onPress: () => void
  /** The other actions, in a row above it. */
  readonly children: ComponentChildren
}) {
  return (
    <div class={styles['zone']}>
      <div class={styles['others']}>{props.children}</div>
      <button type="button" class={styles['next']} data-kind="primary" onClick={props.onPress}>
        <span class={styles['words']}>
          <Icon drawing={props.icon} />
          {props.label}
        </span>
      </button>
    </div>
  )
}
