import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'
import { cross } from './icons'

/** A question over the screen: open as long as it is mounted. Escape, the cross and a tap beside it call `onClose`. */
export function Dialog(props: {
  readonly title: string
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly onClose: () => void
  readonly closeLabel: string
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  useLayoutEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, as `cancel`
    <dialog
      ref={dialog}
      class={styles['dialog']}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={event => {
        if (event.target === event.currentTarget) props.onClose()
      }}
    >
      <div class={styles['sheet']}>
        <header class={styles['head']}>
          <h2 id={id} ref={heading} class={styles['title']} tabIndex={-1}>
            {props.title}
          </h2>
          <IconButton icon={cross} label={props.closeLabel} onPress={props.onClose} />
        </header>
        <div class={styles['content']}>{props.children}</div>
        {props.actions && <div class={styles['actions']}>{props.actions}</div>}
      </div>
    </dialog>
  )
}
