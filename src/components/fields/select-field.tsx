import { useId } from 'preact/hooks'
import styles from './select-field.module.css'

/** One line to choose; neighbouring lines with the same `group` stand under its heading. */
export type SelectOption = {
  readonly value: string
  readonly label: string
  readonly group?: string | undefined
}

/** One of many, in the phone's own list. */
export function SelectField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly SelectOption[]
  readonly hint?: string | undefined
}) {
  const id = useId()
  return (
    <div class={styles['select-field']}>
      <label class={styles['label']} for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class={styles['select']}
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={event => props.onChange(event.currentTarget.value)}
      >
        {sections(props.options).map(section =>
          section.group === undefined ? (
            section.options.map(option => <Line key={option.value} option={option} />)
          ) : (
            <optgroup key={section.group} label={section.group}>
              {section.options.map(option => (
                <Line key={option.value} option={option} />
              ))}
            </optgroup>
          ),
        )}
      </select>
      {props.hint && (
        <p class={styles['hint']} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

function Line({ option }: { option: SelectOption }) {
  return <option value={option.value}>{option.label}</option>
}

function sections(options: readonly SelectOption[]) {
  const found: { group: string | undefined; options: SelectOption[] }[] = []
  for (const option of options) {
    const last = found.at(-1)
    if (last && last.group === option.group) last.options.push(option)
    else found.push({ group: option.group, options: [option] })
  }
  return found
}
