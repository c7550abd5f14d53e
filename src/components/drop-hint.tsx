import styles from './drop-hint.module.css'

/** Says that things can be dropped here, where there is a mouse to drop them with; `held` while something is over the page. */
export function DropHint({ text, held }: { readonly text: string; readonly held: boolean }) {
  return (
    <p class={styles['hint']} data-held={held || undefined}>
      {text}
    </p>
  )
}
