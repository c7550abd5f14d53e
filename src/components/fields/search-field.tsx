import { Icon } from '../icon'
import { IconButton } from '../icon-button'
import { cross, search } from '../icons'
import styles from './search-field.module.css'

/** Looks for a PC; its label is spoken and shown while it is empty. */
export function SearchField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onFocus?: () => void
  readonly clearLabel: string
}) {
  return (
    <search class={styles['search']}>
      <Icon drawing={search} />
      <input
        class={styles['field']}
        type="search"
        value={props.value}
        placeholder={props.label}
        aria-label={props.label}
        autoComplete="off"
        autoCorrect="off"
        enterKeyHint="search"
        onFocus={props.onFocus}
        onInput={event => props.onInput(event.currentTarget.value)}
      />
      {props.value !== '' && (
        <IconButton icon={cross} label={props.clearLabel} onPress={() => props.onInput('')} />
      )}
    </search>
  )
}
