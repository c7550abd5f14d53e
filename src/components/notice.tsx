import type { ComponentChildren } from 'preact'
import { check } from './first-icons'
import { Icon, type IconDrawing } from './icon'
import { alert, info, question } from './icons'
import styles from './notice.module.css'

/** What a message means: green only for proven, red only for what does not add up, amber for unsure. */
export type Tone = 'info' | 'proven' | 'wrong' | 'unsure'

const icons: Record<Tone, IconDrawing> = { info, proven: check, wrong: alert, unsure: question }

/** A message in its place. `live` has it announced when it appears: at once where something is wrong. */
export function Notice(props: {
  readonly tone: Tone
  readonly title?: string | undefined
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly live?: boolean | undefined
  /** In small type and little room, beside something that matters more. */
  readonly compact?: boolean | undefined
}) {
  const role = props.live ? (props.tone === 'wrong' ? 'alert' : 'status') : undefined
  return (
    <div class={styles['notice']} data-tone={props.tone} data-compact={props.compact} role={role}>
      <Icon drawing={icons[props.tone]} />
      <div class={styles['words']}>
        {props.title && <p class={styles['title']}>{props.title}</p>}
        {props.children}
      </div>
      {props.actions && <div class={styles['actions']}>{props.actions}</div>}
    </div>
  )
}
