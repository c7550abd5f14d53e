import styles from './step-bar.module.css'

/** How far an activation is: full bars are done, the framed one is next, thin ones wait. Counted from 0. */
export function StepBar(props: {
  readonly done: number
  /** The step being worked on, null when none is. */
  readonly current: number | null
  readonly total: number
  readonly label: string
}) {
  return (
    <span class={styles['step-bar']} role="img" aria-label={props.label}>
      {Array.from({ length: props.total }, (_, step) => (
        <i
          key={step}
          data-state={step < props.done ? 'done' : step === props.current ? 'current' : 'waiting'}
        />
      ))}
    </span>
  )
}
