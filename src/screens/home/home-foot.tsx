import { UndoBar } from '../../components/undo-bar'
import { bringBack } from '../../stores/board/removal'
import type { HomePartProps } from './home-part-props'

/** The way back after deleting, for as long as there is one. */
export function HomeFoot({ app, day }: Pick<HomePartProps, 'app' | 'day'>) {
  const deleted = app.board.deleted.value
  const [first] = deleted
  if (!first) return null
  return (
    <UndoBar
      text={deleted.length === 1 ? day.board.deleted(first.name) : day.board.deletedMany(deleted.length)}
      actionLabel={day.board.undo}
      onAction={() => void bringBack(app)}
    />
  )
}
