import { copy, info, install, printer, send, trash } from '../../components/icons'
import { Screen } from '../../components/screen'
import { WayRow } from '../../components/way-row'
import { handSelection, takeSelection } from '../../stores/board/selected-pcs'
import { useOnce } from '../use-once'
import type { DayScreenProps } from './day-screen-props'

const places = [
  ['export', copy],
  ['import', install],
  ['transfer', send],
  ['report', printer],
  ['storage', info],
  ['forget', trash],
] as const

/** The ways to keep, move, prove and drop records. */
export function RecordsScreen({ app, shell, day }: DayScreenProps) {
  const words = day.records
  const selected = useOnce(() => takeSelection(app.ports))
  return (
    <Screen
      title={words.title}
      subtitle={selected ? words.scope.selection(selected.length) : undefined}
      onBack={app.routes.goHome}
      backLabel={shell.back}
    >
      {places.map(([place, icon]) => (
        <WayRow
          key={place}
          icon={icon}
          title={words.hub[place].title}
          hint={words.hub[place].hint}
          onPress={() => {
            if (selected) handSelection(app.ports, selected)
            app.routes.go({ kind: 'day', place })
          }}
        />
      ))}
    </Screen>
  )
}
