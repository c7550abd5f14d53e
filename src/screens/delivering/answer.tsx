import type { WorkScreenProps } from '../screen-props'
import { AnswerTask } from './answer-task'

/** The way back from the portal to one PC. */
export function AnswerScreen({ activation, ...props }: WorkScreenProps) {
  const { app, work } = props
  const go = (place: 'overview' | 'portal' | 'readback') => () =>
    app.routes.goToActivation(activation.id, place)
  return (
    <AnswerTask
      {...props}
      title={work.answer.title}
      subtitle={progress => `${activation.name} · ${progress}`}
      onBack={go('overview')}
      onPortal={go('portal')}
      onKept={go('readback')}
    />
  )
}
