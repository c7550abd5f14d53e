import { Button } from '../../components/button'
import { next, speaker } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import type { ReadbackStore } from '../../stores/readback-store'
import type { WorkScreenProps } from '../screen-props'
import { ReadbackTiles } from './readback-tiles'

type Props = Pick<WorkScreenProps, 'app' | 'shell' | 'work' | 'activation'> & {
  readonly store: ReadbackStore
}

/** All eight groups are read back; a whole pass is offered before the command. */
export function ReadbackDone({ app, shell, work, activation, store }: Props) {
  const words = work.readback
  return (
    <Screen
      title={words.done}
      subtitle={activation.name}
      onBack={() => app.routes.goToActivation(activation.id, 'overview')}
      backLabel={shell.back}
      actions={
        <Button
          kind="primary"
          icon={next}
          label={words.finish}
          onPress={() => app.routes.goToActivation(activation.id, 'finish')}
        />
      }
    >
      <ReadbackTiles store={store} work={work} />
      <Notice tone="proven" live>
        {words.doneText}
      </Notice>
      <Notice
        tone="info"
        actions={
          <>
            <Button icon={speaker} label={words.whole} onPress={store.startWholePass} />
            <Button kind="quiet" label={words.again} onPress={store.restart} />
          </>
        }
      >
        {words.doneCheck}
      </Notice>
    </Screen>
  )
}
