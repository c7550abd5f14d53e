import { useId } from 'preact/hooks'
import styles from './progress-line.module.css'

/** How far something is, from 0 to 1; null while nobody can say. */
export function ProgressLine(props: { readonly label: string; readonly value: number | null }) {
  const id = useId()
  return (
    <div class={styles['progress']}>
      <label for={id}>{props.label}</label>
      <progress id={id} class={styles['line']} max={1} value={props.value ?? undefined} />
    </div>
  )
}
