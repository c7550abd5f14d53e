import styles from './line-list.module.css'

/** Short sentences one under another, such as what is wrong with a file. */
export function LineList({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <ul class={styles['lines']} aria-label={label}>
      {lines.map(line => (
        <li key={line} class={styles['line']}>
          {line}
        </li>
      ))}
    </ul>
  )
}
