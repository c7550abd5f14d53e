import type { ComponentChildren } from 'preact'
import styles from './split.module.css'

/** Two parts under each other; side by side where the phone lies or the window is wide. */
export function Split({
  first,
  second,
}: {
  readonly first: ComponentChildren
  readonly second: ComponentChildren
}) {
  return (
    <div class={styles['split']}>
      <div class={styles['part']}>{first}</div>
      <div class={styles['part']}>{second}</div>
    </div>
  )
}
