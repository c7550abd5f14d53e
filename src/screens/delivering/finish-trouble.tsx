import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { TextField } from '../../components/fields/text-field'
import { alert } from '../../components/icons'
import { Notice } from '../../components/notice'
import { maskProductKeys } from '../../domain/id-text'
import type { FinishStore } from '../../stores/finish-store'
import { openPcSide } from '../../stores/pc/opened-from'
import { ErrorAnswers } from '../pc/error-answers'
import { goToStep } from '../pc/go-to-step'
import type { WorkScreenProps } from '../screen-props'

type Props = WorkScreenProps & { readonly store: FinishStore; readonly onShowCommands: () => void }

/** Looks up what the PC said, a code or all of it, and leads back to the step that mends it. */
export function FinishTrouble({ app, work, trouble, activation, store, onShowCommands }: Props) {
  const words = work.finish
  const { stage } = activation
  const [typed, setTyped] = useState(stage.kind === 'failed' ? (stage.code ?? '') : '')
  return (
    <>
      <TextField
        label={words.code}
        hint={words.codeHint}
        value={typed}
        autoComplete="off"
        multiline
        rows={2}
        onInput={text => {
          setTyped(maskProductKeys(text))
          store.lookUp(text)
        }}
      />
      {store.lookup.value?.kind === 'no-code' && typed.length >= 8 && (
        <Notice tone="unsure" live>
          {words.noCode}
        </Notice>
      )}
      <ErrorAnswers
        lookups={store.lookups.value}
        work={work}
        trouble={trouble}
        onGo={step => (step === 'deposit' ? onShowCommands() : void goToStep(app, activation.id, step))}
      />
      {stage.kind !== 'failed' && (
        <Button icon={alert} label={words.noteFailed} onPress={() => void store.failed()} wide />
      )}
      <Button
        kind="quiet"
        label={work.pc.errors.open}
        onPress={() => openPcSide(app, 'errors', activation.id)}
        wide
      />
    </>
  )
}
