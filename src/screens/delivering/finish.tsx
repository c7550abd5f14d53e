import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CopyLine } from '../../components/copy-line'
import { alert, check, plus } from '../../components/first-icons'
import { send } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { SelectField } from '../../components/select-field'
import { addActivation } from '../../stores/add-activation'
import { createFinishStore, type FinishStore } from '../../stores/finish-store'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { FinishTrouble } from './finish-trouble'

/** The command lines for the PC, the check, and whether it is licensed. */
export function FinishScreen(props: WorkScreenProps) {
  const { app, shell, work, activation } = props
  const store = useOnce(() => createFinishStore(app))
  const [failing, setFailing] = useState(activation.stage.kind === 'failed')
  const words = work.finish

  if (activation.stage.kind === 'licensed') {
    return (
      <Screen
        key="licensed"
        title={words.doneTitle}
        subtitle={activation.name}
        onBack={app.routes.goHome}
        backLabel={shell.back}
        actions={
          <>
            <Button label={words.doneHome} onPress={app.routes.goHome} />
            <Button
              kind="primary"
              icon={plus}
              label={words.doneNext}
              onPress={() =>
                void addActivation(app, { fallbackName: shell.home.fallbackName, place: 'scan' })
              }
            />
          </>
        }
      >
        <Notice tone="proven" title={words.doneTitle} live>
          {words.doneText(activation.name)}
        </Notice>
        <Button kind="quiet" label={words.undoLicensed} onPress={() => void store.notLicensed()} wide />
      </Screen>
    )
  }
  return (
    <Screen
      key={failing ? 'failing' : 'lines'}
      title={failing ? words.failedTitle : words.title}
      subtitle={activation.name}
      onBack={() => (failing ? setFailing(false) : app.routes.goToActivation(activation.id, 'overview'))}
      backLabel={shell.back}
      actions={
        <>
          {!failing && <Button icon={alert} label={words.failed} onPress={() => setFailing(true)} />}
          <Button
            kind={failing ? 'secondary' : 'primary'}
            icon={check}
            label={words.licensed}
            onPress={() => void store.licensed()}
          />
        </>
      }
    >
      {failing ? (
        <FinishTrouble {...props} store={store} onShowCommands={() => setFailing(false)} />
      ) : (
        <Lines {...props} store={store} />
      )}
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
