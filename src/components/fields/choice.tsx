import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './choice.module.css'

/** One of a few: side by side while they are short and at most three, else one under another. */
export function Choice<T extends string>(props: {
  readonly label: string
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly hint?: string | undefined
    /** Under the words, such as a picture. */
    readonly extra?: ComponentChildren
  }[]
  /** The chosen one; null while none is. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly hideLabel?: boolean | undefined
}) {
  const name = useId()
  const { options } = props
  const asList = options.length > 3 || options.some(option => option.hint)
  return (
    <fieldset class={styles['choice']} data-list={asList || undefined}>
      <legend class={styles['label']} data-hidden={props.hideLabel || undefined}>
        {props.label}
      </legend>
      <div class={styles['options']}>
        {options.map(option => (
          <label key={option.value} class={styles['option']}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <span class={styles['words']}>
              {option.label}
              {option.hint && <span class={styles['hint']}>{option.hint}</span>}
              {option.extra}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
