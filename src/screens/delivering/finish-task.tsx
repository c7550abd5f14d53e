import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CopyLine } from '../../components/copy-line'
import { SelectField } from '../../components/fields/select-field'
import { check } from '../../components/first-icons'
import { alert, next, send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import type { FinishStore } from '../../stores/finish-store'
import { createDoneCheckStore, type DoneCheckStore } from '../../stores/pc/done-check-store'
import { openPcSide } from '../../stores/pc/opened-from'
import { DoneCheckPart } from '../pc/done-check'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
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
  const done = useOnce(() => createDoneCheckStore(props.app))
  const said = done.check.value
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
            // What was pasted from the PC decides; without it the user has seen it there.
            kind={failing || (said && said.kind !== 'licensed') ? 'secondary' : 'primary'}
            icon={check}
            label={said && said.kind !== 'licensed' ? work.pc.done.anyway : words.licensed}
            onPress={() => void store.licensed().then(stored => stored && onLicensed?.())}
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
      {failing ? (
        <FinishTrouble {...props} onShowCommands={() => setFailing(false)} />
      ) : (
        <>
          <Lines {...props} done={done} />
          {bar === undefined && (
            <Button
              label={work.pc.guide.open}
              onPress={() => openPcSide(props.app, 'commands', activation.id)}
              wide
            />
          )}
        </>
      )}
    </Screen>
  )
}

function Lines({
  app,
  work,
  trouble,
  activation,
  store,
  done,
}: WorkScreenProps & { readonly store: FinishStore; readonly done: DoneCheckStore }) {
  const words = work.finish
  const commands = store.commands.value
  if (commands.kind === 'activation-id-missing') {
    return (
      <>
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
        <DoneCheckPart store={done} work={work} trouble={trouble} />
      </>
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
      <DoneCheckPart store={done} work={work} trouble={trouble} />
      <Button
        icon={send}
        label={work.ways.other}
        onPress={() => app.routes.goToActivation(activation.id, 'ways')}
        wide
      />
    </>
  )
}
