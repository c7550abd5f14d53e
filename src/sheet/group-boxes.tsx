import type { TargetedEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { check } from '../components/first-icons'
import { Icon } from '../components/icon'
import { alert } from '../components/icons'
import type { IdGroup } from '../domain/id-groups'
import { groupLetters } from '../domain/id-shape'
import { groupState } from './group-names'
import styles from './sheet.module.css'
import { erasedBefore, type Typed, type TypedGroups, typedInto } from './typed-groups'
import type { SheetWords } from './words/en'

type Field = HTMLInputElement

/** Eight boxes A to H that hand over to one another; a whole ID pasted into one of them is the caller's. */
export function GroupBoxes(props: {
  readonly words: SheetWords
  readonly typed: TypedGroups
  readonly groups: readonly IdGroup[]
  /** Boxes that hold the same digits as another one. */
  readonly highlight: readonly number[]
  readonly onTyped: (groups: TypedGroups) => void
  /** True where the pasted text was more than digits for this box: taken as a whole, or refused. */
  readonly onPaste: (text: string) => boolean
}) {
  const { words, typed } = props
  const fields = useRef<(Field | null)[]>([])

  function go(box: number): void {
    const field = fields.current[box]
    field?.focus()
    field?.select()
  }

  function show(next: Typed, from: number): void {
    props.onTyped(next.groups)
    if (next.box !== from) go(next.box)
  }

  function takeTyped(event: TargetedEvent<Field>, box: number): void {
    const field = event.currentTarget
    const next = typedInto(typed, box, field.value)
    // What was typed beside digits goes even where the digits stay the same.
    field.value = next.groups[box] ?? ''
    show(next, box)
  }

  function onKey(event: KeyboardEvent & { readonly currentTarget: Field }, box: number): void {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    if (event.isComposing) return
    if (event.key === 'Backspace' && value === '' && box > 0) {
      event.preventDefault()
      const next = erasedBefore(typed, box)
      props.onTyped(next.groups)
      fields.current[next.box]?.focus()
      return
    }
    const atStart = selectionStart === 0 && selectionEnd === 0
    const atEnd = selectionStart === value.length && selectionEnd === value.length
    const step = event.key === 'ArrowLeft' && atStart ? -1 : event.key === 'ArrowRight' && atEnd ? 1 : 0
    if (step === 0 || fields.current[box + step] === undefined) return
    event.preventDefault()
    go(box + step)
  }

  return (
    <ol class={styles['boxes']} aria-label={words.answer.boxes}>
      {props.groups.map((group, box) => (
        <li
          key={box}
          class={styles['box']}
          data-state={group.state}
          data-highlight={props.highlight.includes(box)}
        >
          <label class={styles['letter']} for={`box-${box}`}>
            {groupLetters[box]}
          </label>
          <input
            ref={field => {
              fields.current[box] = field
            }}
            id={`box-${box}`}
            class={styles['field']}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            spellcheck={false}
            value={group.digits}
            aria-label={words.answer.box(groupLetters[box] ?? '')}
            aria-invalid={group.state === 'wrong'}
            aria-describedby={`box-${box}-state`}
            onFocus={event => event.currentTarget.select()}
            // A click would put the caret into what is to be typed anew.
            onClick={event => event.currentTarget.select()}
            onInput={event => {
              if (!event.isComposing) takeTyped(event, box)
            }}
            onCompositionEnd={event => takeTyped(event, box)}
            onPaste={event => {
              if (props.onPaste(event.clipboardData?.getData('text') ?? '')) event.preventDefault()
            }}
            onKeyDown={event => onKey(event, box)}
          />
          <span class={styles['state']}>
            <span class={styles['spoken']} id={`box-${box}-state`}>
              {groupState(words, group)}
            </span>
            {group.state === 'right' && <Icon drawing={check} />}
            {group.state === 'wrong' && (
              <>
                <Icon drawing={alert} />
                {words.again}
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
