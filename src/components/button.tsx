import styles from './button.module.css'
import { Icon, type IconDrawing } from './icon'

/** How much a button asks to be pressed; a screen has one primary. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

/** A button of words, with or without a sign. `busy` keeps its place and focus but does nothing. */
export function Button(props: {
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconDrawing | undefined
  readonly label: string
  readonly onPress: () => void
  readonly disabled?: boolean | undefined
  /** Fills the row. */
  readonly wide?: boolean | undefined
  readonly busy?: boolean | undefined
  /** The id of the element that explains it. */
  readonly describedBy?: string | undefined
  /** Spoken instead of the label; must contain the label's words. */
  readonly ariaLabel?: string | undefined
  /** Makes it a switch that is on or off. */
  readonly pressed?: boolean | undefined
}) {
  const { kind = 'secondary', icon, label, busy, onPress } = props
  return (
    <button
      type="button"
      class={styles['button']}
      data-kind={kind}
      data-wide={props.wide}
      disabled={props.disabled}
      aria-disabled={busy ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-label={props.ariaLabel}
      aria-pressed={props.pressed}
      onClick={busy ? undefined : onPress}
    >
      <span class={styles['label']}>
        {busy ? <span class={styles['spinner']} /> : icon && <Icon drawing={icon} />}
        {label}
      </span>
    </button>
  )
}
