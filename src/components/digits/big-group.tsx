import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Said } from '../../domain/readback'
import { Icon } from '../icon'
import { eyeOff, speaker } from '../icons'
import styles from './big-group.module.css'

/** What is written and spoken in a `BigGroup`. */
export type BigGroupWords = {
  /** Spoken name: the letter and the digits one by one. */
  readonly label: string
  /** Spoken name of a digit's button; `place` 1 to 6. */
  readonly digit: (place: number, digit: string, reading: string) => string
  /** Spoken name of the button that says three digits again. */
  readonly triplet: (triplet: 0 | 1, readings: string) => string
  readonly hidden: string
  readonly peek: string
}

type Props = {
  readonly letter: string
  readonly digits: string
  /** One reading for each digit. */
  readonly readings: readonly string[]
  /** Which digits have a twin that the check digit cannot tell from them: they are underlined twice. */
  readonly twins: readonly boolean[]
  /** What is heard now. */
  readonly said: Said | null
  /** A cover lies over the digits, lifted while it is held. */
  readonly hidden: boolean
  readonly words: BigGroupWords
  readonly onDigit: (place: number) => void
  readonly onTriplet: (triplet: 0 | 1) => void
  /** Little height is left for it. */
  readonly low?: boolean | undefined
  /** Beside the letter, on its left and on its right. */
  readonly before?: ComponentChildren
  readonly after?: ComponentChildren
}

/**
 * The group being read aloud, as 3 + 3 with the reading under each digit. A digit says itself; the line of readings
 * says its triplet.
 */
export function BigGroup(props: Props) {
  const { letter, said, hidden, words } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: what lies in a fieldset cannot be sized by it
    <div class={styles['big']} role="group" aria-label={words.label} data-low={props.low || undefined}>
      <div class={styles['room']}>
        <div class={styles['face']}>
          <div class={styles['head']}>
            <span class={styles['side']}>{props.before}</span>
            <span class={styles['letter']} data-said={said?.kind === 'group' || undefined}>
              {letter}
            </span>
            <span class={styles['side']}>{props.after}</span>
          </div>
          <div class={styles['triplets']}>
            <Triplet {...props} triplet={0} />
            <Triplet {...props} triplet={1} />
            {hidden && <Cover words={words} />}
          </div>
        </div>
      </div>
    </div>
  )
}

function Triplet(props: Props & { readonly triplet: 0 | 1 }) {
  const { triplet, said, words } = props
  const places = [0, 1, 2].map(place => triplet * 3 + place)
  const readings = places.map(place => props.readings[place] ?? '')
  const saidWhole = said?.kind === 'triplet' && said.triplet === triplet
  return (
    <div class={styles['triplet']} data-said={saidWhole || undefined}>
      {places.map(place => (
        <button
          key={place}
          type="button"
          class={styles['place']}
          data-said={(said?.kind === 'digit' && said.place === place) || undefined}
          data-twin={props.twins[place] || undefined}
          aria-label={words.digit(place + 1, props.digits[place] ?? '', props.readings[place] ?? '')}
          onClick={() => props.onDigit(place)}
        >
          <span key={props.letter} class={styles['digit']}>
            {props.digits[place]}
          </span>
        </button>
      ))}
      <button
        type="button"
        class={styles['again']}
        aria-label={words.triplet(triplet, readings.join(' '))}
        onClick={() => props.onTriplet(triplet)}
      >
        <Icon drawing={speaker} />
      </button>
      {readings.map((reading, index) => (
        <span key={index} class={styles['reading']} aria-hidden="true">
          {reading}
        </span>
      ))}
    </div>
  )
}

/** Covers the digits; a held finger, or a held space bar, lifts it. */
function Cover({ words }: { readonly words: BigGroupWords }) {
  const [peeking, setPeeking] = useState(false)
  const cover = () => setPeeking(false)
  return (
    <button
      type="button"
      class={styles['cover']}
      data-peeking={peeking || undefined}
      aria-label={`${words.hidden} ${words.peek}`}
      onPointerDown={() => setPeeking(true)}
      onPointerUp={cover}
      onPointerLeave={cover}
      onPointerCancel={cover}
      onContextMenu={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        event.preventDefault()
        setPeeking(true)
      }}
      onKeyUp={cover}
      onBlur={cover}
    >
      <Icon drawing={eyeOff} />
      <span class={styles['covered']}>{words.hidden}</span>
      <span>{words.peek}</span>
    </button>
  )
}
