import { TextField } from '../fields/text-field'
import styles from './nine-boxes.module.css'

/** Nine fields for an installation ID's groups; digits beyond a field's seven go on in the next ones. */
export function NineBoxes(props: {
  readonly groups: readonly string[]
  readonly label: (number: number) => string
  readonly problem: (index: number) => string | null
  readonly onChange: (groups: readonly string[]) => void
}) {
  return (
    <div class={styles['nine-boxes']}>
      {props.groups.map((group, index) => (
        <TextField
          key={index}
          label={props.label(index + 1)}
          value={group}
          inputMode="numeric"
          problem={props.problem(index)}
          onInput={text => props.onChange(spread(props.groups, index, text))}
        />
      ))}
    </div>
  )
}

const longest = 7

function spread(groups: readonly string[], from: number, text: string): readonly string[] {
  const digits = text.normalize('NFKC').replace(/\D/g, '')
  const last = from + Math.max(0, Math.ceil(digits.length / longest) - 1)
  return groups.map((group, index) =>
    index < from || index > last
      ? group
      : digits.slice((index - from) * longest, (index - from + 1) * longest),
  )
}
