import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { alert } from '../../components/first-icons'
import { next } from '../../components/icons'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { confirmGroups, retakeInstallationId } from '../../domain/activation-moves'
import type { ErrorReturn } from '../../domain/error-codes'
import type { FinishStore } from '../../stores/finish-store'
import type { WorkScreenProps } from '../screen-props'

type Props = WorkScreenProps & { readonly store: FinishStore; readonly onShowCommands: () => void }

/** Looks up what the PC said and leads back to the step that mends it. */
export function FinishTrouble(props: Props) {
  const { work, activation, store } = props
  const words = work.finish
  const { stage } = activation
  const [typed, setTyped] = useState(stage.kind === 'failed' ? (stage.code ?? '') : '')
  const lookup = store.lookup.value
  return (
    <>
      <TextField
        label={words.code}
        hint={words.codeHint}
        value={typed}
        autoComplete="off"
        onInput={text => {
          setTyped(text)
          store.lookUp(text)
        }}
      />
      {lookup?.kind === 'no-code' && typed.length >= 8 && (
        <Notice tone="unsure" live>
          {words.noCode}
        </Notice>
      )}
      {lookup?.kind === 'unknown' && (
        <Notice tone="unsure" title={words.unknownCode(lookup.code)} live>
          {words.unknownAdvice(lookup.code)}
        </Notice>
      )}
      {(lookup?.kind === 'known' || lookup?.kind === 'named') && <Known {...props} known={lookup} />}
      {stage.kind !== 'failed' && (
        <Button icon={alert} label={words.noteFailed} onPress={() => void store.failed()} wide />
      )}
    </>
  )
}

type KnownError = Extract<NonNullable<FinishStore['lookup']['value']>, { cause: unknown }>

function Known({
  app,
  work,
  trouble,
  activation,
  known,
  onShowCommands,
}: Props & { readonly known: KnownError }) {
  const words = work.finish
  return (
    <>
      <Notice tone="unsure" title={trouble.cause[known.cause]} live>
        {trouble.advice[known.advice]}
      </Notice>
      <Button
        kind="primary"
        icon={next}
        label={words.go[known.backTo]}
        onPress={() => void goBackTo(known.backTo)}
        wide
      />
    </>
  )

  async function goBackTo(step: ErrorReturn) {
    const go = (place: 'overview' | 'scan' | 'portal' | 'readback') =>
      app.routes.goToActivation(activation.id, place)
    switch (step) {
      case 'stop':
        return app.routes.goHome()
      case 'product-key':
        return go('overview')
      case 'deposit':
        return onShowCommands()
      case 'portal':
        return go('portal')
      case 'installation-id':
        if (await app.activation.change(retakeInstallationId)) go('scan')
        return
      case 'confirmation-id':
        if (await app.activation.change(open => confirmGroups(open, 0))) go('readback')
        return
    }
  }
}
