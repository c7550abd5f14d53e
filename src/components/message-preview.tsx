import styles from './message-preview.module.css'

/** A text exactly as it will be sent, line for line. */
export function MessagePreview({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure>
      <figcaption class={styles['label']}>{label}</figcaption>
      <pre class={styles['text']}>{text}</pre>
    </figure>
  )
}
