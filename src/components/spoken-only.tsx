import styles from './spoken-only.module.css'

/** A sentence for screen readers, announced when it changes; nothing for the eye. */
export function SpokenOnly({ text }: { readonly text: string }) {
  return (
    <p role="status" class={styles['spoken-only']}>
      {text}
    </p>
  )
}
