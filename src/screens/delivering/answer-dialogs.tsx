import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { groupLetters } from '../../domain/id-shape'
import type { ShellWords } from '../../i18n/en/shell'
import type { WorkWords } from '../../i18n/en/work'
import type { AnswerStore, KeepResult } from '../../stores/answer-store'

type Props = {
  readonly asking: 'anyway' | Extract<KeepResult, { kind: 'taken' }> | null
  readonly store: AnswerStore
  readonly shell: ShellWords
  readonly work: WorkWords
  readonly onClose: () => void
  readonly onKeep: (options: { anyway: boolean; evenIfTaken: boolean }) => void
}

/** The two questions before a doubtful confirmation ID is kept. */
export function AnswerDialogs({ asking, store, shell, work, onClose, onKeep }: Props) {
  const words = work.answer
  if (asking === null) return null
  if (asking === 'anyway') {
    const letters = store.wrong.value.map(group => groupLetters[group]).join(', ')
    return (
      <Dialog
        title={words.anywayTitle}
        onClose={onClose}
        closeLabel={shell.cancel}
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
  return (
    <Dialog
      title={words.takenTitle}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={
        asking.sameInstallationId ? (
          <Button label={words.useForBoth} onPress={() => onKeep({ anyway: true, evenIfTaken: true })} />
        ) : (
          <Button label={shell.close} onPress={onClose} />
        )
      }
    >
      <p>{asking.sameInstallationId ? words.takenSame : words.takenText(asking.by.name)}</p>
    </Dialog>
  )
}
