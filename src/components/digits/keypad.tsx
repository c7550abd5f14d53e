import type { TargetedEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon, type IconDrawing } from '../icon'
import { erase } from '../icons'
import styles from './keypad.module.css'

/**
 * Digits for a gloved thumb. A key acts when it is touched, not when it is let go; the click that follows is
 * swallowed, while clicks from a keyboard or a screen reader count.
 */
export function Keypad(props: {
  readonly onDigit: (digit: string) => void
  readonly eraseLabel: string
  readonly onErase: () => void
  /** Spoken name of a digit's key; the digit itself where absent. */
  readonly digitLabel?: ((digit: string) => string) | undefined
  readonly extra?:
    | {
        readonly label: string
        readonly icon: IconDrawing
        readonly onPress: () => void
        readonly pressed?: boolean | undefined
      }
    | undefined
}) {
  const { extra } = props
  const touched = useRef(false)

  const key = (act: () => void) => ({
    type: 'button' as const,
    onPointerDown: (event: TargetedEvent<HTMLButtonElement, PointerEvent>) => {
      if (event.button !== 0) return
      touched.current = true
      act()
    },
    onPointerCancel: () => {
      touched.current = false
    },
    onClick: (event: TargetedEvent<HTMLButtonElement, MouseEvent>) => {
      const counted = touched.current && event.detail > 0
      touched.current = false
      if (!counted) act()
    },
    // Leaves the focus in the digit field, so that keypad and hardware keyboard can take turns.
    onMouseDown: (event: TargetedEvent<HTMLButtonElement, MouseEvent>) => event.preventDefault(),
  })

  return (
    <div class={styles['keypad']}>
      {[...'1234567890'].map(digit => (
        <button
          key={digit}
          {...key(() => props.onDigit(digit))}
          class={styles['key']}
          data-wide={(digit === '0' && !extra) || undefined}
          aria-label={props.digitLabel?.(digit)}
        >
          {digit}
        </button>
      ))}
      {extra && (
        <button
          {...key(extra.onPress)}
          class={styles['extra']}
          aria-label={extra.label}
          aria-pressed={extra.pressed}
        >
          <Icon drawing={extra.icon} />
          <span class={styles['word']}>{extra.label}</span>
        </button>
      )}
      <button {...key(props.onErase)} class={styles['erase']} aria-label={props.eraseLabel}>
        <Icon drawing={erase} />
      </button>
    </div>
  )
}
