import { useId } from 'preact/hooks'
import { Icon } from '../icon'
import { alert } from '../icons'
import styles from './text-field.module.css'

/** A calendar day, `YYYY-MM-DD`, in the phone's own chooser; empty while none is chosen. */
export function DateField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly problem?: string | undefined
}) {
  const id = useId()
  return (
    <div class={styles['text-field']}>
      <label for={id} class={styles['label']}>
        {props.label}
      </label>
      <input
        id={id}
        class={styles['field']}
        type="date"
        value={props.value}
        aria-invalid={props.problem ? 'true' : undefined}
        aria-describedby={props.problem ? `${id}-problem` : undefined}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
      {props.problem && (
        <p class={styles['problem']} id={`${id}-problem`}>
          <Icon drawing={alert} />
          {props.problem}
        </p>
      )}
    </div>
  )
}
