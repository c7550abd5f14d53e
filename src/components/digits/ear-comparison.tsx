import type { EarMark } from '../../domain/reading/ear-check'
import { check } from '../first-icons'
import { Icon } from '../icon'
import { alert } from '../icons'
import styles from './ear-comparison.module.css'

/** The six digits that were said, and under each what was read back so far; 3 + 3. */
export function EarComparison(props: {
  readonly label: string
  readonly expected: string
  /** The expected digits are not drawn. */
  readonly hidden: boolean
  readonly heard: string
  readonly marks: readonly EarMark[]
  /** A word under a digit that differs. */
  readonly differentWord: string
  /** Spoken name of a place's (0 to 5) expected digit, which says itself. */
  readonly describeExpected: (place: number) => string
  /** Spoken name of what was read back there and how it compares. */
  readonly describe: (place: number) => string
  readonly onDigit: (place: number) => void
}) {
  return (
    <div class={styles['room']}>
      <ol class={styles['places']} aria-label={props.label}>
        {props.marks.map((mark, place) => (
          <li key={place} class={styles['item']}>
            <button
              type="button"
              class={styles['expected']}
              aria-label={props.describeExpected(place)}
              onClick={() => props.onDigit(place)}
            >
              {props.hidden ? '•' : props.expected[place]}
            </button>
            <div role="img" class={styles['place']} aria-label={props.describe(place)}>
              <span
                class={styles['heard']}
                data-mark={mark}
                data-next={place === props.heard.length || undefined}
              >
                {props.heard[place] ?? ''}
              </span>
              <span class={styles['verdict']} data-mark={mark}>
                {mark === 'same' && <Icon drawing={check} />}
                {mark === 'different' && (
                  <>
                    <Icon drawing={alert} />
                    <span>{props.differentWord}</span>
                  </>
                )}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
