import { Button } from '../../components/button'
import { Viewfinder } from '../../components/codes/viewfinder'
import { IconButton } from '../../components/icon-button'
import { flipLens, next, pencil, torch, undo } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { TargetBar } from '../../components/target-bar'
import { type ScanTarget, targetName } from '../../domain/scan-targets'
import type { LoopState } from '../../stores/loop/scan-loop-store'
import { provenCount } from '../../stores/scanning/seen-id'
import { SeenSlots } from '../taking/seen-slots'
import type { LoopProps } from './loop-props'
import { faultWords, loopStatus } from './loop-words'

/** The camera's picture, the PC that is next, and what can be done about the last one. */
export function LoopLooking(
  props: LoopProps & { readonly state: Extract<LoopState, { kind: 'starting' | 'looking' | 'trouble' }> },
) {
  const { app, shell, day, work, store, state } = props
  const words = day.loop
  const seen = store.seen.value
  const proven = seen ? provenCount(seen) : 0
  const status = loopStatus(props, store)
  const fault = store.roster.fault.value
  return (
    <Screen
      title={words.title}
      subtitle={words.left(store.roster.waiting.value.length)}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      bar={<LensTools {...props} />}
      foot={
        <>
          {state.kind !== 'trouble' && !store.digits.value.unavailable && (
            <SeenSlots seen={seen} work={work} />
          )}
          <LoopTarget {...props} target={store.targets.target.value} />
        </>
      }
      actions={
        <>
          <Button
            icon={undo}
            label={words.undo}
            disabled={store.takings.value.length === 0}
            onPress={() => void store.undo()}
          />
          <Button icon={next} label={words.skip} onPress={store.skip} />
          {proven > 0 ? (
            <Button icon={pencil} label={work.scan.finish} onPress={store.finishByHand} />
          ) : (
            <Button label={words.done(store.roster.done.value.length)} onPress={store.openList} />
          )}
        </>
      }
    >
      {fault && (
        <Notice tone="wrong" title={shell.fault.readFaultTitle} live>
          {faultWords(shell, fault)}
        </Notice>
      )}
      {state.kind === 'trouble' ? (
        <Notice
          tone="unsure"
          title={work.scan.trouble[state.trouble].title}
          live
          actions={<Button label={work.scan.retry} onPress={store.again} />}
        >
          {work.scan.trouble[state.trouble].text}
        </Notice>
      ) : (
        <Viewfinder
          label={work.scan.viewfinder}
          showIn={store.showIn}
          found={proven > 0}
          tone={status.tone}
          status={status.words}
          loud={proven === 0 && store.news.value?.kind === 'stored'}
          flashes={store.hits.value}
        />
      )}
    </Screen>
  )
}

/** The PC that the next find goes to; a tap leads to the list. */
export function LoopTarget({ day, store, target }: LoopProps & { readonly target: ScanTarget | null }) {
  if (!target) return null
  const name = targetName(target)
  return (
    <TargetBar
      label={day.loop.next}
      name={name}
      detail={target.kind === 'new' ? day.loop.isNew : undefined}
      spoken={day.loop.chooseOther(name)}
      onPress={store.openList}
    />
  )
}

function LensTools({ store, work }: LoopProps) {
  const camera = store.camera.value
  if (camera.kind !== 'live') return null
  return (
    <>
      {camera.torch !== null && (
        <IconButton
          icon={torch}
          label={camera.torch ? work.scan.torchOff : work.scan.torchOn}
          pressed={camera.torch}
          onPress={() => store.setTorch(!camera.torch)}
        />
      )}
      {camera.lenses.length > 1 && (
        <IconButton icon={flipLens} label={work.scan.lens} onPress={store.nextLens} />
      )}
    </>
  )
}
