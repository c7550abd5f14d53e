import type { IdGroup } from '../../domain/id-groups'
import styles from './group-close-up.module.css'

/** The group being typed once more, as large as the room left over allows; for the eye only, the grid speaks. */
export function GroupCloseUp({ mark, group }: { readonly mark: string; readonly group: IdGroup }) {
  const slots = Array.from({ length: group.length }, (_, index) => group.digits[index] ?? '')
  return (
    <div class={styles['close-up']} aria-hidden="true">
      <div class={styles['room']}>
        <div class={styles['face']}>
          <span class={styles['mark']}>{mark}</span>
          <span class={styles['digits']}>
            {slots.map((digit, index) => (
              <span
                key={index}
                class={styles['slot']}
                data-empty={digit === '' || undefined}
                data-caret={index === group.digits.length || undefined}
              >
                {digit}
              </span>
            ))}
          </span>
        </div>
      </div>
    </div>
  )
}
