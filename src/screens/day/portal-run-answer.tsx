import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Choice } from '../../components/fields/choice'
import { TextField } from '../../components/fields/text-field'
import { likelyRefusal, type RefusalReason, refusalReasons } from '../../domain/portal-refusal'
import type { AnswerStore } from '../../stores/answer-store'
import { AnswerTask } from '../delivering/answer-task'
import { PortalNews, WaitsElsewhere } from './portal-run-notices'
import type { PortalTurnProps } from './portal-run-props'

/** The answer of the PC that was sent; or what the portal said instead. */
export function PortalRunAnswer(props: PortalTurnProps) {
  const { app, shell, work, instruments, day, store, activation, progress, bar } = props
  const [refused, setRefused] = useState<AnswerStore | null>(null)
  return (
    <AnswerTask
      app={app}
      shell={shell}
      work={work}
      instruments={instruments}
      title={activation.name}
      subtitle={right => `${progress} · ${right}`}
      back={{ kind: 'day', place: 'portal-run' }}
      onBack={() => store.show('portal')}
      onPortal={() => store.show('portal')}
      onKept={() => store.keep(activation, 'kept')}
      bar={bar}
      before={
        <>
          <PortalNews store={store} day={day} />
          <WaitsElsewhere store={store} day={day} />
        </>
      }
      after={answer => (
        <>
          {!answer.proven.value && (
            <Button label={day.runs.portal.noAnswer} onPress={() => setRefused(answer)} wide />
          )}
          {refused && <Refusal {...props} answer={refused} onClose={() => setRefused(null)} />}
        </>
      )}
      sentElsewhere={() => store.sentElsewhere.value}
      onMove={to => void store.moveAnswer(to)}
    />
  )
}

/** Why the portal gave no confirmation ID: what a pasted text says is chosen already. */
function Refusal({
  shell,
  work,
  day,
  store,
  activation,
  answer,
  onClose,
}: PortalTurnProps & { readonly answer: AnswerStore; readonly onClose: () => void }) {
  const words = day.runs.portal
  const findings = answer.intake.value?.findings
  const [reason, setReason] = useState<RefusalReason | null>(findings ? likelyRefusal(findings.text) : null)
  const [typed, setTyped] = useState('')
  const codes = findings?.errorCodes.join(', ')
  const said = reason === 'other' ? typed.trim() : reason ? words.reasons[reason] : ''
  return (
    <Dialog
      title={words.refusalTitle}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={
        <Button
          kind="primary"
          label={words.noteRefusal}
          disabled={said === ''}
          onPress={() => void store.refuse(activation, codes ? `${said} (${codes})` : said)}
        />
      }
    >
      <p>{words.refusalText}</p>
      {codes && <p>{work.answer.error(codes)}</p>}
      <Choice
        label={words.refusalTitle}
        hideLabel
        options={refusalReasons.map(value => ({ value, label: words.reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      {reason === 'other' && (
        <TextField label={words.otherReason} value={typed} maxLength={120} onInput={setTyped} />
      )}
    </Dialog>
  )
}
