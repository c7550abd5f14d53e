import { Button } from '../../components/button'
import { plus } from '../../components/first-icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { addActivation } from '../../stores/add-activation'
import { createFinishStore } from '../../stores/finish-store'
import type { WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { FinishTask } from './finish-task'

/** The command lines for the PC, the check, and whether it is licensed. */
export function FinishScreen(props: WorkScreenProps) {
  const { app, shell, work, activation } = props
  const store = useOnce(() => createFinishStore(app))
  const words = work.finish

  // Nothing is called done before it is stored.
  if (activation.stage.kind === 'licensed' && app.activation.save.value.kind === 'saved') {
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
    <FinishTask
      {...props}
      store={store}
      onBack={() => app.routes.goToActivation(activation.id, 'overview')}
    />
  )
}
