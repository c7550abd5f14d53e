import type { ComponentChildren } from 'preact'
import styles from './code-stage.module.css'

/**
 * Where a code is held before a scanner: white from edge to edge, as large as the screen allows. A square code stands
 * beside the rest where the phone lies, bars take the whole width.
 */
export function CodeStage(props: {
  readonly shape: 'square' | 'bars'
  /** The picture, which takes the size it is given. */
  readonly picture: ComponentChildren
  /** What decides which code it is. */
  readonly before: ComponentChildren
  /** What belongs to it, the digits first. */
  readonly children: ComponentChildren
}) {
  return (
    <div class={styles['room']} data-shape={props.shape}>
      <div class={styles['before']}>{props.before}</div>
      <div class={styles['stage']}>{props.picture}</div>
      <div class={styles['after']}>{props.children}</div>
    </div>
  )
}
