import { Button } from './button'
import styles from './copy-line.module.css'
import { check } from './first-icons'
import { copy } from './icons'

/** A command or a run of digits as it must be typed, and a button that copies exactly it. */
export function CopyLine(props: {
  readonly label: string
  readonly line: string
  readonly copyLabel: string
  readonly copiedLabel: string
  readonly copied: boolean
  readonly onCopy: () => void
  /** Spoken instead of the line, where the line would be gabbled. */
  readonly spokenLabel?: string | undefined
}) {
  const digits = /^[0-9 ]+$/.test(props.line) || undefined
  return (
    <figure class={styles['copy-line']}>
      <figcaption class={styles['label']}>{props.label}</figcaption>
      {props.spokenLabel === undefined ? (
        <code class={styles['line']} data-digits={digits}>
          {props.line}
        </code>
      ) : (
        <code class={styles['line']} data-digits={digits} role="img" aria-label={props.spokenLabel}>
          {props.line}
        </code>
      )}
      <Button
        icon={props.copied ? check : copy}
        label={props.copied ? props.copiedLabel : props.copyLabel}
        onPress={props.onCopy}
      />
    </figure>
  )
}
