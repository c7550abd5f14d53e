import { useId } from 'preact/hooks'
import styles from './activation-card.module.css'
import { Button } from './button'
import { check } from './first-icons'
import { Icon } from './icon'
import { StepBar } from './step-bar'

/** One PC on the board: its body opens it, its button is the next action. Finished ones have no button. */
export function ActivationCard(props: {
  readonly name: string
  readonly detail: string
  readonly stepsDone: number
  readonly stepTotal: number
  readonly stepLabel: string
  readonly finished: boolean
  readonly finishedLabel: string
  readonly actionLabel: string
  readonly onAction: () => void
  readonly onOpen: () => void
  /** Spoken name of the body, such as "Open PC-07". */
  readonly openLabel: string
}) {
  const id = useId()
  return (
    <article class={styles['card']} data-finished={props.finished || undefined}>
      <div class={styles['text']}>
        <button
          type="button"
          class={styles['body']}
          aria-label={props.openLabel}
          aria-describedby={id}
          onClick={props.onOpen}
        >
          <span class={styles['name']}>{props.name}</span>
          <span class={styles['detail']} id={id}>
            {props.detail}
          </span>
        </button>
        <div class={styles['steps']}>
          <StepBar
            done={props.stepsDone}
            current={props.finished ? null : props.stepsDone}
            total={props.stepTotal}
            label={props.stepLabel}
          />
        </div>
      </div>
      <div class={styles['action']}>
        {props.finished ? (
          <p class={styles['finished']}>
            <Icon drawing={check} />
            {props.finishedLabel}
          </p>
        ) : (
          <Button
            kind="primary"
            label={props.actionLabel}
            ariaLabel={`${props.actionLabel} ${props.name}`}
            onPress={props.onAction}
          />
        )}
      </div>
    </article>
  )
}
