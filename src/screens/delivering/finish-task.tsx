import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CopyLine } from '../../components/copy-line'
import { alert, check } from '../../components/first-icons'
import { next, send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { SelectField } from '../../components/select-field'
import type { FinishStore } from '../../stores/finish-store'
import type { WorkScreenProps } from '../screen-props'
import { FinishTrouble } from './finish-trouble'

type Props = WorkScreenProps & {
  readonly store: FinishStore
  readonly subtitle?: string
  readonly bar?: ComponentChildren
  readonly onBack: () => void
  /** The failure is noted: what comes instead of trying once more; without it the PC stays open. */
  readonly onFailed?: { readonly label: string; readonly go: () => void }
  /** Licensed, and that is stored. */
  readonly onLicensed?: () => void
}

/** The command lines for the PC, and what it answered. */
export function FinishTask({ subtitle, bar, onBack, onFailed, onLicensed, ...props }: Props) {
  const { shell, work, activation, store } = props
  const failed = activation.stage.kind === 'failed'
  const [failing, setFailing] = useState(failed)
  const words = work.finish
  const lookup = store.lookup.value
  /** What mends it is the next action then. */
  const mendable = lookup !== null && 'cause' in lookup
  return (
    <Screen
      key={failing ? 'failing' : 'lines'}
      title={failing ? words.failedTitle : words.title}
      subtitle={subtitle ?? activation.name}
      onBack={() => (failing ? setFailing(false) : onBack())}
      backLabel={shell.back}
      bar={bar}
      actions={
        <>
          {!failing && <Button icon={alert} label={words.failed} onPress={() => setFailing(true)} />}
          <Button
            kind={failing ? 'secondary' : 'primary'}
            icon={check}
            label={words.licensed}
            onPress={() => void store.licensed().then(done => done && onLicensed?.())}
          />
          {failing && failed && onFailed && (
            <Button
              kind={mendable ? 'secondary' : 'primary'}
              icon={next}
              label={onFailed.label}
              onPress={onFailed.go}
            />
          )}
        </>
      }
    >
      {failing ? <FinishTrouble {...props} onShowCommands={() => setFailing(false)} /> : <Lines {...props} />}
    </Screen>
  )
}

function Lines({ app, work, activation, store }: WorkScreenProps & { readonly store: FinishStore }) {
  const words = work.finish
  const commands = store.commands.value
  if (commands.kind === 'activation-id-missing') {
    return (
      <Notice
        tone="unsure"
        live
        actions={
          <Button
            label={words.enterActivationId}
            onPress={() => app.routes.goToActivation(activation.id, 'overview')}
          />
        }
      >
        {words.missingActivationId}
      </Notice>
    )
  }
  const shown = commands.commands.filter(
    ({ step }) => step !== 'install-key' && step !== 'show-installation-id',
  )
  const where = shown[0]?.where
  return (
    <>
      <SelectField
        label={words.shell}
        value={store.shell.value}
        options={store.shells.value.map(value => ({ value, label: words.shells[value] }))}
        onChange={value => {
          const chosen = store.shells.value.find(one => one === value)
          if (chosen) store.chooseShell(chosen)
        }}
      />
      {where && <p>{words.where[where]}</p>}
      {shown.map(({ step, line }) => (
        <CopyLine
          key={line}
          label={words.command[step]}
          line={line}
          copyLabel={words.copy}
          copiedLabel={words.copied}
          copied={store.copied.value === line}
          onCopy={() => store.copy(line)}
        />
      ))}
      <Notice tone="info">{words.noSpaces}</Notice>
      <Notice tone="info" title={words.checkWant}>
        <p>License Status: Licensed</p>
        <p>ライセンスの状態: ライセンスされています</p>
      </Notice>
      <Button
        icon={send}
        label={work.ways.other}
        onPress={() => app.routes.goToActivation(activation.id, 'ways')}
        wide
      />
    </>
  )
}
