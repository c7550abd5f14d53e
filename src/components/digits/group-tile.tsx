import { useEffect, useRef } from 'preact/hooks'
import type { IdGroup } from '../../domain/id-groups'
import { check } from '../first-icons'
import { Icon } from '../icon'
import { alert, question } from '../icons'
import styles from './group-tile.module.css'

/** One group of an ID in its place: its number or letter, its digits, and its state in sign and word. */
export function GroupTile(props: {
  /** The group's number or letter, as the portal prints it. */
  readonly mark: string
  readonly group: IdGroup
  readonly current: boolean
  readonly highlight: boolean
  /** Seen but not proven, whatever the digits add up to. */
  readonly unsure: boolean
  /** Spoken name with its digits one by one. */
  readonly name: string
  /** The word beside the sign of a group that does not add up or is not sure. */
  readonly word: string
  readonly onPress?: (() => void) | undefined
}) {
  const { group, onPress } = props
  const state = props.unsure ? 'unsure' : group.state
  const button = useRef<HTMLButtonElement>(null)
  // On a short screen the group being typed would hide under the keypad.
  useEffect(() => {
    if (props.current) button.current?.scrollIntoView({ block: 'nearest' })
  }, [props.current])
  const content = (
    <>
      <span class={styles['digits']}>
        <Slots group={group} from={0} to={3} caret={props.current} />
        <Slots group={group} from={3} to={group.length} caret={props.current} />
      </span>
      <span class={styles['foot']}>
        {state === 'right' && <Icon drawing={check} />}
        {state === 'wrong' && <Icon drawing={alert} />}
        {state === 'unsure' && <Icon drawing={question} />}
        <span class={styles['mark']}>{props.mark}</span>
        {(state === 'wrong' || state === 'unsure') && <span>{props.word}</span>}
      </span>
    </>
  )
  const shared = {
    class: styles['tile'],
    'data-state': state,
    'data-current': props.current || undefined,
    'data-highlight': props.highlight || undefined,
    'aria-label': props.name,
  }
  return onPress ? (
    <button
      ref={button}
      type="button"
      {...shared}
      aria-current={props.current ? 'true' : undefined}
      onClick={onPress}
    >
      {content}
    </button>
  ) : (
    <div role="img" {...shared}>
      {content}
    </div>
  )
}

function Slots(props: { group: IdGroup; from: number; to: number; caret: boolean }) {
  const { digits } = props.group
  const empty = Math.max(0, props.to - Math.max(props.from, digits.length))
  const caretHere = props.caret && digits.length >= props.from && digits.length < props.to
  return (
    <span class={styles['part']}>
      {digits.slice(props.from, props.to)}
      {Array.from({ length: empty }, (_, index) => (
        <i key={index} class={styles['slot']} data-caret={(caretHere && index === 0) || undefined} />
      ))}
    </span>
  )
}
