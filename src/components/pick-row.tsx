import type { ComponentChildren } from 'preact'
import { Icon, type IconDrawing } from './icon'
import styles from './pick-row.module.css'

/** One line to pick, such as a visit; `current` marks the one that holds now. What else can be done stands beside it. */
export function PickRow(props: {
  readonly title: string
  readonly hint?: string | undefined
  /** Spoken instead of the words; must contain the title. */
  readonly ariaLabel?: string | undefined
  readonly current?: boolean | undefined
  /** The sign at its end. */
  readonly icon?: IconDrawing | undefined
  readonly onPress: () => void
  readonly children?: ComponentChildren
}) {
  return (
    <div class={styles['row']} data-current={props.current || undefined}>
      <button
        type="button"
        class={styles['body']}
        aria-label={props.ariaLabel}
        aria-current={props.current ? 'true' : undefined}
        onClick={props.onPress}
      >
        <span class={styles['words']}>
          <span class={styles['title']}>{props.title}</span>
          {props.hint && <span class={styles['hint']}>{props.hint}</span>}
        </span>
        {props.icon && <Icon drawing={props.icon} />}
      </button>
      {props.children}
    </div>
  )
}
