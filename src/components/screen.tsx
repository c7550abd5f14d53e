import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { back } from './first-icons'
import { IconButton } from './icon-button'
import styles from './screen.module.css'

/** One place of the app: bar with title, content, and the actions within the thumb's reach. */
export function Screen(props: {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly onBack?: (() => void) | undefined
  readonly backLabel?: string | undefined
  /** Right side of the app bar: at most two icon buttons. */
  readonly bar?: ComponentChildren
  /** Above the content, over its full width. */
  readonly banner?: ComponentChildren
  readonly children?: ComponentChildren
  /** Buttons at the bottom (landscape: at the right); the primary one takes the room that is left. */
  readonly actions?: ComponentChildren
  /** Directly above the actions and always in sight, such as an undo bar. */
  readonly foot?: ComponentChildren
  /** Spoken name of the content, where the title does not say it. */
  readonly mainLabel?: string | undefined
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before the screen is seen: later, it would take the focus from a field that was tapped at once.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div class={styles['screen']}>
      <header class={styles['bar']}>
        {props.onBack && <IconButton icon={back} label={props.backLabel ?? ''} onPress={props.onBack} />}
        <div class={styles['titles']}>
          <h1 ref={heading} class={styles['title']} tabIndex={-1}>
            {props.title}
          </h1>
          {props.subtitle && <p class={styles['subtitle']}>{props.subtitle}</p>}
        </div>
        {props.bar}
      </header>
      <main class={styles['main']} aria-label={props.mainLabel}>
        {props.banner}
        {props.children}
      </main>
      {(props.actions || props.foot) && (
        <footer class={styles['footer']}>
          {props.foot}
          {props.actions && <div class={styles['actions']}>{props.actions}</div>}
        </footer>
      )}
    </div>
  )
}
