import type { ComponentChildren } from 'preact'
import styles from './tool-row.module.css'

/** A few controls side by side: fields and buttons with words share the room, signs take what they need. */
export function ToolRow({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles['row']}>{children}</div>
}
