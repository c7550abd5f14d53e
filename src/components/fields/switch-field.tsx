import { useId } from 'preact/hooks'
import styles from './switch-field.module.css'

/** Something that is on or off; the whole row switches it. */
export function SwitchField(props: {
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <label class={styles['switch-field']}>
      <span class={styles['words']}>
        <span id={id} class={styles['label']}>
          {props.label}
        </span>
        {props.hint && (
          <span id={`${id}-hint`} class={styles['hint']}>
            {props.hint}
          </span>
        )}
      </span>
      <input
        class={styles['switch']}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        checked={props.checked}
        aria-labelledby={id}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
