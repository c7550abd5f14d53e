import type { ComponentChildren } from 'preact'
import styles from './with-keyboard.module.css'

/** Shown only where a keyboard is likely: on a device with a mouse or a touchpad. */
export function WithKeyboard({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles['with-keyboard']}>{children}</div>
}
