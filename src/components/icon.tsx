import styles from './icon.module.css'

declare const brand: unique symbol

/** A sign's lines on a grid of 24, drawn two units wide. */
export type IconDrawing = string & { readonly [brand]: 'icon' }

/** One sign in the size and colour of the text around it; silent for screen readers. */
export function Icon({ drawing }: { readonly drawing: IconDrawing }) {
  return (
    <svg class={styles['icon']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawing} />
    </svg>
  )
}
