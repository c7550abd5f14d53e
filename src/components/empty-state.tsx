import type { ComponentChildren } from 'preact'
import styles from './empty-state.module.css'

/** What stands where nothing is yet: what this place is for, and how to begin. */
export function EmptyState(props: {
  readonly title: string
  readonly text?: string | undefined
  readonly children?: ComponentChildren
}) {
  return (
    <div class={styles['empty']}>
      <h2 class={styles['title']}>{props.title}</h2>
      {props.text && <p class={styles['text']}>{props.text}</p>}
      {props.children}
    </div>
  )
}
