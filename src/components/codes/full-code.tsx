import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from '../icon-button'
import { cross } from '../icons'
import styles from './full-code.module.css'

/** A code over the whole screen: open as long as it is mounted. Escape and the cross call `onClose`. */
export function FullCode(props: {
  readonly label: string
  readonly picture: ComponentChildren
  readonly shape: 'square' | 'bars'
  /** The digits for the eye. */
  readonly caption: string
  /** Other buttons beside the cross. */
  readonly controls?: ComponentChildren
  readonly onClose: () => void
  readonly closeLabel: string
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={styles['full']}
      aria-label={props.label}
      onCancel={event => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <div class={styles['sheet']}>
        <div class={styles['stage']} data-shape={props.shape}>
          {props.picture}
        </div>
        <div class={styles['foot']}>
          <p class={styles['caption']}>{props.caption}</p>
          {props.controls}
          <IconButton icon={cross} label={props.closeLabel} onPress={props.onClose} />
        </div>
      </div>
    </dialog>
  )
}
