import { Button } from '../button'
import styles from './stepper.module.css'

/** A value that goes up and down by steps; a step that is not given is not possible. */
export function Stepper(props: {
  readonly label: string
  readonly value: string
  readonly lessLabel: string
  readonly moreLabel: string
  readonly onLess: (() => void) | null
  readonly onMore: (() => void) | null
}) {
  const { onLess, onMore } = props
  return (
    <fieldset>
      <legend class={styles['label']}>{props.label}</legend>
      <div class={styles['row']}>
        <Button label={props.lessLabel} disabled={!onLess} onPress={() => onLess?.()} />
        <span class={styles['value']} role="status">
          {props.value}
        </span>
        <Button label={props.moreLabel} disabled={!onMore} onPress={() => onMore?.()} />
      </div>
    </fieldset>
  )
}
