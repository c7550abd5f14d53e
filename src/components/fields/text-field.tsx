import type { TargetedEvent } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../icon'
import { alert } from '../icons'
import styles from './text-field.module.css'

/** A field for words, with its label above, a hint, and the problem with what stands in it. */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
  readonly placeholder?: string | undefined
  readonly multiline?: boolean | undefined
  readonly rows?: number | undefined
  readonly inputMode?: 'text' | 'numeric' | 'none' | 'search' | 'url' | undefined
  readonly autoComplete?: string | undefined
  readonly name?: string | undefined
  readonly hideLabel?: boolean | undefined
  readonly maxLength?: number | undefined
}) {
  const id = useId()
  const described = [props.hint && `${id}-hint`, props.problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: styles['field'],
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    inputMode: props.inputMode,
    autoComplete: props.autoComplete ?? 'off',
    maxLength: props.maxLength,
    'aria-invalid': props.problem ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  }
  const onInput = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    props.onInput(event.currentTarget.value)
  return (
    <div class={styles['text-field']}>
      <label for={id} class={styles['label']} data-hidden={props.hideLabel || undefined}>
        {props.label}
      </label>
      {props.multiline ? (
        <textarea {...shared} rows={props.rows ?? 4} onInput={onInput} />
      ) : (
        <input type="text" {...shared} onInput={onInput} />
      )}
      {props.hint && (
        <p class={styles['hint']} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p class={styles['problem']} id={`${id}-problem`}>
          <Icon drawing={alert} />
          {props.problem}
        </p>
      )}
    </div>
  )
}
