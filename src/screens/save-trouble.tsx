import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { Screen } from '../components/screen'
import { type Activation, confirmationIdOf, installationIdOf } from '../domain/activation'
import { entryDigits } from '../domain/id-entry'
import type { StorageFault } from '../ports/activation-storage'
import { DigitsAtHand } from './digits-at-hand'
import { faultText } from './fault-text'
import type { WorkScreenProps } from './screen-props'
import { stepWords } from './step-words'

type Props = Pick<WorkScreenProps, 'app' | 'shell' | 'work'> & { readonly activation: Activation }

/** Blocks while something is not stored: says why, keeps the digits at hand, tries again. */
export function SaveFailedScreen({
  app,
  shell,
  work,
  activation,
  fault,
}: Props & { readonly fault: StorageFault }) {
  const words = work.saving
  return (
    <Screen
      title={words.failedTitle}
      subtitle={activation.name}
      actions={<Button kind="primary" label={words.retry} onPress={() => void app.activation.retry()} />}
    >
      <Notice tone="wrong" live>
        {words.failedText}
      </Notice>
      <p>{faultText(shell, fault, words.newer)}</p>
      <DigitsAtHand app={app} work={work} digits={digitsOf(activation)} />
    </Screen>
  )
}

/** Blocks when another tab wrote the same PC: the user chooses which state stands. */
export function ConflictScreen({
  app,
  shell,
  work,
  activation,
  stored,
}: Props & { readonly stored: Activation | null }) {
  const words = work.saving
  const mine = stored ? words.keepMine : words.keepDeleted
  return (
    <Screen
      title={stored ? words.conflictTitle : words.deletedTitle}
      subtitle={activation.name}
      actions={
        <>
          <Button
            label={stored ? words.useStored : words.leaveDeleted}
            onPress={() => void app.activation.resolveConflict('stored')}
          />
          <Button kind="primary" label={mine} onPress={() => void app.activation.resolveConflict('mine')} />
        </>
      }
    >
      <Notice tone="unsure" live>
        {stored ? words.conflictText : words.deletedElsewhere}
      </Notice>
      <Notice tone="info" title={words.keepMine}>
        {stepWords(shell, activation)}
      </Notice>
      {stored && (
        <Notice tone="info" title={words.useStored}>
          {stepWords(shell, stored)}
        </Notice>
      )}
    </Screen>
  )
}

/** All digits of a PC, as far as they are taken: the installation ID and, below it, the confirmation ID. */
export function digitsOf(activation: Activation): string {
  const { stage } = activation
  const first = stage.kind === 'taking' ? entryDigits(stage.entry) : installationIdOf(activation)
  const second = 'answer' in stage ? entryDigits(stage.answer) : confirmationIdOf(activation)
  return [first, second].filter(Boolean).join('\n')
}
