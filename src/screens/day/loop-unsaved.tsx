import { Button } from '../../components/button'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { targetName } from '../../domain/scan-targets'
import type { Unsaved } from '../../stores/loop/loop-intake'
import { installationGridWords } from '../group-words'
import type { LoopProps } from './loop-props'
import { faultWords } from './loop-words'

/** Blocks while a find is not stored: says why, keeps the digits in sight, tries again. */
export function LoopUnsaved({ shell, day, work, store, unsaved }: LoopProps & { readonly unsaved: Unsaved }) {
  const words = day.loop.unsaved
  const target = store.targets.target.value
  return (
    <Screen
      title={words.title}
      subtitle={unsaved.name ?? undefined}
      actions={
        <>
          <Button label={words.drop} onPress={store.dismiss} />
          <Button kind="primary" label={words.retry} onPress={() => void store.retry()} />
        </>
      }
    >
      <Notice tone="wrong" live>
        {unsaved.fault ? faultWords(shell, unsaved.fault) : words.changed(unsaved.name ?? '')}
      </Notice>
      {target && !unsaved.isNamed && <Notice tone="info">{words.target(targetName(target))}</Notice>}
      <InstallationGrid groups={unsaved.found.groups} current={null} {...installationGridWords(work)} />
    </Screen>
  )
}
