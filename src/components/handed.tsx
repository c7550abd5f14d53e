import type { ComponentChildren } from 'preact'
import styles from './handed.module.css'

/** Lays out the screen inside for one hand: for the left one its actions are mirrored. */
export function Handed(props: { readonly left: boolean; readonly children: ComponentChildren }) {
  return (
    <div class={styles['handed']} data-left={props.left || undefined}>
      {props.children}
    </div>
  )
}
