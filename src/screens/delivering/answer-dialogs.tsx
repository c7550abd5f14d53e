import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import type { Activation } from '../../domain/activation'
import { groupLetters } from '../../domain/id-shape'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { KeepOptions, KeepResult } from '../../stores/answer-store'

/** What is asked before a doubtful confirmation ID is kept; `said` is what was said yes to before. */
export type Asking =
  | { readonly kind: 'anyway' }
  | (Extract<KeepResult, { kind: 'taken' | 'other-text' | 'other-sent' }> & { readonly said: KeepOptions })

type Props = {
  readonly asking: Asking | null
  /** The PC that it would be kept for. */
  readonly name: string
  /** Groups (from 0) that do not add up. */
  readonly wrong: readonly number[]
  readonly shell: ShellWords
  readonly work: WorkWords
  readonly onClose: () => void
  readonly onKeep: (options: KeepOptions) => void
  /** Takes the digits to the PC that they belong to. */
  readonly onMove?: ((to: Activation) => void) | undefined
}

/** The questions before a doubtful confirmation ID is kept. */
export function AnswerDialogs({ asking, name, wrong, shell, work, onClose, onKeep, onMove }: Props) {
  const words = work.answer
  if (asking === null) return null
  const frame = { onClose, closeLabel: shell.cancel }
  if (asking.kind === 'anyway') {
    const letters = wrong.map(group => groupLetters[group]).join(', ')
    return (
      <Dialog
        {...frame}
        title={words.anywayTitle}
        actions={
          <Button
            kind="danger"
            label={words.anyway}
            onPress={() => onKeep({ anyway: true, evenIfTaken: false })}
          />
        }
      >
        <p>{words.anywayText(letters)}</p>
      </Dialog>
    )
  }
  if (asking.kind === 'taken') {
    return (
      <Dialog
        {...frame}
        title={words.takenTitle}
        actions={
          asking.sameInstallationId ? (
            <Button
              label={words.useForBoth}
              onPress={() => onKeep({ anyway: true, evenIfTaken: true, evenIfOther: true })}
            />
          ) : (
            <Button label={shell.close} onPress={onClose} />
          )
        }
      >
        <p>{asking.sameInstallationId ? words.takenSame : words.takenText(asking.by.name)}</p>
      </Dialog>
    )
  }
  const other = asking.kind === 'other-sent' ? asking.sent : asking.owner
  const mayMove = onMove && other && 'answer' in other.stage
  return (
    <Dialog
      {...frame}
      title={words.otherTitle(name)}
      actions={
        <>
          <Button
            kind="danger"
            label={words.otherKeep(name)}
            onPress={() => onKeep({ ...asking.said, evenIfOther: true })}
          />
          {mayMove && (
            <Button
              kind="primary"
              label={words.otherMove(other.name)}
              onPress={() => {
                onClose()
                onMove(other)
              }}
            />
          )}
        </>
      }
    >
      <p>
        {asking.kind === 'other-sent'
          ? words.otherSent(asking.sent.name)
          : other
            ? words.otherText(other.name)
            : words.otherUnknown}
      </p>
    </Dialog>
  )
}
