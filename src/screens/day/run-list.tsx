import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { down, next, up } from '../../components/icons'
import { PickRow } from '../../components/pick-row'
import { Screen } from '../../components/screen'
import type { Activation, ActivationId } from '../../domain/activation'
import { boardStateOf } from '../../domain/board-state'
import type { DayWords } from '../../i18n/en/day'
import { refusalOf } from '../../stores/runs/run-pcs'
import type { RunStore } from '../../stores/runs/run-store'
import type { DayScreenProps } from './day-screen-props'

type Props = Pick<DayScreenProps, 'app' | 'shell' | 'day'> & {
  readonly run: RunStore
  readonly progress: string
  readonly onJump: (id: ActivationId) => void
  readonly onClose: () => void
}

/** All PCs of a run in their order: to another one, earlier, later; finished ones open on their own page. */
export function RunList({ app, shell, day, run, progress, onJump, onClose }: Props) {
  const words = day.runs
  const { order, finished, setAside, current } = run.place.value.queue
  const rest = order.filter(id => !finished.includes(id))
  return (
    <Screen
      title={words.list}
      subtitle={progress}
      onBack={onClose}
      backLabel={shell.back}
      actions={
        <>
          {setAside.length > 0 && <Button label={words.takeUp(setAside.length)} onPress={run.takeUp} />}
          <Button kind="primary" icon={next} label={words.goOn} onPress={onClose} />
        </>
      }
    >
      {order.map(id => {
        const pc = run.pcs.value.get(id)
        if (!pc) return null
        const done = finished.includes(id)
        return (
          <PickRow
            key={id}
            title={pc.name}
            hint={rowHint(day, pc, setAside.includes(id), id === current)}
            ariaLabel={done ? words.open(pc.name) : words.goTo(pc.name)}
            current={id === current}
            onPress={() => (done ? app.routes.goToActivation(id, 'overview') : onJump(id))}
          >
            {!done && (
              <>
                <IconButton
                  icon={up}
                  label={words.earlier(pc.name)}
                  disabled={rest[0] === id}
                  onPress={() => run.move(id, -1)}
                />
                <IconButton
                  icon={down}
                  label={words.later(pc.name)}
                  disabled={rest.at(-1) === id}
                  onPress={() => run.move(id, 1)}
                />
              </>
            )}
          </PickRow>
        )
      })}
    </Screen>
  )
}

/** Room, state, why the portal refused, and its place in the run. */
function rowHint(day: DayWords, pc: Activation, isAside: boolean, isUp: boolean): string {
  const { runs: words, states } = day
  const parts = [pc.room, states[boardStateOf(pc)], refusalOf(pc)]
  return [...parts, isUp ? words.isUp : isAside ? words.setAside : null].filter(Boolean).join(' · ')
}
