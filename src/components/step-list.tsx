import styles from './step-list.module.css'

/** One step of a way through somebody else's page; `page` holds that page's own words. */
export type ListedStep = {
  readonly title: string
  readonly detail?: string | undefined
  /** Stands in the circle instead of the number. */
  readonly marker?: string | undefined
  readonly page?: readonly string[] | undefined
}

/** A numbered way, one step under another; `current` (from 0) is where the user is. */
export function StepList(props: {
  readonly label: string
  readonly steps: readonly ListedStep[]
  readonly current?: number | null | undefined
}) {
  return (
    <ol class={styles['steps']} aria-label={props.label}>
      {props.steps.map((step, index) => (
        <li
          key={step.title}
          class={styles['step']}
          aria-current={index === props.current ? 'step' : undefined}
        >
          <span class={styles['marker']} aria-hidden="true">
            {step.marker ?? index + 1}
          </span>
          <div class={styles['words']}>
            <p class={styles['title']}>{step.title}</p>
            {step.detail && <p class={styles['detail']}>{step.detail}</p>}
            {step.page && step.page.length > 0 && (
              <p class={styles['page']}>
                {step.page.map(words => (
                  <q key={words}>{words}</q>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
