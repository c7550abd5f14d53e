import type { TargetedEvent, TargetedKeyboardEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from '../icon'
import { alert, eye, eyeOff } from '../icons'
import styles from './secret-field.module.css'

/** A field for a passphrase: hidden until the user wants to see it; pasting and password managers work. */
export function SecretField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** A new passphrase, or one that opens something. */
  readonly autoComplete: 'new-password' | 'current-password'
  readonly showLabel: string
  readonly hideLabel: string
  /** Under the field, told whenever it changes. */
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
  readonly onEnter?: (() => void) | undefined
}) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const { hint, problem, onEnter } = props
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: styles['field'],
    value: props.value,
    autoComplete: props.autoComplete,
    autoCapitalize: 'none',
    spellcheck: false,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
    onInput: (event: TargetedEvent<HTMLInputElement>) => props.onInput(event.currentTarget.value),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter' && !event.isComposing) onEnter?.()
    },
  } as const
  return (
    <div class={styles['secret-field']}>
      <label class={styles['label']} for={id}>
        {props.label}
      </label>
      <div class={styles['row']}>
        {shown ? <input type="text" {...shared} /> : <input type="password" {...shared} />}
        <button
          type="button"
          class={styles['show']}
          aria-label={shown ? props.hideLabel : props.showLabel}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          <Icon drawing={shown ? eyeOff : eye} />
        </button>
      </div>
      {hint && (
        <p class={styles['hint']} id={`${id}-hint`} role="status">
          {hint}
        </p>
      )}
      {problem && (
        <p class={styles['problem']} id={`${id}-problem`} role="alert">
          <Icon drawing={alert} />
          {problem}
        </p>
      )}
    </div>
  )
}
