import styles from './digit-choices.module.css'

/** The digits that one doubtful place may show, the likeliest first, large enough for a glove. */
export function DigitChoices(props: {
  readonly label: string
  readonly digits: readonly string[]
  /** Spoken name of a digit's button. */
  readonly describe: (digit: string) => string
  readonly onChoose: (digit: string) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in sight
    <div class={styles['choices']} role="group" aria-label={props.label}>
      {props.digits.map(digit => (
        <button
          key={digit}
          type="button"
          class={styles['choice']}
          aria-label={props.describe(digit)}
          onClick={() => props.onChoose(digit)}
        >
          {digit}
        </button>
      ))}
    </div>
  )
}
