import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button'
import { camera } from '../components/icons'
import { Notice } from '../components/notice'
import { groupLetters } from '../domain/id-shape'
import { hasCamera } from './camera-codes'
import { CameraPanel } from './camera-panel'
import { GroupBoxes } from './group-boxes'
import type { Claim, Received } from './received-answer'
import styles from './sheet.module.css'
import { type AnswerState, isTaken } from './sheet-state'
import type { TypedGroups } from './typed-groups'
import type { SheetWords } from './words/en'

/** The boxes A to H, typed, pasted or read from the phone by this PC's camera. */
export function AnswerPart(props: {
  readonly words: SheetWords
  readonly typed: TypedGroups
  readonly state: AnswerState
  readonly claim: Claim | null
  /** What came in last and was not taken. */
  readonly refused: Received | null
  readonly anyway: boolean
  readonly onTyped: (groups: TypedGroups) => void
  readonly onText: (text: string) => Received
  readonly onAnyway: (anyway: boolean) => void
}) {
  const { words, state } = props
  const own = words.answer
  const [possible, setPossible] = useState(false)
  const [scanning, setScanning] = useState(false)
  useEffect(() => {
    const look = () => void hasCamera().then(setPossible)
    look()
    const media: MediaDevices | undefined = navigator.mediaDevices
    media?.addEventListener('devicechange', look)
    return () => media?.removeEventListener('devicechange', look)
  }, [])
  return (
    <section class={styles['part']} aria-labelledby="answer">
      <h2 id="answer">{own.title}</h2>
      <p class={styles['soft']}>{own.hint}</p>
      <GroupBoxes
        words={words}
        typed={props.typed}
        groups={state.groups}
        highlight={state.equal.flat()}
        onTyped={props.onTyped}
        onPaste={text => props.onText(text).kind !== 'nothing'}
      />
      <Outcome {...props} />
      {scanning ? (
        <CameraPanel
          words={words.camera}
          onText={text => {
            if (isTaken(props.onText(text))) setScanning(false)
          }}
          onClose={() => setScanning(false)}
        />
      ) : (
        possible && (
          <div class={styles['tools']}>
            <Button icon={camera} label={own.scan} onPress={() => setScanning(true)} />
          </div>
        )
      )}
    </section>
  )
}

function Outcome(props: {
  readonly words: SheetWords
  readonly state: AnswerState
  readonly claim: Claim | null
  readonly refused: Received | null
  readonly anyway: boolean
  readonly onAnyway: (anyway: boolean) => void
}) {
  const { words, state, claim, refused } = props
  const own = words.answer
  const letters = state.wrong.map(group => groupLetters[group]).join(', ')
  const done = state.groups.filter(group => group.state === 'right').length
  const otherPc = state.owner === 'other-pc'
  return (
    <div class={styles['outcome']}>
      {refused && (
        <Notice tone="wrong" title={refusal(words, refused)} live>
          {refused.kind === 'other-pc' && <p>{own.otherPcText}</p>}
        </Notice>
      )}
      {otherPc && (
        <Notice tone="wrong" title={own.otherPc(claim?.name ?? '')} live>
          <p>{own.otherPcText}</p>
        </Notice>
      )}
      {state.wrong.length > 0 && (
        <Notice tone="wrong" title={own.wrongTitle(letters)} live>
          <p>{own.wrongText}</p>
          {state.full && (
            <label class={styles['tick']}>
              <input
                type="checkbox"
                checked={props.anyway}
                onChange={event => props.onAnyway(event.currentTarget.checked)}
              />
              {own.anyway}
            </label>
          )}
        </Notice>
      )}
      {state.equal.map(([first, second]) => (
        <Notice key={second} tone="unsure" live>
          {words.problem({ kind: 'equal-groups', first, second }, group =>
            words.letter(groupLetters[group] ?? ''),
          )}
        </Notice>
      ))}
      {done === 8 && !otherPc ? (
        <Notice tone="proven" title={own.proven} live>
          {claim?.name && <p>{own.from(claim.name)}</p>}
          {claim?.installationId && <p>{state.owner === 'this-pc' ? own.compared : own.notCompared}</p>}
        </Notice>
      ) : (
        <p class={styles['soft']}>{own.progress(done)}</p>
      )}
    </div>
  )
}

function refusal({ answer }: SheetWords, refused: Received): string {
  switch (refused.kind) {
    case 'other-pc':
      return answer.otherPc(refused.names.join(', '))
    case 'several':
      return answer.several(refused.names.join(', '))
    case 'unanswered':
      return answer.unanswered(refused.name)
    case 'installation-id-only':
      return answer.installationIdOnly
    case 'damaged-link':
      return answer.damagedLink
    case 'newer-link':
      return answer.newerLink
    case 'nothing':
    case 'digits':
      return answer.nothing
  }
}
