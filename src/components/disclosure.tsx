import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import styles from './disclosure.module.css'
import { Icon } from './icon'
import { next } from './icons'

/** Settings behind one line that says what they are set to; opens in its place. */
export function Disclosure(props: {
  readonly title: string
  /** What is set now. */
  readonly value?: string | undefined
  /** Stands open when it is first shown. */
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}) {
  const [open] = useState(props.open)
  return (
    <details class={styles['disclosure']} open={open}>
      <summary class={styles['summary']}>
        <span class={styles['words']}>
          <span class={styles['title']}>{props.title}</span>
          {props.value && <span class={styles['value']}>{props.value}</span>}
        </span>
        <Icon drawing={next} />
      </summary>
      <div class={styles['content']}>{props.children}</div>
    </details>
  )
}
