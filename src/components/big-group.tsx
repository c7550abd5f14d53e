import styles from './big-group.module.css'

/** What is said about one digit besides itself. */
export type DigitMark = 'spoken' | 'unsure' | 'wrong'

/** The group being read aloud: letter, six digits as 3 + 3, the reading under each. One spoken element. */
export function BigGroup(props: {
  readonly letter: string
  readonly digits: string
  /** One reading for each digit. */
  readonly readings: readonly string[]
  /** Spoken name: the letter and the digits one by one. */
  readonly label: string
  /** One mark for each digit, or none. */
  readonly marks?: readonly (DigitMark | null)[] | undefined
}) {
  return (
    <div class={styles['big']} role="img" aria-label={props.label}>
      <div class={styles['room']}>
        <div class={styles['face']} key={props.letter}>
          <span class={styles['letter']}>{props.letter}</span>
          <span class={styles['digits']}>
            {[...props.digits].map((digit, index) => (
              <span key={index} class={styles['place']} data-mark={props.marks?.[index] ?? undefined}>
                <span class={styles['digit']}>{digit}</span>
                <span class={styles['reading']}>{props.readings[index]}</span>
              </span>
            ))}
          </span>
        </div>
      </div>
    </div>
  )
}
