import { useEffect } from 'preact/hooks'
import { Notice } from '../../components/notice'
import { targetName } from '../../domain/scan-targets'
import { createScanLoopStore } from '../../stores/loop/scan-loop-store'
import { FoundInstallationIds } from '../taking/found-installation-ids'
import { RepairScreen } from '../taking/repair'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'
import { LoopList } from './loop-list'
import { LoopLooking, LoopTarget } from './loop-looking'
import type { LoopProps } from './loop-props'
import { LoopUnsaved } from './loop-unsaved'
import { spokenWords } from './loop-words'

/** Takes the installation IDs of many PCs one after the other; the camera stays on until the screen is left. */
export function LoopScreen(props: DayScreenProps) {
  const { app, shell, work, day, instruments, records } = props
  const store = useOnce(() =>
    createScanLoopStore(app, instruments, records, {
      fallbackName: shell.home.fallbackName,
      spoken: news => spokenWords({ shell, work, day }, news),
    }),
  )
  useEffect(() => store.start(), [store])
  return <LoopState {...props} store={store} />
}

function LoopState(props: LoopProps) {
  const { shell, work, day, store } = props
  const state = store.state.value
  const target = state.kind === 'preview' ? state.target : store.targets.target.value
  const name = target ? targetName(target) : ''
  switch (state.kind) {
    case 'list':
      return <LoopList {...props} />
    case 'unsaved':
      return <LoopUnsaved {...props} unsaved={state.unsaved} />
    case 'repair':
      return (
        <RepairScreen
          shell={shell}
          work={work}
          activation={{ name }}
          repair={state.repair}
          onBack={store.dismiss}
          onUse={found => void store.use(found)}
        />
      )
    case 'preview':
      return (
        <FoundInstallationIds
          shell={shell}
          work={work}
          activation={{ name }}
          {...state.find}
          foot={
            <>
              {state.several.length > 0 && (
                <Notice tone="unsure" compact live>
                  {day.loop.several(state.several)}
                </Notice>
              )}
              <LoopTarget {...props} target={target} />
            </>
          }
          useLabel={day.loop.useFor(name)}
          onBack={store.dismiss}
          againLabel={day.loop.back}
          onAgain={store.dismiss}
          onUse={found => void store.use(found)}
        />
      )
    default:
      return <LoopLooking {...props} state={state} />
  }
}
