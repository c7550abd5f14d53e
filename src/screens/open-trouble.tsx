import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { Screen } from '../components/screen'
import type { Activation, ActivationId } from '../domain/activation'
import { digitsInRecord } from '../domain/digits-in-record'
import type { StorageFault } from '../ports/activation-storage'
import { DigitsAtHand } from './digits-at-hand'
import { faultText } from './fault-text'
import { digitsOf } from './save-trouble'
import type { WorkScreenProps } from './screen-props'

type Props = Pick<WorkScreenProps, 'app' | 'shell' | 'work'>

/** The phone did not give a PC, or its record is damaged: says why, with the digits that are found in it. */
export function ReadFaultScreen({
  app,
  shell,
  work,
  id,
  fault,
}: Props & { readonly id: ActivationId; readonly fault: StorageFault }) {
  const record = fault.kind === 'failed' ? fault.record : undefined
  const digits = digitsInRecord(record).join('\n')
  const said = record === undefined ? faultText(shell, fault, work.saving.newer) : work.saving.damaged
  return (
    <Screen
      title={shell.fault.readFaultTitle}
      actions={
        <>
          <Button label={shell.chunk.retry} onPress={() => void app.activation.open(id)} />
          <Button kind="primary" label={work.missing.home} onPress={app.routes.goHome} />
        </>
      }
    >
      <Notice tone="wrong" live>
        {said}
      </Notice>
      {digits !== '' && <DigitsAtHand app={app} work={work} digits={digits} />}
    </Screen>
  )
}

/** A screen's part of the app did not load: its PC is open, so that its digits can be used all the same. */
export function PartMissingScreen({
  app,
  shell,
  work,
  activation,
  onRetry,
  onReload,
}: Props & {
  readonly activation: Activation
  readonly onRetry: () => void
  readonly onReload: () => void
}) {
  const digits = digitsOf(activation)
  return (
    <Screen
      title={shell.chunk.title}
      subtitle={activation.name}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        <>
          <Button label={shell.crash.reload} onPress={onReload} />
          <Button kind="primary" label={shell.chunk.retry} onPress={onRetry} />
        </>
      }
    >
      <Notice tone="unsure" live>
        {shell.chunk.text}
      </Notice>
      {digits !== '' && (
        <>
          <p>{work.saving.stored}</p>
          <DigitsAtHand app={app} work={work} digits={digits} />
        </>
      )}
    </Screen>
  )
}
